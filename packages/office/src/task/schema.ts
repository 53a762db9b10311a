import * as v from "valibot";
import { CivilDate, line, Urgency } from "../field.ts";
import { IncomingState } from "../incoming-state.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";

/** lead (chủ trì), coordinating (phối hợp), informed (để biết) — NĐ 30 Điều 23. */
export const TaskRole = v.picklist(["lead", "coordinating", "informed"]);
export type TaskRole = v.InferOutput<typeof TaskRole>;

/** What lists show of the document, kept with each task so that a person's list needs no second read. */
export const DocumentLine = v.object({
  state: IncomingState,
  source: v.picklist(["paper", "exchange"]),
  arrivalNumber: v.optional(v.number()),
  arrivedOn: CivilDate,
  arrivedAt: v.string(),
  referenceNumber: v.string(),
  issuedOn: CivilDate,
  issuer: v.string(),
  typeName: v.string(),
  subject: v.string(),
  urgency: Urgency,
  dueOn: v.optional(CivilDate),
  finishedAt: v.optional(v.string()),
  leadName: v.optional(v.string()),
  signatures: v.optional(v.picklist(["unsigned", "valid", "altered", "invalid", "untrusted"])),
});
export type DocumentLine = v.InferOutput<typeof DocumentLine>;

/** TaskProgress (tiến độ): how far a share is, as its person last said. */
export const TaskProgress = v.object({
  text: line(500),
  percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  at: v.string(),
  /** Who said so in the person's place. */
  byName: v.optional(v.string()),
});
export type TaskProgress = v.InferOutput<typeof TaskProgress>;

/** TaskExtension (gia hạn): another deadline asked for, with its reason, and what the assigner answered. */
export const TaskExtension = v.object({
  wishedOn: CivilDate,
  reason: line(500),
  askedAt: v.string(),
  answer: v.optional(
    v.object({
      granted: v.boolean(),
      /** The deadline granted, which may be another than wished. */
      dueOn: v.optional(CivilDate),
      reason: v.optional(line(500)),
      byName: v.string(),
      at: v.string(),
    }),
  ),
});
export type TaskExtension = v.InferOutput<typeof TaskExtension>;

/**
 * TaskState (trạng thái phần việc): assigned (đã giao) · started (đang làm) · finished (đã xong) · stopped (dừng): its
 * document ended, or its lead finished, before the share was · handedOver (đã chuyển đồng nghiệp) · sentBack (đã trả lại
 * người giao) · recalled (người giao thu hồi). Only the first two are open.
 */
export const TaskState = v.picklist([
  "assigned",
  "started",
  "finished",
  "stopped",
  "handedOver",
  "sentBack",
  "recalled",
]);
export type TaskState = v.InferOutput<typeof TaskState>;

/** Task (nhiệm vụ, việc được giao): one person's share in handling one incoming document. */
export const Task = v.object({
  documentId: v.string(),
  staffId: StaffId,
  staffName: v.string(),
  departmentId: DepartmentId,
  departmentName: v.string(),
  role: TaskRole,
  state: TaskState,
  dueOn: v.optional(CivilDate),
  /** The hour of that day, where it counts in working hours. */
  dueAt: v.optional(v.string()),
  assignedAt: v.string(),
  assignedByName: v.string(),
  /** Who gave the share, and is asked about its deadline; absent in shares given before this was kept. */
  assignedById: v.optional(StaffId),
  /** In whose place it was given, where a substitute gave it. */
  assignedOnBehalfOf: v.optional(v.string()),
  /** Given to the department, whose head holds the share. */
  asUnit: v.optional(v.boolean()),
  /** Of a share the head of a department gave within it: whose share it is a part of. */
  parentStaffId: v.optional(StaffId),
  /** What is to be done, where that was said to this person. */
  note: v.optional(line(500)),
  /** Who held the share before, or forwarded the document. */
  fromName: v.optional(v.string()),
  progress: v.optional(TaskProgress),
  extension: v.optional(TaskExtension),
  /** Why it was handed over, sent back or recalled, and to whom it went. */
  closedReason: v.optional(line(500)),
  toName: v.optional(v.string()),
  /** When it was handed over, sent back or recalled; absent in shares closed before this was kept. */
  closedAt: v.optional(v.string()),
  /** When the person first opened the document; kept beside the task and filled in where it is read. */
  seenAt: v.optional(v.string()),
  startedAt: v.optional(v.string()),
  finishedAt: v.optional(v.string()),
  /** Kết quả xử lý in words. */
  result: v.optional(line(2000)),
  /** Why it was finished after its deadline. */
  lateReason: v.optional(line(500)),
  /** Who finished it in the person's place. */
  finishedByName: v.optional(v.string()),
  /** The outgoing document that answers. */
  answerId: v.optional(v.string()),
  answerReference: v.optional(v.string()),
  /** When the person took note that the document is not to be used any more. */
  endSeenAt: v.optional(v.string()),
  document: DocumentLine,
});
export type Task = v.InferOutput<typeof Task>;
