import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { CivilDate, Urgency } from "../field.ts";
import { DueDate } from "../incoming/schema.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { AssignmentWords, DueTime } from "./schema.ts";

export const TemplateId = idOf("atp");
export type TemplateId = v.InferOutput<typeof TemplateId>;

/** 0 Sunday to 6 Saturday. */
const Weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

/** "ngày 25" (31: the last day of a shorter month) · "thứ sáu cuối tháng", "thứ hai đầu tháng" */
const DayOfMonth = v.variant("kind", [
  v.object({
    kind: v.literal("date"),
    date: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
  }),
  v.object({
    kind: v.literal("weekday"),
    nth: v.union([v.literal(1), v.literal(2), v.literal(3), v.literal(4), v.literal("last")]),
    weekday: Weekday,
  }),
]);

/** When repeated work is due: hằng tuần, hằng tháng, hằng quý (month 1 to 3 of it), hằng năm. */
export const RepeatRule = v.variant("every", [
  v.object({ every: v.literal("week"), weekday: Weekday }),
  v.object({ every: v.literal("month"), day: DayOfMonth }),
  v.object({
    every: v.literal("quarter"),
    month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
    day: DayOfMonth,
  }),
  v.object({
    every: v.literal("year"),
    month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    day: DayOfMonth,
  }),
]);
export type RepeatRule = v.InferOutput<typeof RepeatRule>;

const TemplateFields = {
  ...AssignmentWords,
  priority: v.optional(Urgency, "normal"),
  dueTime: v.optional(DueTime),
  /** Absent for a template one uses by hand. */
  repeat: v.optional(
    v.object({
      rule: RepeatRule,
      /** Working days before it is due on which each turn is made. */
      daysAhead: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
      /** First day on which a turn may be due. */
      from: DueDate,
    }),
  ),
};

/** AssignmentTemplate (mẫu nhiệm vụ lặp lại): work given again and again; by a rule, or by hand. */
export const AssignmentTemplate = v.object({
  id: TemplateId,
  ...TemplateFields,
  by: v.object({ id: StaffId, name: v.string(), departmentId: DepartmentId }),
  /** Who or which unit leads, by the name of that day. */
  leadName: v.string(),
  state: v.picklist(["active", "stopped"]),
  /** The turn made last, by the day of the rule; before the first, the day before `from`. */
  madeThrough: v.optional(CivilDate),
  /** Why the last turn could not be made: its people left. */
  problem: v.optional(v.string()),
});
export type AssignmentTemplate = v.InferOutput<typeof AssignmentTemplate>;

export const SaveTemplate = v.object(TemplateFields);
export type SaveTemplate = v.InferOutput<typeof SaveTemplate>;

export const ChangeTemplate = v.object({
  ...TemplateFields,
  state: AssignmentTemplate.entries.state,
  version: v.number(),
});
export type ChangeTemplate = v.InferOutput<typeof ChangeTemplate>;

export const TemplateList = v.object({
  items: v.array(
    v.object({
      ...AssignmentTemplate.entries,
      version: v.number(),
      /** When the next turn is due. */
      nextDueOn: v.optional(CivilDate),
      mayChange: v.boolean(),
    }),
  ),
});
export type TemplateList = v.InferOutput<typeof TemplateList>;
