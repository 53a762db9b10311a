import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, officeDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { isOpenDay } from "./standing-rules.ts";
import {
  CARRIED,
  countersIn,
  dayOfSlot,
  fullDaySlot,
  daySlot,
  namesIn,
  OPEN,
  TALLIES,
  TallyEntity,
  tallyKey,
  type Tally,
  type TallyItem,
} from "./tally.ts";

/** Days so far back are closed; most of what came on them is done. */
const CLOSED_AFTER_DAYS = 10;
/** A day younger than this may begin without being closed: long before it could be passed over by who closes. */
const BEGINS_WITHIN_DAYS = 5;
/** Tallies of days, of which a full one has two. */
const MOST_AT_ONCE = 24;

/** Whether the tally of a day may begin open now. */
export function mayBeginOpen(cx: Cx, on: CivilDate): boolean {
  return on > addDays(officeDate(cx.clock.now()), -BEGINS_WITHIN_DAYS);
}

/**
 * Closes days that are long past: what is open of them is carried in one item, so that reading what is open costs the
 * same however long the office has been at work. Who is overtaken leaves it to the next time.
 */
export async function closeDays(cx: Cx): Promise<void> {
  const today = officeDate(cx.clock.now());
  const last = addDays(today, -CLOSED_AFTER_DAYS);
  const carried = await cx.store.get(TallyEntity, tallyKey(CARRIED));
  if (carried?.through !== undefined && carried.through >= last) return;
  const days = await cx.store.queryAll(TallyEntity, TALLIES, {
    from: daySlot(carried?.through ?? ""),
    to: fullDaySlot(last),
  });
  const open = days.filter(isOpenDay);
  // Never part of a day.
  const dayTooMany = open[MOST_AT_ONCE] && dayOfSlot(open[MOST_AT_ONCE].slot);
  const some = open.filter(({ slot }) => dayTooMany === undefined || (dayOfSlot(slot) ?? "") < dayTooMany);
  const through = dayTooMany === undefined ? last : addDays(dayTooMany, -1);
  const now = { ...carriedFrom([...(carried ? [carried] : []), ...some]), slot: CARRIED, through };
  try {
    await cx.store.write([
      carried ? replace(TallyEntity, { ...now, version: carried.version }) : create(TallyEntity, now),
      ...some.map((day) => replace(TallyEntity, { ...day, closedOn: today })),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}

/** What is open of these, without what has come to nothing, and the names of who has it. */
function carriedFrom(tallies: readonly TallyItem[]): Tally {
  const open = new Map<string, number>();
  for (const [name, count] of tallies.flatMap(countersIn)) {
    if (name.startsWith(OPEN)) open.set(name, (open.get(name) ?? 0) + count);
  }
  const left = [...open].filter(([, count]) => count !== 0);
  const ids = new Set(left.flatMap(([name]) => name.split(".").slice(1, 3)));
  const names = tallies.flatMap(namesIn).filter(([name]) => ids.has(name.slice(2)));
  return Object.fromEntries([...left, ...names]);
}
