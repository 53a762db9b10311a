import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { Tallies } from "./counting.ts";
import { CARRIED, countersIn, dayOfSlot, dueSlot, namesIn, OPEN, TOTAL, type Tally, type TallyItem } from "./tally.ts";

/** Stands for the day of what has no deadline. */
const NO_DAY = "-";

/** What counters of open documents come to: of everything, and by the day it is due. */
export interface Standing {
  readonly total: Readonly<Record<string, number>>;
  readonly due: ReadonlyMap<CivilDate, Readonly<Record<string, number>>>;
}

/** Whether a day holds what is open of it; of others it stands elsewhere. */
export function isOpenDay({ marks, closedOn }: Pick<TallyItem, "marks" | "closedOn">): boolean {
  return marks !== undefined && closedOn === undefined;
}

/** The counters of what is open, `o.<who>.<due>`, as `o.<who>` and `d.<who>` (with a deadline) of all and `o.<who>` of each due day. */
export function standingOf(counters: Iterable<readonly [name: string, count: number]>): Standing {
  const total: Record<string, number> = {};
  const due = new Map<CivilDate, Record<string, number>>();
  for (const [name, count] of counters) {
    if (!name.startsWith(OPEN)) continue;
    const at = name.lastIndexOf(".");
    const [of, who, day] = [name.slice(0, at), name.slice(OPEN.length, at), name.slice(at + 1)];
    total[of] = (total[of] ?? 0) + count;
    if (day === NO_DAY) continue;
    total[`d.${who}`] = (total[`d.${who}`] ?? 0) + count;
    const onDay = due.get(day) ?? {};
    onDay[of] = (onDay[of] ?? 0) + count;
    due.set(day, onDay);
  }
  return { total, due };
}

/**
 * The tallies as reports read them. What is open at present is the sum of the days that are not closed, of what is carried
 * and of what was counted before days were closed. Names are those of the latest day that says them.
 */
export function talliesOf(items: readonly TallyItem[]): Tallies {
  const bySlot = new Map(items.map((item) => [item.slot, item]));
  const days = new Map<CivilDate, Tally>();
  const ofDays = items.filter(({ slot }) => dayOfSlot(slot) !== undefined);
  for (const item of ofDays) {
    const on = dayOfSlot(item.slot) ?? "";
    const before = days.get(on);
    days.set(on, before ? bothOf(before, item) : item);
  }
  const [carried, before] = [bySlot.get(CARRIED), bySlot.get(TOTAL)];
  const open = [...ofDays.filter(isOpenDay), ...(carried ? [carried] : [])];
  const standing = standingOf(open.flatMap(countersIn));
  const due = new Map<CivilDate, Tally>(standing.due);
  for (const item of items) {
    const on = dueSlotOf(item.slot);
    if (on !== undefined) due.set(on, sumOf([Object.entries(standing.due.get(on) ?? {}), countersIn(item)]));
  }
  const total = sumOf([Object.entries(standing.total), before ? countersIn(before) : []]);
  const named = [before, carried, ...days.values()].flatMap((item) => (item ? namesIn(item) : []));
  return { days, due, total: { ...total, ...Object.fromEntries(named) } };
}

function sumOf(parts: readonly (readonly (readonly [string, number])[])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, count] of parts.flat()) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}

function bothOf(one: Tally, other: Tally): Tally {
  return {
    ...Object.fromEntries([...namesIn(one), ...namesIn(other)]),
    ...sumOf([countersIn(one), countersIn(other)]),
  };
}

function dueSlotOf(slot: string): CivilDate | undefined {
  return slot.startsWith(dueSlot("")) ? slot.slice(dueSlot("").length) : undefined;
}
