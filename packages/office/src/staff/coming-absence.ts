import { addDays, type CivilDate } from "@vanthu/platform/office-time.ts";
import type { Away } from "./away-schema.ts";
import type { Colleague } from "./schema.ts";

/** Who chooses somebody thinks of the week ahead. */
const AHEAD_DAYS = 7;

/**
 * The absence that who chooses the person should know of: the one that stands, else the next to begin within a week. Who
 * passes on work while present (ủy quyền xử lý) is not away.
 */
export function comingAbsence(away: readonly Away[] = [], today: CivilDate): Colleague["absence"] {
  const latest = addDays(today, AHEAD_DAYS);
  const [next] = away
    .filter(({ kind, from, until }) => kind !== "delegation" && until >= today && from <= latest)
    .toSorted((one, other) => one.from.localeCompare(other.from));
  return next && { from: next.from, until: next.until, substituteName: next.substituteName };
}
