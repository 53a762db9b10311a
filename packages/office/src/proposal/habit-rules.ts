import type { DepartmentId, StaffId } from "../staff/schema.ts";
import type { RoutingHabit } from "./item.ts";
import type { Score } from "./score-rules.ts";

type Lead = RoutingHabit["leads"][number];

/** As many as the item keeps: who led longest ago gives way. */
const MOST_LEADS = 8;
/** One time is no habit. */
const FEWEST_TIMES = 2;

/** The habit after one more document was given to somebody. */
export function withLead(
  habit: RoutingHabit,
  { staffId, departmentId }: { readonly staffId: StaffId; readonly departmentId: DepartmentId },
  at: string,
): RoutingHabit {
  const before = habit.leads.find((lead) => lead.staffId === staffId);
  const lead: Lead = { staffId, departmentId, times: (before?.times ?? 0) + 1, lastAt: at };
  const others = habit.leads.filter((one) => one.staffId !== staffId);
  return { ...habit, leads: [...others, lead].toSorted((a, b) => (a.lastAt < b.lastAt ? -1 : 1)).slice(-MOST_LEADS) };
}

/** Who leads such documents as a rule, of those still at work; the latest of two who did so equally often. */
export function usualLead(
  habits: readonly RoutingHabit[],
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
