import * as v from "valibot";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";

/** All counters of a unit stand in one partition, so that a report is two queries and one read. */
export const TALLIES = "tally";

/** Of everything open at present, whenever it came; with the names of people and departments as last heard. */
export const TOTAL = "total";

/** What came or went on a day. */
export function daySlot(on: string): string {
  return `day#${on}`;
}

/** What is open and due on a day. */
export function dueSlot(on: string): string {
  return `due#${on}`;
}

/** Sorts after every day of its kind. */
export const PAST_ALL_DAYS = "~";

/**
 * Tally (bộ đếm): counters by name under a day. One consumer moves them, by addition only; nothing else writes here.
 * Names are short because there are many: see `tally-moves.ts`.
 */
export const TallyEntity = entity({
  name: "Tally",
  schema: v.looseObject({ slot: v.string() }),
  key: ({ slot }) => tallyKey(slot),
});

export function tallyKey(slot: string): LocalKey {
  return [TALLIES, slot];
}

/** A tally as read: a count or a name by the name of its attribute. */
export type Tally = Readonly<Record<string, unknown>>;
