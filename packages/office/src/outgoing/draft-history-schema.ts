import * as v from "valibot";
import { FileId } from "../attachment/schema.ts";
import { SecrecyRelease } from "../field.ts";
import { StaffId } from "../staff/schema.ts";
import { OutgoingId, SavedFields } from "./schema.ts";

/** What a draft says: its fields without what belongs to one request. */
export const DraftContent = v.omit(SavedFields, ["version", "annexes", "secrecyRelease", "keep"]);
export type DraftContent = v.InferOutput<typeof DraftContent>;

/**
 * Why a text was kept: some minutes of work passed (work), much was deleted (loss), a Word file took its place (import),
 * an older version did (restore), it was submitted (submit), or opinions were
 * asked on it (opinion).
 */
export const KeptBecause = v.picklist(["work", "loss", "import", "restore", "submit", "opinion"]);
export type KeptBecause = v.InferOutput<typeof KeptBecause>;

/** DraftVersion (bản lưu của dự thảo): a draft as it stood (NĐ 30 Phụ lục VI, III.5.a keeps drafts with a document). */
export const DraftVersion = v.object({
  documentId: OutgoingId,
  /** From 1, in the order they were kept. */
  n: v.number(),
  /** When the text was last saved as it stands here. */
  at: v.string(),
  byId: StaffId,
  byName: v.string(),
  because: KeptBecause,
  words: v.number(),
  /** Of the file that holds the text. */
  sizeBytes: v.number(),
  fileId: FileId,
});
export type DraftVersion = v.InferOutput<typeof DraftVersion>;

/** A version in the list of its draft. */
export const DraftVersionRow = v.omit(DraftVersion, ["documentId", "fileId"]);
export type DraftVersionRow = v.InferOutput<typeof DraftVersionRow>;

/** The versions kept of a draft, newest first. */
export const DraftVersionList = v.object({ items: v.array(DraftVersionRow) });
export type DraftVersionList = v.InferOutput<typeof DraftVersionList>;

/** One version with its text. */
export const DraftVersionDetail = v.object({ ...DraftVersionRow.entries, content: DraftContent });
export type DraftVersionDetail = v.InferOutput<typeof DraftVersionDetail>;

/** Puts a kept version in the place of the text as it stands; the document's version is the one its drafter saw. */
export const RestoreDraft = v.object({ version: v.number(), secrecyRelease: v.optional(SecrecyRelease) });
export type RestoreDraft = v.InferOutput<typeof RestoreDraft>;
