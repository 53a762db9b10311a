import * as v from "valibot";
import { CivilDate } from "../field.ts";

/** How far a reminder climbs: người giữ → trưởng đơn vị → Chủ tịch → tỉnh (the province learns a number only). */
export const ReminderLevel = v.picklist(["owner", "head", "chair", "province"]);
export type ReminderLevel = v.InferOutput<typeof ReminderLevel>;

const Days = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const OfficeTime = v.pipe(v.string(), v.regex(/^(?:0[5-9]|1\d|2[0-2]):[0-5]\d$/));

/** ReminderRules (quy tắc nhắc hạn): when a unit reminds, in working days and within its hours, and how far it climbs. */
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
    /** The working day on the office clock; reminders go out between these only. */
    opensAt: OfficeTime,
    closesAt: OfficeTime,
    /** Tin đầu ngày. */
    digest: v.boolean(),
  }),
  v.check(({ opensAt, closesAt }) => opensAt < closesAt, "closes_after_opening"),
  v.check(({ before, hoursBefore, after }) => {
    const days = after.map((one) => one.days);
    return [before, hoursBefore, days].every((list) => new Set(list).size === list.length);
  }, "each_day_once"),
);
export type ReminderRules = v.InferOutput<typeof ReminderRules>;

/** How far reminding has come in a unit: what fell due up to `through` was sent. */
export const ReminderState = v.object({ through: v.string(), digestOn: v.optional(CivilDate) });
export type ReminderState = v.InferOutput<typeof ReminderState>;
