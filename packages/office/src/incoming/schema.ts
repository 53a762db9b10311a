import * as v from "valibot";
import { AttachedFile, FileReference, LentKey } from "../attachment/schema.ts";
import { HistoryEntry } from "../audit/schema.ts";
import { CivilDate, Cursor, line, prose, SecrecyRelease, Urgency } from "../field.ts";
import { IncomingId } from "../incoming-id.ts";
import { IncomingState } from "../incoming-state.ts";
import { AgencyId, AxisName } from "../organisation/schema.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { DocumentLine, Task } from "../task/schema.ts";
import { Ended, MeantFor, RecallRequest, Replaced, Update } from "./change-schema.ts";

export { IncomingId, IncomingState };

/** Hạn giải quyết: a day the office calendar can count to. */
export const DueDate = v.pipe(CivilDate, v.minValue("2000-01-01"), v.maxValue("2099-12-31"));

/** How a document came over the exchange. */
export const ExchangeOrigin = v.object({
  /** DocumentId of the packet, opaque. */
  documentId: v.string(),
  senderAgencyId: v.optional(AgencyId),
  senderCode: v.string(),
  senderName: v.string(),
  /** The outside axis it came over, by which its sender is told; absent for what came from this deployment or as a file. */
  axis: v.optional(AxisName),
  /** The clerk who brought it in as a file: the sender is as the packet says, and no axis vouches for it. */
  broughtBy: v.optional(v.string()),
  /** The code of ours it was addressed to. */
  receiverCode: v.string(),
  /** The packet as received, kept byte for byte. */
  packetFileId: v.string(),
  packetSha256: v.string(),
  /** Where the sender keeps it until we take our own copy, on accepting or refusing. */
  packetLent: v.optional(LentKey),
  receivedAt: v.string(),
  /** Codes of what is wrong with the packet, where the clerk should consider returning it (02): `packet.attachment_damaged`. */
  problems: v.optional(v.array(v.string())),
  /** Whom the packet names as receivers where none of them is us, each with who goes on with its work. */
  meantFor: v.optional(v.array(MeantFor)),
  /** The document that came with the same DocumentId before and was returned. */
  refusedBefore: v.optional(v.string()),
  /** What it says it replaces (thay thế), by the sender's ids; `id` of ours once it is here. */
  replaces: v.optional(v.array(Replaced)),
});
export type ExchangeOrigin = v.InferOutput<typeof ExchangeOrigin>;

/** Instruction (bút phê, ý kiến chỉ đạo) of the leader who routed the document. */
export const Instruction = v.object({
  text: v.string(),
  byId: StaffId,
  byName: v.string(),
  byPosition: v.string(),
  /** For whom it was written, where a substitute wrote it. */
  onBehalfOf: v.optional(v.string()),
  at: v.string(),
  dueOn: v.optional(CivilDate),
  dueAt: v.optional(v.string()),
  /** Who leads, and in which department when given the document: figures go by these. */
  leadId: v.optional(StaffId),
  leadDepartmentId: v.optional(DepartmentId),
  leadName: v.string(),
});
export type Instruction = v.InferOutput<typeof Instruction>;

/** What was written under a document beside the instruction that counts: earlier ones, and additions of leaders (bổ sung). */
export const FurtherInstruction = v.object({
  ...v.pick(Instruction, ["text", "byId", "byName", "byPosition", "onBehalfOf", "at", "dueOn", "dueAt"]).entries,
  /** superseded: the document was assigned anew since · added: beside the one that counts */
  kind: v.picklist(["superseded", "added"]),
  leadName: v.optional(v.string()),
});
export type FurtherInstruction = v.InferOutput<typeof FurtherInstruction>;

/** Submission (ý kiến đề xuất, trình lãnh đạo): what who passed the document on to a leader proposes to do with it. */
export const Submission = v.object({
  text: v.string(),
  byId: StaffId,
  byName: v.string(),
  byPosition: v.string(),
  onBehalfOf: v.optional(v.string()),
  at: v.string(),
  toId: StaffId,
  toName: v.string(),
});
export type Submission = v.InferOutput<typeof Submission>;

/** An outgoing document that answers this one. */
export const Answer = v.object({ id: v.string(), referenceNumber: v.string() });
export type Answer = v.InferOutput<typeof Answer>;

/**
 * The other form of a document: the paper of one that came over the exchange, the electronic copy of one on paper. Both
 * are one row of the register.
 */
export const OtherForm = v.object({
  state: v.picklist(["waiting", "came"]),
  cameOn: v.optional(CivilDate),
  /** Absent where the forms were matched without a person. */
  byName: v.optional(v.string()),
});
export type OtherForm = v.InferOutput<typeof OtherForm>;

/** IncomingDocument (văn bản đến): a document received, entered once in the register of its year (NĐ 30 Điều 20-24). */
export const IncomingDocument = v.object({
  id: IncomingId,
  state: IncomingState,
  source: v.picklist(["paper", "exchange"]),
  /** Số đến. */
  arrivalNumber: v.optional(v.number()),
  arrivalYear: v.optional(v.number()),
  /** Ngày đến. */
  arrivedOn: CivilDate,
  arrivedAt: v.string(),
  /** Số, ký hiệu văn bản. */
  referenceNumber: line(80),
  issuedOn: CivilDate,
  /** Tác giả: the body that issued it. */
  issuer: line(200),
  typeName: line(100),
  subject: line(1000),
  signer: v.optional(v.object({ position: v.optional(line(100)), fullName: v.optional(line(100)) })),
  urgency: Urgency,
  /** Hạn giải quyết; every open document has one from its first write. */
  dueOn: v.optional(DueDate),
  /** The instant it is over, for what counts in working hours; on the day of `dueOn`. */
  dueAt: v.optional(v.string()),
  /** Counted by the office's own defaults: nobody has said another. */
  dueIsDefault: v.optional(v.boolean()),
  /** Người đang giữ: who has to take the next step. Every open document has exactly one from its first write. */
  ownerId: v.optional(StaffId),
  ownerName: v.optional(v.string()),
  pages: v.optional(v.number()),
  /** Đơn vị hoặc người nhận, as the register prints it. */
  recipient: v.optional(line(1000)),
  note: v.optional(line(500)),
  files: v.array(FileReference),
  exchange: v.optional(ExchangeOrigin),
  otherForm: v.optional(OtherForm),
  /** Of an electronic copy that stands under the number its paper has: the document of that number. */
  joinedTo: v.optional(v.object({ id: IncomingId, arrivalNumber: v.number() })),
  refusal: v.optional(v.object({ reason: v.string(), byName: v.string(), at: v.string() })),
  submission: v.optional(Submission),
  instruction: v.optional(Instruction),
  /** Oldest first; at most 20. */
  instructions: v.optional(v.array(FurtherInstruction)),
  /** Why it was asked for again after it was done, the latest. */
  reopened: v.optional(v.object({ reason: v.string(), byName: v.string(), at: v.string() })),
  /** Văn bản trả lời: outgoing documents that answer it and have their number. */
  answers: v.optional(v.array(Answer)),
  finishedAt: v.optional(v.string()),
  registeredByName: v.optional(v.string()),
  voidReason: v.optional(v.string()),
  /** Set once it is not to be used any more. */
  ended: v.optional(Ended),
  /** The sender's wish to have it back (trạng thái 13), the latest. */
  recallRequest: v.optional(RecallRequest),
  /** What the sender changed after sending it, oldest first. */
  updates: v.optional(v.array(Update)),
  /** Updates between the first and the last ones that are not kept with the document; history tells of each. */
  updatesLeftOut: v.optional(v.number()),
});
export type IncomingDocument = v.InferOutput<typeof IncomingDocument>;

const RegistrationFields = {
  referenceNumber: line(80),
  issuedOn: CivilDate,
  issuer: line(200),
  typeName: line(100),
  subject: line(1000),
  urgency: Urgency,
  dueOn: v.optional(DueDate),
  signer: v.optional(v.object({ position: v.optional(line(100)), fullName: v.optional(line(100)) })),
  recipient: v.optional(line(1000)),
  note: v.optional(line(500)),
};

/** Registers a document that came on paper or by e-mail. `acknowledgeDuplicate` passes the duplicate warning. */
export const RegisterIncoming = v.object({
  ...RegistrationFields,
  files: v.optional(v.pipe(v.array(AttachedFile), v.maxLength(20)), []),
  /** The electronic copy is still to come over the exchange. */
  awaitsElectronic: v.optional(v.boolean()),
  acknowledgeDuplicate: v.optional(v.boolean(), false),
  secrecyRelease: v.optional(SecrecyRelease),
});
export type RegisterIncoming = v.InferOutput<typeof RegisterIncoming>;

/** What the clerk mends of what a packet said. */
export const MendedFields = v.partial(v.object(RegistrationFields));
export type MendedFields = v.InferOutput<typeof MendedFields>;

/** Accepts a document that arrived over the exchange into the register (status 03); the clerk may mend what the packet said. */
export const AcceptIncoming = v.object({
  ...MendedFields.entries,
  acknowledgeDuplicate: v.optional(v.boolean(), false),
  /** Why a file that was changed after signing is taken in all the same; kept in the history. */
  tamperedReason: v.optional(line(300, 10)),
  secrecyRelease: v.optional(SecrecyRelease),
});
export type AcceptIncoming = v.InferOutput<typeof AcceptIncoming>;

/** Returns it to its sender (status 02). */
export const RefuseIncoming = v.object({ reason: line(500, 5) });
export type RefuseIncoming = v.InferOutput<typeof RefuseIncoming>;

/** Answers the sender's wish to have it back: yes (status 15), or no with a reason (status 16). */
export const AnswerRecall = v.variant("agreed", [
  v.object({ agreed: v.literal(true), version: v.number() }),
  v.object({ agreed: v.literal(false), reason: line(500, 5), version: v.number() }),
]);
export type AnswerRecall = v.InferOutput<typeof AnswerRecall>;

/** A person, or a department: then its head gets the share, and may give parts of it to its people. */
export const Assignee = v.union([StaffId, DepartmentId]);
export type Assignee = v.InferOutput<typeof Assignee>;

/** Instruct, assign and set the deadline in one step (status 04). */
export const InstructIncoming = v.object({
  text: prose(2000),
  leadId: Assignee,
  coordinatingIds: v.optional(v.pipe(v.array(Assignee), v.maxLength(10)), []),
  informedIds: v.optional(v.pipe(v.array(Assignee), v.maxLength(10)), []),
  dueOn: v.optional(DueDate),
  /** Deadlines of those who coordinate, where they differ from the document's: by assignee. */
  dueOnBy: v.optional(v.record(v.string(), DueDate)),
  /** Which proposals (đề xuất) for lead and deadline stood before the leader, taken or not: how often they are right is known by it. */
  proposalIds: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(20))),
  /** Version the leader saw; another's change in between answers 409. */
  version: v.number(),
});
export type InstructIncoming = v.InferOutput<typeof InstructIncoming>;

/** Finishes one's task, with words or with the outgoing document that answers (status 06 when the lead does). */
export const FinishTask = v.object({
  result: v.optional(line(2000)),
  answerId: v.optional(v.string()),
  /** Why it is done only now; asked for after the deadline, else not kept. */
  lateReason: v.optional(line(500, 5)),
});
export type FinishTask = v.InferOutput<typeof FinishTask>;

export const AttachToIncoming = v.object({ files: v.pipe(v.array(AttachedFile), v.minLength(1), v.maxLength(20)) });
export type AttachToIncoming = v.InferOutput<typeof AttachToIncoming>;

/** DueLight (đèn hạn): red (quá hạn) · amber (đến hạn hôm nay hoặc ngày làm việc tới) · green (còn hạn). */
export const DueLight = v.picklist(["red", "amber", "green"]);
export type DueLight = v.InferOutput<typeof DueLight>;

/** Line of a document in lists. */
export const IncomingSummary = v.object({
  id: IncomingId,
  ...DocumentLine.entries,
  /** Signed count of working days until due; negative when overdue; absent without a due date or when finished. */
  workingDaysLeft: v.optional(v.number()),
  /** For lists of one's own work. */
  myTask: v.optional(v.pick(Task, ["role", "state", "dueOn", "dueAt", "progress", "parentStaffId"])),
  /** Whose work it is, where the reader stands in for somebody who is away. */
  onBehalfOf: v.optional(v.string()),
  ownerId: v.optional(StaffId),
  ownerName: v.optional(v.string()),
  dueAt: v.optional(v.string()),
  dueLight: v.optional(DueLight),
});
export type IncomingSummary = v.InferOutput<typeof IncomingSummary>;

export const IncomingListQuery = v.object({
  /** mine: my tasks · all: what I may see */
  view: v.optional(v.picklist(["mine", "all"])),
  state: v.optional(IncomingState),
  limit: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(100))),
  after: v.optional(Cursor),
});
export type IncomingListQuery = v.InferOutput<typeof IncomingListQuery>;

export const IncomingList = v.object({ items: v.array(IncomingSummary), next: v.optional(Cursor) });
export type IncomingList = v.InferOutput<typeof IncomingList>;

/** What the reader may do now; the page shows a button for each. */
export const IncomingAction = v.picklist([
  "accept",
  "refuse",
  "instruct",
  "start",
  "finish",
  "answer",
  "attach",
  "correct",
  "answerRecall",
  "acknowledge",
  "passOn",
  "addInstruction",
  "report",
  "askExtension",
  "answerExtension",
  "handOver",
  "sendBack",
  "subAssign",
  "forward",
  "recall",
  "reopen",
]);
export type IncomingAction = v.InferOutput<typeof IncomingAction>;

/** A registered document that this one seems to be once more (NĐ 30 Phụ lục VI, phần I, III.1h). */
export const SameDocument = v.object({
  id: IncomingId,
  arrivalNumber: v.optional(v.number()),
  arrivedOn: CivilDate,
  referenceNumber: v.string(),
  source: v.picklist(["paper", "exchange"]),
});
export type SameDocument = v.InferOutput<typeof SameDocument>;

export const IncomingDetail = v.object({
  document: v.object({ ...IncomingDocument.entries, version: v.number() }),
  tasks: v.array(Task),
  history: v.array(HistoryEntry),
  actions: v.array(IncomingAction),
  /** Whose share the reader works on, where he or she stands in for somebody who is away. */
  onBehalfOf: v.optional(v.string()),
  workingDaysLeft: v.optional(v.number()),
  dueLight: v.optional(DueLight),
  /** Of a document not accepted yet: the registered one that bears the same number, notation and issuer. */
  sameAs: v.optional(SameDocument),
});
export type IncomingDetail = v.InferOutput<typeof IncomingDetail>;

/** The document as it stands after the instruction. Its history is not read for this: ask for the document again. */
export const RoutedIncoming = v.omit(IncomingDetail, ["history"]);
export type RoutedIncoming = v.InferOutput<typeof RoutedIncoming>;

export const RegisteredIncoming = v.object({ id: IncomingId, arrivalNumber: v.number(), arrivedOn: CivilDate });
export type RegisteredIncoming = v.InferOutput<typeof RegisteredIncoming>;
