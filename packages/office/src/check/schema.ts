import * as v from "valibot";
import { CivilDate, Sha256 } from "../field.ts";
import { CheckCode } from "../outgoing/schema.ts";

/** A code as people type it: in groups or not, small letters, O for 0 and I or L for 1 (Crockford). */
export const TypedCheckCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) =>
    typed
      .toUpperCase()
      .replace(/[\s–—-]/gu, "")
      .replaceAll("O", "0")
      .replace(/[IL]/g, "1"),
  ),
  CheckCode,
);

/**
 * CheckedDocument (kết quả tra cứu văn bản): what anybody who holds a document may learn of it, so that its file can be
 * compared. Only what stands on its first and last page; never subject, receivers or content.
 */
export const CheckedDocument = v.object({
  /** issued (đã phát hành) · recalled (đã thu hồi) · replaced (đã được thay thế) · void (đã hủy số, never issued) */
  state: v.picklist(["issued", "recalled", "replaced", "void"]),
  agency: v.string(),
  typeName: v.string(),
  referenceNumber: v.string(),
  issuedOn: CivilDate,
  /** Who signed, as printed below the text: name and position. */
  signer: v.object({ name: v.string(), position: v.string() }),
  /** When it was recalled or replaced, and by which number. */
  ended: v.optional(v.object({ on: CivilDate, by: v.optional(v.string()) })),
  /** Signatures the issued file bears: fewer means that it was cut. */
  signatures: v.optional(v.number()),
  /** The document first, then its annexes; without their names, which may say what it is about. */
  files: v.array(v.object({ role: v.picklist(["main", "annex"]), sha256: Sha256 })),
  /** Of an office of invented documents. */
  sample: v.boolean(),
});
export type CheckedDocument = v.InferOutput<typeof CheckedDocument>;

/** Whether documents are composed with a check mark (mã tra cứu). */
export const CheckMarkSetting = v.object({ on: v.boolean() });
export type CheckMarkSetting = v.InferOutput<typeof CheckMarkSetting>;
