import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import { readCalendar } from "../calendar/service.ts";
import type { Counts } from "./counts.ts";
import { countsOf, type Tallies } from "./counting.ts";
import { talliesOf } from "./standing-rules.ts";
import { CARRIED, daySlot, TALLIES, TallyEntity, tallyKey, TOTAL } from "./tally.ts";

/**
 * The tallies from a day on: the days since and those that are not closed, what is due from today on, and what is open at
 * present. Two reads that cost by their size, whatever the number of documents behind them; nothing is scanned.
 */
export async function readTallies(cx: Cx, from: CivilDate, today: CivilDate): Promise<Tallies> {
  const carried = await cx.store.get(TallyEntity, tallyKey(CARRIED));
  const closed = carried?.through ?? "";
  const first = closed < from ? closed : from;
  // Behind the days stand what is due and the total: one read of all is charged by their sum.
  const since = await cx.store.queryAll(TallyEntity, TALLIES, { from: daySlot(first), to: TOTAL });
  const tallies = talliesOf([...since, ...(carried ? [carried] : [])]);
  return {
    ...tallies,
    days: new Map([...tallies.days].filter(([on]) => on >= from)),
    due: new Map([...tallies.due].filter(([on]) => on >= today)),
  };
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
