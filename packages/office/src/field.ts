import * as v from "valibot";
import { isCivilDate } from "@vanthu/platform/office-time.ts";

/** A line of text as people type it: NFC, no control characters, outer white space gone. */
export function line(max: number, min = 1) {
  return v.pipe(v.string(), v.transform(oneLine), v.minLength(min), v.maxLength(max));
}

/** What {@link line} makes of a text of any length. */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim();
}

/** Several lines of text: NFC, line feeds kept, other control characters gone. */
export function prose(max: number, min = 1) {
  return v.pipe(
    v.string(),
    v.transform((text) => cleanLines(text).trim()),
    v.minLength(min),
    v.maxLength(max),
  );
}

/** A piece of running text: like prose, but its outer blanks stay, because they part it from the pieces beside it. */
export function textRun(max: number) {
  return v.pipe(v.string(), v.transform(cleanLines), v.maxLength(max));
}

function cleanLines(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]+|[\u202a-\u202e\u2066-\u2069]+/gu, "");
}

/** A day of the calendar without time, `YYYY-MM-DD`, that exists. */
export const CivilDate = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => isCivilDate(text), "date_exists"),
);

/** An instant in UTC, ISO 8601. */
export const Instant = v.pipe(v.string(), v.isoTimestamp());

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Urgency (độ khẩn): thường, khẩn, thượng khẩn, hỏa tốc (NĐ 30 Phụ lục I, II.10). There is no secrecy level. */
export const Urgency = v.picklist(["normal", "urgent", "rush", "express"]);
export type Urgency = v.InferOutput<typeof Urgency>;

/** Reason to let a text with a secrecy word pass: a person answers for it, and history keeps who and why. */
export const SecrecyRelease = v.object({ reason: line(300, 10) });
export type SecrecyRelease = v.InferOutput<typeof SecrecyRelease>;

/** Cursor of a list page, opaque. */
export const Cursor = v.pipe(v.string(), v.maxLength(2000));
