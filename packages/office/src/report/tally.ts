import * as v from "valibot";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";

/** All counters of a unit stand in one partition, so that a report is two queries and two reads. */
export const TALLIES = "tally";

/** What came or went on a day, and what of it is open until when. */
export function daySlot(on: string): string {
  return `day#${on}`;
}

/** What comes on a day after its tally is full of marks; sorts after that one and before the next day. */
export function fullDaySlot(on: string): string {
  return `${daySlot(on)}+`;
}

/** The day of the tally of a day, full or not. */
export function dayOfSlot(slot: string): string | undefined {
  return slot.startsWith(daySlot("")) ? slot.slice(daySlot("").length).split("+")[0] : undefined;
}

/** What is open of the days that are closed: `o.<who>.<due>` as in a day, and the names of who has it. */
export const CARRIED = "carried";

/** Of everything open that was counted while days were not closed yet; with the names of people and departments. */
export const TOTAL = "total";

/** What is open and due on a day, of the same. */
export function dueSlot(on: string): string {
  return `due#${on}`;
}

/** Begins the names of counters of what is open: `o.<who>.<due>`. */
export const OPEN = "o.";

/**
 * Tally (bộ đếm): counters by name under a day. They are moved by addition only; names are short because there are many:
 * see `tally-moves.ts`. Days were counted with a receipt for each event before they kept marks; such a day has none, and
 * what is open of it stands in the total.
 */
export const TallyEntity = entity({
  name: "Tally",
  schema: v.looseObject({
    slot: v.string(),
    /** The events counted in it, each by a short digest: none is counted twice. */
    marks: v.optional(v.set(v.string())),
    /** Of a day: when what is open of it was carried over; what follows moves both. */
    closedOn: v.optional(v.string()),
    /** Of what is carried: the last day that is closed. */
    through: v.optional(v.string()),
  }),
  key: ({ slot }) => tallyKey(slot),
});

export function tallyKey(slot: string): LocalKey {
  return [TALLIES, slot];
}

export type TallyItem = ItemOf<typeof TallyEntity>;

/** A tally as read: a count or a name by the name of its attribute. */
export type Tally = Readonly<Record<string, unknown>>;

/** Its counters alone, by name. */
export function countersIn(tally: Tally): [string, number][] {
  return Object.entries(tally).flatMap(([name, value]) =>
    typeof value === "number" && name !== "version" ? [[name, value] as [string, number]] : [],
  );
}

/** Its names of people (`N.<id>`) and departments (`M.<id>`). */
export function namesIn(tally: Tally): [string, string][] {
  return Object.entries(tally).flatMap(([name, value]) =>
    typeof value === "string" && /^[NM]\./.test(name) ? [[name, value] as [string, string]] : [],
  );
}
