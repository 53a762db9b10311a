import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { readCalendar } from "../calendar/service.ts";
import { countsOf, loadsOf } from "./counting.ts";
import type { Dashboard } from "./dashboard-schema.ts";
import { readTallies } from "./tally-service.ts";
import * as v from "valibot";
import { DepartmentId, StaffId } from "../staff/schema.ts";

/** Today and the six days after it. */
const SOON_DAYS = 6;

/** How the unit stands now: what came today, what is overdue, who carries what. Three reads of counters. */
export async function readDashboard(cx: Cx): Promise<Dashboard> {
  require(cx, "report.read");
  const today = officeDate(cx.clock.now());
  const [tallies, calendar] = await Promise.all([readTallies(cx, today, today), readCalendar(cx)]);
  const { unit } = countsOf(tallies, { from: today, to: today, today, calendar });
  const load = loadsOf(tallies, addDays(today, SOON_DAYS))
    .map(({ staffId, departmentId, ...rest }) => ({
      staffId: v.parse(StaffId, staffId),
      departmentId: v.parse(DepartmentId, departmentId),
      ...rest,
    }))
    .sort((a, b) => b.overdue - a.overdue || b.open - a.open || a.name.localeCompare(b.name, "vi"));
  const sum = (of: "open" | "overdue" | "dueSoon") => load.reduce((all, person) => all + person[of], 0);
  return {
    on: today,
    today: {
      received: unit.received,
      notRegistered: unit.received - unit.registered - unit.refused,
      issued: unit.issued,
      finished: unit.onTime + unit.late + unit.doneWithoutDeadline,
    },
    open: sum("open"),
    overdue: sum("overdue"),
    dueSoon: sum("dueSoon"),
    load,
  };
}
