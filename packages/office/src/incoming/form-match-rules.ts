import { fold, foldedWords } from "@vanthu/platform/text.ts";
import { dayNumber } from "@vanthu/platform/office-time.ts";
import type { IncomingDocument } from "./schema.ts";

/** What two forms of one document are compared by. */
export type FormKeys = Pick<IncomingDocument, "referenceNumber" | "issuedOn" | "issuer" | "subject">;

export type AgreeingKey = "reference" | "issuer" | "date" | "subject";

export interface FormMatch {
  /** 0 to 100. */
  readonly score: number;
  readonly agrees: readonly AgreeingKey[];
  /** Number, notation, body and date are the same and the subjects are not two: no person need confirm it. */
  readonly isSure: boolean;
}

const WEIGHTS = { reference: 40, issuer: 20, date: 15, subject: 25 } as const;
/** Days by which a date may have been mistyped. */
const NEAR_DAYS = 3;
/** Subjects as alike as this are one, written twice. */
const ALIKE = 0.75;
/** Subjects less alike than this are two, whatever else agrees. */
const FOREIGN = 0.4;
/** Below this a clerk is not asked. */
export const LEAST_SCORE = 60;

/** How likely two records are the paper and the electronic copy of one document. The same two give the same answer. */
export function matchForms(one: FormKeys, other: FormKeys): FormMatch {
  const reference = referenceLikeness(one.referenceNumber, other.referenceNumber);
  const issuer = likeness(bodyOf(one.issuer), bodyOf(other.issuer));
  const apart = Math.abs(dayNumber(one.issuedOn) - dayNumber(other.issuedOn));
  const date = apart === 0 ? 1 : apart <= NEAR_DAYS ? 0.5 : 0;
  const subject = likeness(fold(one.subject), fold(other.subject));
  const score = Math.round(
    WEIGHTS.reference * reference + WEIGHTS.issuer * issuer + WEIGHTS.date * date + WEIGHTS.subject * subject,
  );
  const agrees: AgreeingKey[] = [
    ...(reference === 1 ? (["reference"] as const) : []),
    ...(issuer === 1 ? (["issuer"] as const) : []),
    ...(date === 1 ? (["date"] as const) : []),
    ...(subject >= ALIKE ? (["subject"] as const) : []),
  ];
  const isSure = reference === 1 && issuer === 1 && date === 1 && subject >= FOREIGN;
  return { score, agrees, isSure };
}

/** The same number and notation are all, the same number alone is half. */
function referenceLikeness(one: string, other: string): number {
  const [first, second] = [referenceWords(one), referenceWords(other)];
  if (first.join(" ") === second.join(" ")) return first.length > 0 ? 1 : 0;
  return first[0] !== undefined && first[0] === second[0] ? 0.5 : 0;
}

function referenceWords(reference: string): string[] {
  return foldedWords(reference).map((word) => word.replace(/^0+(?=\d)/, ""));
}

/** A body by the name it is known by, long or short. */
function bodyOf(issuer: string): string {
  return fold(issuer)
    .replaceAll(/\buy ban nhan dan\b/g, "ubnd")
    .replaceAll(/\bhoi dong nhan dan\b/g, "hdnd");
}

/** Share of pairs of neighbouring letters two texts have in common (Dice): 1 for the same, 0 for none. */
function likeness(one: string, other: string): number {
  if (one === other) return one === "" ? 0 : 1;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(one)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  const all = Math.max(one.length - 1, 0) + Math.max(other.length - 1, 0);
  let common = 0;
  for (const pair of pairsOf(other)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  return all === 0 ? 0 : (2 * common) / all;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}
