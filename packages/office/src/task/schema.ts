import * as v from "valibot";
import { CivilDate, line, Urgency } from "../field.ts";
import { StaffId } from "../staff/schema.ts";

/** lead (chủ trì), coordinating (phối hợp), informed (để biết) — NĐ 30 Điều 23. */
export const TaskRole = v.picklist(["lead", "coordinating", "informed"]);
export type TaskRole = v.InferOutput<typeof TaskRole>;

/** Task (nhiệm vụ, việc được giao): one person's share in handling one incoming document. */
export const Task = v.object({
  documentId: v.string(),
  staffId: StaffId,
  staffName: v.string(),
  departmentId: v.string(),
  departmentName: v.string(),
  role: TaskRole,
  state: v.picklist(["assigned", "started", "finished"]),
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
  /** Line of the document as lists show it, so that a person's list needs no second read. */
  document: v.object({
    arrivalNumber: v.optional(v.number()),
    referenceNumber: v.string(),
    issuer: v.string(),
    subject: v.string(),
    urgency: Urgency,
    typeName: v.string(),
    arrivedAt: v.string(),
  }),
});
export type Task = v.InferOutput<typeof Task>;
