import * as v from "valibot";
import { line, prose } from "../field.ts";
import { DueDate } from "../incoming/schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { StaffId } from "../staff/schema.ts";
import { UploadedFiles } from "./file-schema.ts";
import { Grade } from "./schema.ts";

const version = v.number();
const reason = line(500, 5);

/** One step in handling an assignment; each names the version its doer saw. */
export const AssignmentStep = v.variant("step", [
  v.object({ step: v.literal("takeUp"), version }),
  v.object({
    step: v.literal("report"),
    version,
    percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    text: prose(2000),
  }),
  v.object({ step: v.literal("askExtension"), version, dueOn: DueDate, reason }),
  /** Granted until the day asked for, or until another. */
  v.object({ step: v.literal("grantExtension"), version, dueOn: v.optional(DueDate) }),
  v.object({ step: v.literal("refuseExtension"), version, reason }),
  v.object({ step: v.literal("handOver"), version, toId: StaffId, reason }),
  v.object({ step: v.literal("sendBack"), version, reason }),
  v.object({ step: v.literal("recall"), version, reason }),
  v.object({
    step: v.literal("submit"),
    version,
    result: line(2000),
    /** The numbered document that answers. */
    answerId: v.optional(OutgoingId),
    /** Why it is done only now; asked for after the deadline, else not kept. */
    lateReason: v.optional(reason),
    /** Sản phẩm kèm theo. */
    fileIds: v.optional(UploadedFiles),
    /** Done although parts of it are still open. */
    despiteParts: v.optional(v.boolean(), false),
  }),
  v.object({ step: v.literal("accept"), version }),
  /** Đôn đốc: the giver asks how it stands; once a day. */
  v.object({ step: v.literal("urge"), version }),
  v.object({ step: v.literal("return"), version, reason }),
  v.object({ step: v.literal("evaluate"), version, grade: Grade, words: v.optional(line(500)) }),
]);
export type AssignmentStep = v.InferOutput<typeof AssignmentStep>;
