import * as v from "valibot";
import { CivilDate, line, prose, Urgency } from "../field.ts";
import { StaffId } from "../staff/schema.ts";
import { Assignee, DueDate, IncomingId, InstructIncoming } from "./schema.ts";

const Reason = line(500, 5);
const People = v.pipe(v.array(StaffId), v.minLength(1), v.maxLength(10));

/** Passes a registered document on to a leader with a proposal (trình lãnh đạo, ý kiến đề xuất; NĐ 30 Điều 23). */
export const PassOnIncoming = v.object({
  text: prose(2000),
  /** Which leader; absent for the one who instructs by default. */
  toId: v.optional(StaffId),
  version: v.number(),
});
export type PassOnIncoming = v.InferOutput<typeof PassOnIncoming>;

/** Adds to the instruction of an open document (bổ sung bút phê): more people, another deadline. Who leads stays. */
export const AddInstruction = v.object({
  ...v.omit(InstructIncoming, ["leadId"]).entries,
});
export type AddInstruction = v.InferOutput<typeof AddInstruction>;

/** Takes back the instruction one has just given (hoàn tác bút phê), as the answer to it showed the document. */
export const TakeBackInstruction = v.object({ version: v.number() });
export type TakeBackInstruction = v.InferOutput<typeof TakeBackInstruction>;

/** Reports how far one's share is (báo cáo tiến độ). */
export const ReportProgress = v.object({
  text: line(500),
  percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
});
export type ReportProgress = v.InferOutput<typeof ReportProgress>;

/** Asks for another deadline (xin gia hạn). */
export const AskExtension = v.object({ wishedOn: DueDate, reason: Reason });
export type AskExtension = v.InferOutput<typeof AskExtension>;

/** AskedExtension (đề nghị gia hạn): a share whose person asked for more time, as who is to answer finds it. */
export const AskedExtension = v.object({
  documentId: IncomingId,
  referenceNumber: v.string(),
  subject: v.string(),
  urgency: Urgency,
  staffId: StaffId,
  staffName: v.string(),
  dueOn: v.optional(CivilDate),
  wishedOn: CivilDate,
  reason: v.string(),
  /** Whose answer it is, where the reader stands in for that person. */
  onBehalfOf: v.optional(v.string()),
});
export type AskedExtension = v.InferOutput<typeof AskedExtension>;

/** The assigner's answer: granted until the day wished or another, or refused with a reason. */
export const AnswerExtension = v.variant("granted", [
  v.object({ granted: v.literal(true), staffId: StaffId, dueOn: v.optional(DueDate), reason: v.optional(line(500)) }),
  v.object({ granted: v.literal(false), staffId: StaffId, reason: Reason }),
]);
export type AnswerExtension = v.InferOutput<typeof AnswerExtension>;

/** Hands one's share over to a colleague of the same department (chuyển người xử lý). */
export const HandOverTask = v.object({ toId: StaffId, reason: Reason });
export type HandOverTask = v.InferOutput<typeof HandOverTask>;

/** Sends one's share back to who gave it (trả lại người giao). */
export const SendBackTask = v.object({ reason: Reason });
export type SendBackTask = v.InferOutput<typeof SendBackTask>;

/**
 * The assigner recalls a share (thu hồi việc đã giao), and may give it to another at once. Of the lead without another,
 * the document waits to be assigned anew.
 */
export const RecallTask = v.object({ staffId: StaffId, reason: Reason, toId: v.optional(Assignee) });
export type RecallTask = v.InferOutput<typeof RecallTask>;

/** The head of a department gives parts of the share to its people (phân công trong đơn vị), and keeps answering for it. */
export const SubAssignTask = v.object({ staffIds: People, text: line(500), dueOn: v.optional(CivilDate) });
export type SubAssignTask = v.InferOutput<typeof SubAssignTask>;

/** Forwards a document one has a share in, for information (chuyển tiếp để biết). */
export const ForwardIncoming = v.object({ staffIds: People, text: v.optional(line(500)) });
export type ForwardIncoming = v.InferOutput<typeof ForwardIncoming>;

/** Asks for a document that is done once more (yêu cầu làm lại). */
export const ReopenIncoming = v.object({ reason: Reason, dueOn: DueDate, version: v.number() });
export type ReopenIncoming = v.InferOutput<typeof ReopenIncoming>;
