import * as v from "valibot";
import { CivilDate } from "../field.ts";

/** How far a reminder climbs: người giữ → trưởng đơn vị → Chủ tịch → tỉnh (the province learns a number only). */
export const ReminderLevel = v.picklist(["owner", "head", "chair", "province"]);
export type ReminderLevel = v.InferOutput<typeof ReminderLevel>;

const Days = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/**
 * ReminderRules (quy tắc nhắc hạn): when a unit reminds, in working days and within its hours of work, and how far it
 * climbs. The hours stand in its rules of handling, and nowhere else.
 */
export const ReminderRules = v.pipe(
  v.object({
    /** Nhắc trước: working days before the deadline. */
    before: v.pipe(v.array(Days(30)), v.maxLength(5)),
    /** Nhắc đúng ngày hết hạn. */
    onDay: v.boolean(),
    /** Nhắc sau: working days after it, and up to whom. */
    after: v.pipe(v.array(v.object({ days: Days(60), to: ReminderLevel })), v.maxLength(8)),
    /** Of deadlines counted in hours: hours before. */
    hoursBefore: v.pipe(v.array(Days(8)), v.maxLength(3)),
    /** Tin đầu ngày. */
    digest: v.boolean(),
  }),
  v.check(({ before, hoursBefore, after }) => {
    const days = after.map((one) => one.days);
    return [before, hoursBefore, days].every((list) => new Set(list).size === list.length);
  }, "each_day_once"),
);
export type ReminderRules = v.InferOutput<typeof ReminderRules>;

/** As stored: rules of an earlier release carry hours of their own, until they are moved to the rules of handling. */
export const StoredReminderRules = v.intersect([
  ReminderRules,
  v.object({ opensAt: v.optional(v.string()), closesAt: v.optional(v.string()) }),
]);

/** How far reminding has come in a unit: what fell due up to `through` was sent. */
export const ReminderState = v.object({
  through: v.string(),
  digestOn: v.optional(CivilDate),
  /** Where it had come to before the calendar changed: what climbed up to there the province has been told of. */
  toldThrough: v.optional(v.string()),
});
export type ReminderState = v.InferOutput<typeof ReminderState>;
