import { formFields } from "./form-fields.ts";
import type { PdfFile } from "./pdf-file.ts";
import { nameOf, PdfDict, PdfString } from "./pdf-object.ts";

/** The signature of a field as it stands in the file; nothing of it is judged. */
export interface SignatureContents {
  fieldName: string;
  /** A signature by a person or office, or a time-stamp of the document. */
  kind: "signature" | "timestamp";
  /** The CMS and the zeros after it. */
  contents: Uint8Array;
}

/** The signatures and document time-stamps of a file, in the order of its form. */
export function signatureContents(file: PdfFile): SignatureContents[] {
  return formFields(file).flatMap(({ name, type, dict }) => {
    const value = type === "Sig" ? file.resolve(dict.get("V")) : null;
    if (!(value instanceof PdfDict)) return [];
    const contents = file.resolve(value.get("Contents"));
    if (!(contents instanceof PdfString)) return [];
    const kind = nameOf(file.resolve(value.get("SubFilter"))) === "ETSI.RFC3161" ? "timestamp" : "signature";
    return [{ fieldName: name, kind, contents: contents.bytes }];
  });
}
