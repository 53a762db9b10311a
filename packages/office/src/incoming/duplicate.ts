import { createHash } from "node:crypto";
import * as v from "valibot";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { foldedWords } from "@vanthu/platform/text.ts";
import { IncomingId, type IncomingDocument } from "./schema.ts";

/**
 * IncomingDuplicate (dấu hiệu trùng): which registered document bears a number, notation and issuer of a year. All three
 * the same is what the clerk must be warned of (NĐ 30 Phụ lục VI, phần I, III.1h).
 */
export const DuplicateEntity = entity({
  name: "IncomingDuplicate",
  schema: v.object({ year: v.number(), digest: v.string(), documentId: IncomingId }),
  key: ({ year, digest }) => [`duplicate#${String(year)}`, digest],
});

export interface DuplicateSign {
  readonly year: number;
  readonly digest: string;
}

const PEOPLE_COMMITTEE = /\buy ban nhan dan\b/g;
const PEOPLE_COUNCIL = /\bhoi dong nhan dan\b/g;
const LEADING_ZEROS = /\b0+(?=\d)/g;

/**
 * Two documents with the same sign are one, as far as a machine can tell: accents, capitals, `05` for `5` and UBND for Ủy
 * ban nhân dân do not part them. The year is that of the document, for which its issuer's numbers are unique (Điều 15).
 */
export function duplicateSign(
  document: Pick<IncomingDocument, "referenceNumber" | "issuer" | "issuedOn">,
): DuplicateSign {
  const reference = foldedWords(document.referenceNumber).join(" ").replace(LEADING_ZEROS, "");
  const issuer = foldedWords(document.issuer)
    .join(" ")
    .replace(PEOPLE_COMMITTEE, "ubnd")
    .replace(PEOPLE_COUNCIL, "hdnd");
  const digest = createHash("sha256").update(`${reference}\n${issuer}`).digest("hex");
  return { year: Number(document.issuedOn.slice(0, 4)), digest };
}

export function duplicateKey({ year, digest }: DuplicateSign): LocalKey {
  return [`duplicate#${String(year)}`, digest];
}

export function isSameSign(a: DuplicateSign, b: DuplicateSign): boolean {
  return a.year === b.year && a.digest === b.digest;
}

/**
 * Whether a document is still the one its sign was kept for: its number may have been voided or taken back by its sender,
 * or its row corrected since.
 */
export function isSameDocument(document: IncomingDocument, sign: DuplicateSign): boolean {
  const stands = document.state !== "void" && document.state !== "ended";
  return stands && isSameSign(duplicateSign(document), sign);
}
