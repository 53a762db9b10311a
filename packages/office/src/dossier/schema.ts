import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { HistoryEntry } from "../audit/schema.ts";
import { CivilDate, Cursor, line } from "../field.ts";
import { IncomingId } from "../incoming/schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { DepartmentId, StaffId } from "../staff/schema.ts";

export const DossierId = idOf("dos");
export type DossierId = v.InferOutput<typeof DossierId>;

/** A document that can lie in a dossier: one that came in, or one that went out. */
export const DossierDocumentId = v.union([IncomingId, OutgoingId]);
export type DossierDocumentId = v.InferOutput<typeof DossierDocumentId>;

/** Retention (thời hạn bảo quản): for good, or a number of years (NĐ 30 Phụ lục V, I.4). */
export const Retention = v.union([
  v.literal("permanent"),
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
]);
export type Retention = v.InferOutput<typeof Retention>;

/**
 * Số và ký hiệu hồ sơ: the number in the list, a dot, and the short name of its heading, as in `01.TCCB` (NĐ 30 Phụ lục V,
 * I.2); at most 20 characters (Phụ lục VI, phần II, III.1.3). One in a year.
 */
export const DossierCode = v.pipe(
  line(20),
  v.transform((text) => text.toLocaleUpperCase("vi")),
  v.regex(/^\d{1,5}\.[\p{L}\d][\p{L}\d.\-/]*$/u),
);

/** Dossier (hồ sơ công việc): the documents of one matter, in the order it went (NĐ 30 Điều 29). */
export const Dossier = v.object({
  id: DossierId,
  code: DossierCode,
  /** Năm hình thành hồ sơ. */
  year: v.number(),
  /** Tiêu đề hồ sơ. */
  title: line(500),
  retention: Retention,
  /** Người lập hồ sơ, by the name and in the unit of that day. */
  keeper: v.object({ id: StaffId, name: v.string(), departmentId: DepartmentId, departmentName: v.string() }),
  state: v.picklist(["open", "closed"]),
  /** Thời gian bắt đầu. */
  openedOn: CivilDate,
  /** Thời gian kết thúc, while it is closed. */
  closedOn: v.optional(CivilDate),
  /** How many documents lie in it; its keeper answers for the number (NĐ 30 Điều 31.3.b). */
  documents: v.number(),
  note: v.optional(line(500)),
});
export type Dossier = v.InferOutput<typeof Dossier>;

const Words = {
  title: line(500, 5),
  retention: Retention,
  note: v.optional(line(500)),
};

/** Opens a dossier. Without a code it gets the next number under the short name of its keeper's unit. */
export const OpenDossier = v.object({
  ...Words,
  code: v.optional(DossierCode),
  /** The day the matter began, today at the latest; today where it is left out. */
  openedOn: v.optional(CivilDate),
});
export type OpenDossier = v.InferOutput<typeof OpenDossier>;

export const OpenedDossier = v.object({ id: DossierId, code: v.string(), year: v.number() });
export type OpenedDossier = v.InferOutput<typeof OpenedDossier>;

/** What its keeper sets right, at the latest before closing it (NĐ 30 Điều 29.4.b). */
export const AmendDossier = v.object({ ...Words, code: DossierCode, version: v.number() });
export type AmendDossier = v.InferOutput<typeof AmendDossier>;

export const CloseDossier = v.object({ version: v.number() });
export const ReopenDossier = v.object({ reason: line(300, 5), version: v.number() });
export type ReopenDossier = v.InferOutput<typeof ReopenDossier>;
export const PassOnDossier = v.object({ toId: StaffId, reason: line(300, 5), version: v.number() });
export type PassOnDossier = v.InferOutput<typeof PassOnDossier>;

export const FileDocument = v.object({ documentId: DossierDocumentId });
export type FileDocument = v.InferOutput<typeof FileDocument>;

/** mine: tôi lập · unit: của phòng · all: cả cơ quan */
export const DossierView = v.picklist(["mine", "unit", "all"]);
export type DossierView = v.InferOutput<typeof DossierView>;

export const DossierListQuery = v.object({
  view: v.optional(DossierView, "mine"),
  closed: v.optional(v.literal("1")),
  after: v.optional(Cursor),
});
export type DossierListQuery = v.InferOutput<typeof DossierListQuery>;

export const DossierList = v.object({
  items: v.array(
    v.object({
      ...Dossier.entries,
      version: v.number(),
      /** Whose it is, where the reader stands in for somebody who is away. */
      onBehalfOf: v.optional(v.string()),
    }),
  ),
  next: v.optional(Cursor),
});
export type DossierList = v.InferOutput<typeof DossierList>;

/** The dossiers one document lies in, of those the reader sees, and whether it may lie in one at all. */
export const DossiersOfDocument = v.object({
  items: v.array(Dossier),
  mayFile: v.boolean(),
});
export type DossiersOfDocument = v.InferOutput<typeof DossiersOfDocument>;

/** What the reader may do now; the page shows a button for each. */
export const DossierAction = v.picklist(["file", "amend", "close", "reopen", "passOn", "drop"]);
export type DossierAction = v.InferOutput<typeof DossierAction>;

export const DossierDetail = v.object({
  dossier: v.object({ ...Dossier.entries, version: v.number() }),
  actions: v.array(DossierAction),
  /** By when a closed one goes to the office's archive (nộp lưu, NĐ 30 Điều 30.2.b, 31.3.c); none goes before five years. */
  handInBy: v.optional(CivilDate),
  history: v.array(HistoryEntry),
});
export type DossierDetail = v.InferOutput<typeof DossierDetail>;

/** One line of the contents of a dossier (mục lục văn bản trong hồ sơ): the document as it stands now. */
export const DossierDocument = v.object({
  documentId: DossierDocumentId,
  kind: v.picklist(["incoming", "outgoing"]),
  referenceNumber: v.string(),
  issuedOn: CivilDate,
  typeName: v.string(),
  subject: v.string(),
  /** Tác giả văn bản. */
  issuer: v.string(),
  pages: v.optional(v.number()),
  /** Still in work: the dossier cannot be closed before it is done. */
  open: v.boolean(),
  /** Its sender or we ourselves have recalled or replaced it. */
  ended: v.boolean(),
  filedAt: v.string(),
  filedByName: v.string(),
});
export type DossierDocument = v.InferOutput<typeof DossierDocument>;

/** Those the reader may see, by their date; a page may hold fewer than asked for, `next` says whether there are more. */
export const DossierContents = v.object({ items: v.array(DossierDocument), next: v.optional(Cursor) });
export type DossierContents = v.InferOutput<typeof DossierContents>;
