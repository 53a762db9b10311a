import * as v from "valibot";
import { FileId } from "../attachment/schema.ts";
import { DOCUMENT_TYPE_NAMES } from "../document-type.ts";
import { line, SecrecyRelease } from "../field.ts";
import { Body } from "./body.ts";
import { FormFields } from "./form-schema.ts";

/** A Word file just uploaded, to be read as a draft; the upload is deleted once it is read. */
export const ReadWord = v.object({ fileId: FileId, secrecyRelease: v.optional(SecrecyRelease) });
export type ReadWord = v.InferOutput<typeof ReadWord>;

/** What a person should know of what was taken over; the SPA has the sentences. */
export const WordWarning = v.object({
  /** `head_left_out`, `signature_left_out`, `type_unknown`, `images_left_out` … */
  code: v.string(),
  count: v.optional(v.number()),
  /** What stood there. */
  text: v.optional(v.string()),
});
export type WordWarning = v.InferOutput<typeof WordWarning>;

/** WordDraft (nội dung đọc từ tệp Word): a draft as a Word file gives it; what the file does not say is absent. */
export const WordDraft = v.object({
  typeName: v.optional(v.picklist(DOCUMENT_TYPE_NAMES)),
  subject: v.optional(line(500)),
  addressees: v.optional(v.pipe(v.array(line(300)), v.maxLength(50))),
  body: Body,
  recipientLines: v.optional(v.pipe(v.array(line(200)), v.maxLength(50))),
  form: FormFields.form,
  enclosure: FormFields.enclosure,
  appendices: FormFields.appendices,
  warnings: v.array(WordWarning),
});
export type WordDraft = v.InferOutput<typeof WordDraft>;
