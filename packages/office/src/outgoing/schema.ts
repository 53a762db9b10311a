import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { AttachedFile, FileId, FileReference } from "../attachment/schema.ts";
import { HistoryEntry } from "../audit/schema.ts";
import { DOCUMENT_TYPE_NAMES } from "../document-type.ts";
import { DelegationId } from "../authority/schema.ts";
import { CivilDate, Cursor, line, SecrecyRelease, Sha256, Urgency } from "../field.ts";
import { IncomingId } from "../incoming-id.ts";
import { AgencyId } from "../organisation/schema.ts";
import { RecipientGroupId } from "../recipient/schema.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { Body, fitsItem } from "./body.ts";
import { Circuit, HigherDeciders } from "./circuit-schema.ts";
import { DeliveryCounts } from "./delivery-chunk-schema.ts";
import { ShownDelivery } from "./delivery-schema.ts";
import { AdvisoryBody, FormFields } from "./form-schema.ts";

export const OutgoingId = idOf("out");
export type OutgoingId = v.InferOutput<typeof OutgoingId>;

/**
 * draft (soạn thảo) → contentReview (duyệt nội dung, trưởng đơn vị) → layoutReview (duyệt thể thức, Chánh Văn phòng) →
 * awaitingSignature (chờ ký) → signed (đã ký, chờ cấp số) → numbered (đã cấp số) → sealed (đã đóng dấu) →
 * issued (đã phát hành). Sent back, it is a draft again. void: hủy số.
 */
export const OutgoingState = v.picklist([
  "draft",
  "contentReview",
  "layoutReview",
  "awaitingSignature",
  "signed",
  "numbered",
  "sealed",
  "issued",
  "void",
]);
export type OutgoingState = v.InferOutput<typeof OutgoingState>;

/** A receiver chosen from the directory (nơi nhận qua trục hoặc bằng giấy). */
export const Receiver = v.object({ agencyId: AgencyId, name: line(200) });
export type Receiver = v.InferOutput<typeof Receiver>;

/** A group of recipients chosen as a whole (nhóm nơi nhận); its agencies are those of the day of issue. */
export const ReceiverGroup = v.object({ id: RecipientGroupId, name: v.optional(line(100)) });
export type ReceiverGroup = v.InferOutput<typeof ReceiverGroup>;

/** Receivers a document itself names; more stand in lists beside it. */
export const MOST_NAMED = 200;
const MOST_GROUPS = 20;

/** What drafter and editor fill; laid out by NĐ 30 Phụ lục I. */
const DraftFields = {
  typeName: v.picklist(DOCUMENT_TYPE_NAMES),
  subject: line(500),
  urgency: Urgency,
  /** Hạn trả lời văn bản. */
  dueOn: v.optional(CivilDate),
  /** Kính gửi, one line each. */
  addressees: v.pipe(v.array(line(300)), v.maxLength(50)),
  receivers: v.pipe(v.array(Receiver), v.maxLength(MOST_NAMED)),
  /** Beside receivers named one by one. */
  receiverGroups: v.optional(v.pipe(v.array(ReceiverGroup), v.maxLength(MOST_GROUPS))),
  body: Body,
  signerId: StaffId,
  /** Nơi nhận lines after "Như trên", without dash and end mark. */
  recipientLines: v.pipe(v.array(line(200)), v.maxLength(50)),
  ...FormFields,
};

export const SavedFields = v.object({
  ...DraftFields,
  subject: line(500, 0),
  version: v.number(),
  annexes: v.optional(v.pipe(v.array(AttachedFile), v.maxLength(20)), []),
  secrecyRelease: v.optional(SecrecyRelease),
  /** Something else takes the place of the text at a stroke: the text is kept in the draft's history first. */
  keep: v.optional(v.picklist(["import"])),
});

type Texts = Pick<v.InferOutput<typeof SavedFields>, "body" | "appendices" | "enclosure" | "form">;
const fits = ({ body, appendices, enclosure, form }: Texts) => fitsItem(body, appendices, enclosure, form);

/** A draft as saved; autosave names the version it was made from. What is absent is taken out of the draft. */
export const SaveDraft = v.pipe(
  SavedFields,
  v.check((draft) => fits(draft), "draft_fits"),
);
export type SaveDraft = v.InferOutput<typeof SaveDraft>;

/**
 * replaces: thay thế (content was wrong) · corrects: đính chính (layout or procedure was) · recalls: thông báo thu hồi ·
 * urges: công văn đôn đốc to those that have not answered.
 */
export const FollowUp = v.picklist(["replaces", "corrects", "recalls", "urges"]);
export type FollowUp = v.InferOutput<typeof FollowUp>;

/** A document of ours as another one of ours names it. */
export const NamedOutgoing = v.object({
  id: OutgoingId,
  typeName: v.string(),
  referenceNumber: v.string(),
  issuedOn: CivilDate,
});
export type NamedOutgoing = v.InferOutput<typeof NamedOutgoing>;

/** Begins a draft from a template, by itself or as an answer to an incoming document. */
export const CreateDraft = v.object({
  typeName: v.picklist(DOCUMENT_TYPE_NAMES),
  subject: v.optional(line(500, 0), ""),
  answersId: v.optional(IncomingId),
  /** Begins what replaces, corrects, recalls or urges the answers to a document of ours that has gone out (NĐ 30 Điều 18.3, 18.4). */
  follows: v.optional(v.object({ how: FollowUp, id: OutgoingId })),
  secrecyRelease: v.optional(SecrecyRelease),
});
export type CreateDraft = v.InferOutput<typeof CreateDraft>;

/** Approval (duyệt): who checked what, content and layout apart (NĐ 30 Điều 12). visa: a step the office itself added. */
export const Approval = v.object({
  step: v.picklist(["visa", "content", "layout", "signature"]),
  decision: v.picklist(["approved", "returned"]),
  byId: StaffId,
  byName: v.string(),
  byPosition: v.string(),
  at: v.string(),
  reason: v.optional(v.string()),
});
export type Approval = v.InferOutput<typeof Approval>;

const Box = v.object({ page: v.number(), rect: v.tuple([v.number(), v.number(), v.number(), v.number()]) });

/** Where the composer left room in the file, and the templates that fill it. */
export const Placement = v.object({
  signature: Box,
  seal: Box,
  /** Where those who checked put their initials; absent in documents laid out before initials were taken. */
  initials: v.optional(v.object({ content: Box, layout: Box })),
  /** File id of the JSON with the templates of the two reserved fields and of the mark on annexes. */
  templatesFileId: FileId,
  pages: v.number(),
});
export type Placement = v.InferOutput<typeof Placement>;

/** Crockford's base 32: no letter that is taken for a figure. */
export const CHECK_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CHECK_CODE_LENGTH = 12;
/** The code by which anybody finds an issued document on the public check page, without its groups. */
export const CheckCode = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{12}$/), v.brand("CheckCode"));
export type CheckCode = v.InferOutput<typeof CheckCode>;

/** How an issued document ended: thu hồi, or thay thế by another one (NĐ 30 Điều 18.3, 18.4). */
export const Ended = v.object({
  kind: v.picklist(["recalled", "replaced"]),
  on: CivilDate,
  /** Số, ký hiệu of the notice that recalls it, or of what replaces it. */
  by: v.optional(line(100)),
  /** Date of that document. */
  byOn: v.optional(CivilDate),
  /** That document, where it is one of ours here; a notice on paper is not. */
  byId: v.optional(OutgoingId),
  reason: v.optional(v.string()),
  enteredByName: v.optional(v.string()),
});
export type Ended = v.InferOutput<typeof Ended>;

/** Initials (ký nháy): the signature that somebody who checked the document put in the file beside the approval. */
export const Initials = v.object({
  step: v.picklist(["content", "layout"]),
  byId: StaffId,
  byName: v.string(),
  certificateSha256: Sha256,
  at: v.string(),
});
export type Initials = v.InferOutput<typeof Initials>;

/**
 * AnnexMark (chữ ký số của cơ quan trên văn bản kèm theo): whether an annex in a file of its own bears the agency's
 * signature (NĐ 30 Phụ lục I, II.8.b, III.1.d). signed · notPdf: its format can bear none · locked: an earlier signature
 * in it forbids any change.
 */
export const AnnexMark = v.object({ fileId: FileId, state: v.picklist(["signed", "notPdf", "locked"]) });
export type AnnexMark = v.InferOutput<typeof AnnexMark>;

/** OutgoingDocument (văn bản đi), from draft to issue (NĐ 30 Điều 10-19). */
export const OutgoingDocument = v.object({
  id: OutgoingId,
  state: OutgoingState,
  medium: v.picklist(["electronic", "paper"]),
  ...DraftFields,
  subject: line(500, 0),
  /** Lines of the signature block: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]. */
  authority: v.array(v.string()),
  signerPosition: v.string(),
  signerName: v.string(),
  /** As the directory of councils had it when the signer was settled. */
  advisoryBody: v.optional(AdvisoryBody),
  /** The delegation the signer signs under, and whose authority it is (thừa ủy quyền, thừa lệnh). */
  delegationId: v.optional(DelegationId),
  onBehalfOf: v.optional(v.string()),
  draftedById: StaffId,
  draftedByName: v.string(),
  departmentId: DepartmentId,
  departmentName: v.string(),
  /** "KT": stands in the notation of a công văn and after "Lưu: VT". */
  departmentAbbreviation: v.string(),
  /** "BC-UBND", "UBND-KT" */
  notation: v.string(),
  number: v.optional(v.number()),
  /** "57/BC-UBND" */
  referenceNumber: v.optional(v.string()),
  issuedOn: v.optional(CivilDate),
  /** The clock reading of the number; the file is filled as of it, so that filling again gives the same bytes. */
  numberedAt: v.optional(v.string()),
  answersId: v.optional(IncomingId),
  answersReference: v.optional(v.string()),
  /** The document of ours this one replaces, corrects or recalls. */
  follows: v.optional(v.object({ how: FollowUp, ...NamedOutgoing.entries })),
  /** Those that correct this one. */
  corrections: v.optional(v.array(NamedOutgoing)),
  /** The leader who edits it in the place of its drafter (sửa trực tiếp), until it is submitted or given back. */
  editorId: v.optional(StaffId),
  /** The leader whose words the submitted text holds; that person does not approve them. */
  amendedBy: v.optional(v.object({ id: StaffId, name: v.string() })),
  /** Who approves it on its way, besides the three decisions of the law. */
  circuit: v.optional(Circuit),
  higher: v.optional(HigherDeciders),
  /** People it names for a step who are locked out; such a step waits for its drafter, who names somebody else. */
  leftIds: v.optional(v.array(StaffId)),
  /** Hạn của bước: by when the step it waits at is to be done. */
  stepDueOn: v.optional(CivilDate),
  /** People asked for an opinion, who may read it therefore. */
  readerIds: v.optional(v.array(StaffId)),
  /** Why it came back last time. */
  returned: v.optional(v.object({ byName: v.string(), at: v.string(), reason: v.string(), step: v.string() })),
  approvals: v.array(Approval),
  /** The document as it stands: composed, then signed, then numbered, then sealed. */
  file: v.optional(FileReference),
  annexes: v.array(FileReference),
  /** From the sealing on, one for each annex. */
  annexMarks: v.optional(v.array(AnnexMark)),
  placement: v.optional(Placement),
  /** Number taken, file being filled: the id the filled file will have. */
  filling: v.optional(v.object({ fileId: FileId, done: v.boolean() })),
  /** In the order they stand in the file, before the signer's signature. */
  initials: v.optional(v.array(Initials)),
  /** SHA-256 of the certificate the signer signed with: only a valid signature by it may be sealed (NĐ 30 Điều 32). */
  signerCertificateSha256: v.optional(Sha256),
  expectedSignatures: v.optional(v.number()),
  issuedSha256: v.optional(v.string()),
  /** The packet as it went over the exchange. */
  packetFileId: v.optional(FileId),
  packetSha256: v.optional(Sha256),
  issuedAt: v.optional(v.string()),
  /** Since the issue: who got it as well, and who lost it (packet of type 2). */
  addedReceivers: v.optional(v.array(Receiver)),
  removedReceivers: v.optional(v.array(Receiver)),
  /** Of a document that went to groups: how many receivers there were in all; the ReceiverList names them. */
  receiverCount: v.optional(v.number()),
  copies: v.optional(v.number()),
  voidReason: v.optional(v.string()),
  /** Given when it is first composed for signing, and printed on it. */
  checkCode: v.optional(CheckCode),
  ended: v.optional(Ended),
  /** The last version kept of its text (draft-history.ts): its number, and when it was kept. */
  keptVersions: v.optional(v.object({ last: v.number(), keptAt: v.string() })),
  createdAt: v.string(),
  updatedAt: v.string(),
});
export type OutgoingDocument = v.InferOutput<typeof OutgoingDocument>;

/** What the editor sends for a preview: the draft without the version. */
export const PreviewDraft = v.pipe(
  v.omit(SavedFields, ["version", "annexes", "keep"]),
  v.check((draft) => fits(draft), "draft_fits"),
);
export type PreviewDraft = v.InferOutput<typeof PreviewDraft>;

/** Every step names the version its actor saw. */
export const Step = v.object({ version: v.number() });
export const ReturnDraft = v.object({ version: v.number(), reason: line(500, 5) });

/** An outgoing document signed on paper: takes its number of the same series; the scan may come later. */
export const RegisterPaperOutgoing = v.object({
  typeName: v.picklist(DOCUMENT_TYPE_NAMES),
  subject: line(500),
  urgency: Urgency,
  dueOn: v.optional(CivilDate),
  signerId: StaffId,
  departmentId: DepartmentId,
  receivers: v.pipe(v.array(Receiver), v.maxLength(MOST_NAMED)),
  recipientLines: v.optional(v.pipe(v.array(line(200)), v.maxLength(50)), []),
  copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)), 1),
  files: v.optional(v.pipe(v.array(AttachedFile), v.maxLength(20)), []),
  secrecyRelease: v.optional(SecrecyRelease),
});
export type RegisterPaperOutgoing = v.InferOutput<typeof RegisterPaperOutgoing>;

export const AttachToOutgoing = v.object({ files: v.pipe(v.array(AttachedFile), v.minLength(1), v.maxLength(20)) });

/** Issues to the receivers chosen; the clerk may add or drop some at the last moment. */
export const IssueOutgoing = v.object({
  version: v.number(),
  receiverIds: v.pipe(v.array(AgencyId), v.minLength(0), v.maxLength(MOST_NAMED)),
  /** Groups whose agencies receive it too, each once. */
  groupIds: v.optional(v.pipe(v.array(RecipientGroupId), v.maxLength(MOST_GROUPS))),
});
export type IssueOutgoing = v.InferOutput<typeof IssueOutgoing>;

/** What somebody may decide on a document that waits for it. */
export const OutgoingDecision = v.picklist(["approveVisa", "approveContent", "approveLayout", "sign"]);
export type OutgoingDecision = v.InferOutput<typeof OutgoingDecision>;

export const OutgoingSummary = v.object({
  ...v.pick(OutgoingDocument, [
    "id",
    "state",
    "medium",
    "typeName",
    "subject",
    "urgency",
    "dueOn",
    "stepDueOn",
    "signerId",
    "signerName",
    "draftedByName",
    "departmentName",
    "number",
    "referenceNumber",
    "notation",
    "issuedOn",
    "returned",
    "ended",
    "createdAt",
    "updatedAt",
  ]).entries,
  receivers: v.number(),
  /** Whom it waits for by name, of its circuit or in the place of who decides by post. */
  visaOf: v.optional(v.string()),
  /** Whom it waits for in vain: that person is locked out. */
  leftName: v.optional(v.string()),
  /** What the reader may decide on it now. */
  decision: v.optional(OutgoingDecision),
});
export type OutgoingSummary = v.InferOutput<typeof OutgoingSummary>;

export const OutgoingListQuery = v.object({
  view: v.optional(v.picklist(["mine", "all"])),
  state: v.optional(OutgoingState),
  limit: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(100))),
  after: v.optional(Cursor),
});
export type OutgoingListQuery = v.InferOutput<typeof OutgoingListQuery>;
export const OutgoingList = v.object({ items: v.array(OutgoingSummary), next: v.optional(Cursor) });
export type OutgoingList = v.InferOutput<typeof OutgoingList>;

export const OutgoingAction = v.picklist([
  ...OutgoingDecision.options,
  "edit",
  "submit",
  "return",
  "returnToPrevious",
  "takeToEdit",
  "endEdit",
  "setCircuit",
  "askOpinions",
  "number",
  "seal",
  "issue",
  "attach",
  "resend",
  "withdraw",
  "askBack",
  "recall",
  "replace",
  "update",
]);
export type OutgoingAction = v.InferOutput<typeof OutgoingAction>;

export const OutgoingDetail = v.object({
  document: v.object({ ...OutgoingDocument.entries, version: v.number() }),
  /** Those that wait for the clerk first; of a document to many receivers not all: the counts tell. */
  deliveries: v.array(ShownDelivery),
  deliveryCounts: DeliveryCounts,
  history: v.array(HistoryEntry),
  actions: v.array(OutgoingAction),
  /** Whose decision it is, where the reader takes it for somebody who is away. */
  onBehalfOf: v.optional(v.string()),
  /** Since when the number is not written into the file because that job is stuck; runs again from the list of stuck jobs. */
  stuckSince: v.optional(v.string()),
});
export type OutgoingDetail = v.InferOutput<typeof OutgoingDetail>;

export const NumberedOutgoing = v.object({
  id: OutgoingId,
  number: v.number(),
  referenceNumber: v.string(),
  issuedOn: CivilDate,
});
export type NumberedOutgoing = v.InferOutput<typeof NumberedOutgoing>;
