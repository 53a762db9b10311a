import * as v from "valibot";
import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import { confirmUncommented } from "./confirm-service.ts";
import { makeReport } from "./make-service.ts";
import { keepUnitWeek } from "./unit-week-service.ts";
import { readSchedule } from "./read-service.ts";
import { UNIT_WEEK_SENT, UnitWeek } from "./unit-week.ts";
import { WeekKey } from "./week-schema.ts";

export const REPORTS_DUE = "report.due";
export const COMMENTS_OVER = "report.comments_over";

/** Weeks whose report is due, the oldest first; more than one after an outage. */
export const WeeksDue = v.object({ weeks: v.array(WeekKey), commentUntil: v.string() });
export type WeeksDue = v.InferOutput<typeof WeeksDue>;

export const WeeksCommented = v.object({ weeks: v.array(WeekKey) });
export type WeeksCommented = v.InferOutput<typeof WeeksCommented>;

/** Each writes once under the key of its week, so that a message heard twice changes nothing. */
export const reportReceivers: readonly Receiver[] = [
  {
    name: "report.make",
    on: REPORTS_DUE,
    async receive(cx, { payload }) {
      const { weeks, commentUntil } = v.parse(WeeksDue, payload);
      const time = await readSchedule(cx);
      for (const week of weeks) await makeReport(cx, week, time, commentUntil);
    },
  },
  {
    name: "report.confirm",
    on: COMMENTS_OVER,
    async receive(cx, { payload }) {
      for (const week of v.parse(WeeksCommented, payload).weeks) await confirmUncommented(cx, week);
    },
  },
  {
    name: "report.keep_unit_week",
    on: UNIT_WEEK_SENT,
    async receive(cx, { from, payload }) {
      if (from !== undefined) await keepUnitWeek(cx, from, v.parse(UnitWeek, payload));
    },
  },
];
