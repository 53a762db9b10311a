import { changesSince, type LaterDifference } from "./later-changes.ts";
import { PrefixHasher } from "./prefix-hasher.ts";
import { type Revision, revisionsOf } from "./revisions.ts";
import { findSignatures, type SignatureFinding } from "./signature-finding.ts";
import { readValidationData, type ValidationData } from "./validation-data.ts";

/** A file with all that can be told of its signatures without knowing whom to trust. */
export interface SignedFile {
  findings: SignatureFinding[];
  /** From the first signature on. */
  differences: LaterDifference[];
  validationData: ValidationData;
  sha256: string;
}

/** @throws {PdfProblem} when the file cannot be read at all. */
export function readSignedFile(pdf: Uint8Array): SignedFile {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const revisions = revisionsOf(bytes);
  const hasher = new PrefixHasher(bytes);
  const findings = findSignatures(bytes, hasher, revisions);
  const firstEnd = findings.find(({ coverage }) => coverage)?.coverage?.revision.end;
  return {
    findings,
    differences: changesSince(revisions, firstEnd),
    validationData: validationDataOf(revisions),
    sha256: hasher.upTo(bytes.length, "sha256").digest("hex"),
  };
}

function validationDataOf(revisions: Revision[]): ValidationData {
  const newest = revisions.at(-1);
  return newest ? readValidationData(newest.file) : { certificates: [], ocsps: [], crls: [] };
}
