import * as v from "valibot";
import { CivilDate, Cursor, line } from "../field.ts";
import { IncomingId } from "../incoming-id.ts";
import { AgencyId } from "../organisation/schema.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { NamedOutgoing, OutgoingId } from "./schema.ts";

/** AwaitedAnswers (văn bản chờ trả lời): an issued document whose receivers are to answer by a day. */
export const AwaitedAnswers = v.object({
  documentId: OutgoingId,
  dueOn: CivilDate,
  draftedById: StaffId,
  departmentId: DepartmentId,
  receivers: v.number(),
  /** Of these, how many have answered or are not waited for any more. */
  answered: v.number(),
  /** Công văn đôn đốc issued since, the last ones. */
  urgedBy: v.optional(v.array(v.omit(NamedOutgoing, ["typeName"]))),
  /** All have answered, or the document has ended: nobody is waited for. */
  closedAt: v.optional(v.string()),
});
export type AwaitedAnswers = v.InferOutput<typeof AwaitedAnswers>;

/**
 * ReceivedAnswer (trả lời của nơi nhận): document: an incoming document says that it answers ours · noted: it came another
 * way · waived: not waited for any more.
 */
export const ReceivedAnswer = v.object({
  documentId: OutgoingId,
  agencyId: AgencyId,
  how: v.picklist(["document", "noted", "waived"]),
  on: CivilDate,
  incomingId: v.optional(IncomingId),
  referenceNumber: v.optional(v.string()),
  note: v.optional(v.string()),
  byName: v.optional(v.string()),
});
export type ReceivedAnswer = v.InferOutput<typeof ReceivedAnswer>;

/** Notes by hand that a receiver has answered, is not waited for, or (`open`) is waited for after all. */
export const NoteAnswer = v.object({ how: v.picklist(["noted", "waived", "open"]), note: v.optional(line(300)) });
export type NoteAnswer = v.InferOutput<typeof NoteAnswer>;

export const AwaitedQuery = v.object({ view: v.optional(v.picklist(["mine", "all"])), after: v.optional(Cursor) });

/** A document in the list of those that wait for answers, the one due first before the others. */
export const AwaitedRow = v.object({
  id: OutgoingId,
  typeName: v.string(),
  referenceNumber: v.string(),
  subject: v.string(),
  issuedOn: CivilDate,
  dueOn: CivilDate,
  /** Working days left, negative when it is over. */
  workingDaysLeft: v.number(),
  receivers: v.number(),
  answered: v.number(),
  urgedOn: v.optional(CivilDate),
});
export type AwaitedRow = v.InferOutput<typeof AwaitedRow>;
export const AwaitedList = v.object({ items: v.array(AwaitedRow), next: v.optional(Cursor) });
export type AwaitedList = v.InferOutput<typeof AwaitedList>;

/** Receivers of one document and their answers, at most 500; those that have not answered first. */
export const AwaitedDetail = v.object({
  dueOn: CivilDate,
  receivers: v.number(),
  answered: v.number(),
  urgedBy: v.array(v.omit(NamedOutgoing, ["typeName"])),
  mayNote: v.boolean(),
  items: v.array(
    v.object({
      agencyId: AgencyId,
      agencyName: v.string(),
      answer: v.optional(v.omit(ReceivedAnswer, ["documentId", "agencyId"])),
    }),
  ),
});
export type AwaitedDetail = v.InferOutput<typeof AwaitedDetail>;
