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

/** Task (nhiệm vụ, việc được giao): one person's share in handling one incoming document. */
export const Task = v.object({
  documentId: v.string(),
  staffId: StaffId,
  staffName: v.string(),
  departmentId: DepartmentId,
  departmentName: v.string(),
  role: TaskRole,
  /** stopped (dừng): its document was recalled, taken back or replaced before the share was finished. */
  state: v.picklist(["assigned", "started", "finished", "stopped"]),
  dueOn: v.optional(CivilDate),
  assignedAt: v.string(),
  assignedByName: v.string(),
  startedAt: v.optional(v.string()),
  finishedAt: v.optional(v.string()),
  /** Kết quả xử lý in words. */
  result: v.optional(line(2000)),
  /** The outgoing document that answers. */
  answerId: v.optional(v.string()),
  answerReference: v.optional(v.string()),
  /** When the person took note that the document is not to be used any more. */
  endSeenAt: v.optional(v.string()),
  document: DocumentLine,
});
export type Task = v.InferOutput<typeof Task>;
