import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { FileId, FileReference } from "../attachment/schema.ts";
import { HistoryEntry } from "../audit/schema.ts";
import { CivilDate, Cursor, line, SecrecyRelease } from "../field.ts";
import { IncomingId } from "../incoming-id.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { StaffId } from "../staff/schema.ts";

export const CopyId = idOf("cpy");
export type CopyId = v.InferOutput<typeof CopyId>;

/**
 * Form of a copy (hình thức sao): saoY, a full copy of the original (bản gốc, bản chính) · saoLuc, a full copy of a sao y ·
 * trichSao, an exact copy of a part (NĐ 30 Điều 3.10-3.12, 25).
 */
export const CopyForm = v.picklist(["saoY", "saoLuc", "trichSao"]);
export type CopyForm = v.InferOutput<typeof CopyForm>;

export const Medium = v.picklist(["paper", "electronic"]);
export type Medium = v.InferOutput<typeof Medium>;

/**
 * requested (đã đề nghị) → approved (đã được quyết định) → numbered (đã lấy số) → composed (đã lập tệp, chờ ký số của cơ
 * quan; electronic copies only) → done (đã lập xong). refused: không cho sao · void: hủy số.
 */
export const CopyState = v.picklist(["requested", "approved", "numbered", "composed", "done", "refused", "void"]);
export type CopyState = v.InferOutput<typeof CopyState>;

/** What the copy is made of, as it stood when the copy was asked for. */
export const CopySource = v.object({
  from: v.picklist(["incoming", "outgoing", "scan"]),
  /** The registered document; a scan of anything else has none. */
  documentId: v.optional(v.union([IncomingId, OutgoingId])),
  file: FileReference,
  medium: Medium,
  /** Whether it is a sao y itself, from which only a sao lục or an extract is made. */
  isCopy: v.boolean(),
  typeName: v.string(),
  referenceNumber: v.string(),
  issuedOn: CivilDate,
  issuer: v.string(),
  subject: v.string(),
});
export type CopySource = v.InferOutput<typeof CopySource>;

/** Copy (bản sao): asked for, decided by the head, numbered in the series of all copies of the year (NĐ 30 Điều 25-27). */
export const Copy = v.object({
  id: CopyId,
  state: CopyState,
  form: CopyForm,
  source: CopySource,
  to: Medium,
  /** Pages of an extract, from 1. */
  pages: v.optional(v.array(v.number())),
  /** Nơi nhận. */
  recipients: v.array(v.string()),
  /** Số lượng bản. */
  copies: v.number(),
  requestedById: StaffId,
  requestedByName: v.string(),
  /** Who lets the copy be made and signs it, with the authority of the signature block. */
  signerId: v.optional(StaffId),
  signerName: v.optional(v.string()),
  signerPosition: v.optional(v.string()),
  authority: v.optional(v.array(v.string())),
  decidedByName: v.optional(v.string()),
  refusedReason: v.optional(v.string()),
  number: v.optional(v.number()),
  /** "01/SY-UBND" */
  referenceNumber: v.optional(v.string()),
  copiedOn: v.optional(CivilDate),
  /** The copy itself: to be printed, signed and sealed, or signed by the agency. */
  file: v.optional(FileReference),
  /** File id of the JSON that writes the agency's signature in box 14. */
  markFileId: v.optional(FileId),
  voidReason: v.optional(v.string()),
  createdAt: v.string(),
  updatedAt: v.string(),
});
export type Copy = v.InferOutput<typeof Copy>;

const PageList = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))), v.maxLength(500));

/** A document of this office whose file is copied, or a scan just uploaded of a paper that is not registered here. */
export const NamedSource = v.variant("from", [
  v.object({ from: v.literal("incoming"), id: IncomingId, fileId: FileId, isCopy: v.optional(v.boolean(), false) }),
  v.object({ from: v.literal("outgoing"), id: OutgoingId, fileId: FileId }),
  v.object({
    from: v.literal("scan"),
    fileId: FileId,
    isCopy: v.optional(v.boolean(), false),
    typeName: line(100),
    referenceNumber: line(80),
    issuedOn: CivilDate,
    issuer: line(200),
    subject: line(500),
  }),
]);
export type NamedSource = v.InferOutput<typeof NamedSource>;

/** Asks for a copy. */
export const RequestCopy = v.object({
  form: CopyForm,
  to: Medium,
  source: NamedSource,
  pages: v.optional(PageList),
  recipients: v.optional(v.pipe(v.array(line(200)), v.maxLength(50)), []),
  copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)), 1),
  secrecyRelease: v.optional(SecrecyRelease),
});
export type RequestCopy = v.InferOutput<typeof RequestCopy>;

/** Lets a copy be made; without a signer whoever decides signs it. */
export const DecideCopy = v.object({ version: v.number(), signerId: v.optional(StaffId) });
export type DecideCopy = v.InferOutput<typeof DecideCopy>;

export const RefuseCopy = v.object({ version: v.number(), reason: line(500, 5) });
export type RefuseCopy = v.InferOutput<typeof RefuseCopy>;

export const CopyStep = v.object({ version: v.number() });

/** What the reader may do with a copy now; the page shows a button for each. */
export const CopyAction = v.picklist(["decide", "refuse", "number", "compose", "seal"]);
export type CopyAction = v.InferOutput<typeof CopyAction>;

export const CopyDetail = v.object({
  copy: v.object({ ...Copy.entries, version: v.number() }),
  history: v.array(HistoryEntry),
  actions: v.array(CopyAction),
});
export type CopyDetail = v.InferOutput<typeof CopyDetail>;

export const CopyListQuery = v.object({
  /** Copies of one document. */
  documentId: v.optional(v.union([IncomingId, OutgoingId])),
  state: v.optional(CopyState),
  after: v.optional(Cursor),
});
export type CopyListQuery = v.InferOutput<typeof CopyListQuery>;

export const CopyList = v.object({
  items: v.array(v.object({ ...v.omit(Copy, ["markFileId"]).entries, version: v.number() })),
  next: v.optional(Cursor),
});
export type CopyList = v.InferOutput<typeof CopyList>;
