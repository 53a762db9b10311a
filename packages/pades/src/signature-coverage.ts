import { type FormField, formFields } from "./form-fields.ts";
import { PdfDict, type PdfObject, PdfRef, PdfString } from "./pdf-object.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfProblem } from "./pdf-problem.ts";
import type { PrefixHasher } from "./prefix-hasher.ts";
import { type Revision, trimmedEnd } from "./revisions.ts";
import type { HashName } from "./signature-algorithm.ts";

/** What a signature covers: a revision of the file, except the signature itself. */
export interface SignatureCoverage {
  revision: Revision;
  /** The bytes of `/Contents`: the CMS and the zeros after it. */
  contents: Uint8Array;
  /** The hash of the covered bytes. */
  digest(hash: HashName): Buffer;
}

/**
 * What a signature dictionary covers, after the checks that its range is honest: it starts at the file's first byte, leaves
 * out exactly the dictionary's own `/Contents`, ends where a revision ends, and the field with this signature is there in
 * that revision read alone.
 *
 * @throws {PdfProblem} `range.invalid`, `range.gap`, `range.end`, `range.field_missing`, `range.compressed`.
 */
export function signatureCoverage(
  bytes: Buffer,
  hasher: PrefixHasher,
  file: PdfFile,
  field: FormField,
  revisions: Revision[],
): SignatureCoverage {
  const value = field.dict.get("V");
  // A signature within an object stream has no place in the file that a range could leave out.
  if (!(value instanceof PdfRef) || file.xref.entries.get(value.number)?.kind !== "offset") {
    throw new PdfProblem("range.compressed");
  }
  const dict = file.resolve(value);
  if (!(dict instanceof PdfDict) || dict.hasDuplicateKeys) throw new PdfProblem("range.invalid");
  const [start, gapStart, gapEnd, tail] = readRange(dict.get("ByteRange"));
  if (start !== 0 || file.junkBytes > 0 || gapStart >= gapEnd || gapEnd + tail > bytes.length) {
    throw new PdfProblem("range.invalid");
  }
  const contents = dict.get("Contents");
  const isGap = contents instanceof PdfString && contents.start === gapStart && contents.end === gapEnd;
  if (!isGap || bytes[gapStart] !== 0x3c) throw new PdfProblem("range.gap");

  const end = trimmedEnd(bytes, gapEnd + tail);
  const revision = revisions.find((candidate) => candidate.end === end);
  if (!revision) throw new PdfProblem("range.end");
  if (!hasSignature(revision.file, field.name, value)) throw new PdfProblem("range.field_missing");
  return {
    revision,
    contents: contents.bytes,
    digest: (hash) =>
      hasher
        .upTo(gapStart, hash)
        .update(bytes.subarray(gapEnd, gapEnd + tail))
        .digest(),
  };
}

function readRange(object: PdfObject | undefined): [number, number, number, number] {
  const isRange = Array.isArray(object) && object.length === 4 && object.every((item) => typeof item === "number");
  if (!isRange) throw new PdfProblem("range.invalid");
  return object as [number, number, number, number];
}

function hasSignature(file: PdfFile, fieldName: string, signature: PdfRef): boolean {
  return formFields(file).some(({ name, dict }) => {
    const value = dict.get("V");
    return name === fieldName && value instanceof PdfRef && value.number === signature.number;
  });
}
