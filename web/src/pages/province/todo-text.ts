import { c } from "./check-words.ts";
import type { UnitLine } from "./unit.ts";

/** What is to be done first in a unit, in the few words of a table. */
export function todoText(unit: UnitLine): string {
  return unit.todo.length === 0 ? c("nothingMissing") : c("missingCount", unit.todo.length);
}
