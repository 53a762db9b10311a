import type { StaffId } from "../staff/schema.ts";
import type { LedOnce, RoutingHabit } from "./item.ts";
import type { Score } from "./score-rules.ts";

type Lead = RoutingHabit["leads"][number];

/** One time is no habit. */
const FEWEST_TIMES = 2;

/** What documents one knows the lead of come to, as a habit. */
export function habitOf(led: readonly LedOnce[]): Lead[] {
  const byStaff = new Map<StaffId, Lead>();
  for (const { staffId, departmentId, at } of led.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const times = (byStaff.get(staffId)?.times ?? 0) + 1;
    byStaff.set(staffId, { staffId, departmentId, times, lastAt: at });
  }
  return [...byStaff.values()];
}

/** Who leads such documents as a rule, of those still at work; the latest of two who did so equally often. */
export function usualLead(
  habits: readonly Pick<RoutingHabit, "leads">[],
  isAtWork: (staffId: StaffId) => boolean,
): { readonly staffId: StaffId; readonly score: Score } | undefined {
  const times = new Map<StaffId, { times: number; lastAt: string }>();
  for (const { staffId, times: more, lastAt } of habits.flatMap(({ leads }) => leads)) {
    const known = times.get(staffId);
    times.set(staffId, {
      times: (known?.times ?? 0) + more,
      lastAt: known && known.lastAt > lastAt ? known.lastAt : lastAt,
    });
  }
  const judged = [...times.values()].reduce((sum, one) => sum + one.times, 0);
  const [usual] = [...times]
    .filter(([staffId, one]) => one.times >= FEWEST_TIMES && isAtWork(staffId))
    .toSorted(([, a], [, b]) => b.times - a.times || (a.lastAt < b.lastAt ? 1 : -1));
  return usual && { staffId: usual[0], score: { judged, right: usual[1].times } };
}
