import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import { readCalendar } from "../calendar/service.ts";
import type { Counts } from "./counts.ts";
import { countsOf, type Tallies } from "./counting.ts";
import { daySlot, dueSlot, PAST_ALL_DAYS, TALLIES, TallyEntity, tallyKey, TOTAL, type Tally } from "./tally.ts";

/**
 * The tallies from a day on: the days since, what is due from today on, and the total. Three reads that cost by their
 * size, whatever the number of documents behind them; nothing is scanned.
 */
export async function readTallies(cx: Cx, from: CivilDate, today: CivilDate): Promise<Tallies> {
  const [days, due, total] = await Promise.all([
    cx.store.queryAll(TallyEntity, TALLIES, { from: daySlot(from), to: daySlot(PAST_ALL_DAYS) }),
    cx.store.queryAll(TallyEntity, TALLIES, { from: dueSlot(today), to: dueSlot(PAST_ALL_DAYS) }),
    cx.store.get(TallyEntity, tallyKey(TOTAL)),
  ]);
  return { days: byDay(days), due: byDay(due), total: countersOf(total ?? { slot: TOTAL, version: 0 }) };
}

/** What the documents received or issued from one day to another come to, now. */
export async function countPeriod(
  cx: Cx,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<Counts> {
  const today = officeDate(cx.clock.now());
  const [tallies, calendar] = await Promise.all([readTallies(cx, from, today), readCalendar(cx)]);
  return countsOf(tallies, { from, to, today, calendar });
}

function byDay(items: readonly { readonly slot: string; readonly version: number }[]): Map<CivilDate, Tally> {
  return new Map(items.map((item) => [item.slot.slice(item.slot.indexOf("#") + 1), countersOf(item)]));
}

/** Without what every item carries: only counters and names. */
function countersOf(item: { readonly slot: string; readonly version: number }): Tally {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== "slot" && name !== "version"));
}
