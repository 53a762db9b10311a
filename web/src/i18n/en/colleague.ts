import type { colleague as vi } from "../vi/colleague.ts";

export const colleague: typeof vi = {
  awayUntil: (until) => `away until ${until}`,
  awayToday: "away today",
  awayFromTo: (from, until) => `away from ${from} to ${until}`,
  awayOn: (on) => `away on ${on}`,
  substitute: (name) => `${name} stands in`,
  noSubstitute: "nobody stands in yet",
};
