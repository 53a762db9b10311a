import type { Opening } from "./opening.ts";

/** What the server is sent to open a unit. `year` is the year of the books. */
export function openUnitOf(opening: Opening, year: number): Record<string, unknown> {
  return { handle: opening.handle, year };
}
