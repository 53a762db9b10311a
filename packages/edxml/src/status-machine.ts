import { isKnownStatusCode, type KnownStatusCode } from "./status-code.ts";

/** What may follow each status at the receiver of a document; `none` before the first. 13 is said by the sender and moves nothing. */
const NEXT: Readonly<Record<KnownStatusCode | "none", readonly KnownStatusCode[]>> = {
  none: ["01"],
  "01": ["02", "03", "15", "16"],
  "02": ["15"],
  "03": ["04", "05", "06", "15", "16"],
  "04": ["05", "06", "15", "16"],
  "05": ["06", "15", "16"],
  "06": ["15", "16"],
  "13": [],
  "15": ["15"],
  "16": [],
};

/**
 * Whether a receiver that has reported these, in this order, may report that next. A step said again is harmless, and 16
 * (từ chối lấy lại) leaves the document where it stood. Unknown codes say nothing about the step.
 */
export function mayFollow(reported: readonly string[], next: string): boolean {
  if (!isKnownStatusCode(next)) return true;
  const step = reported.findLast(
    (code): code is KnownStatusCode => isKnownStatusCode(code) && code !== "16" && code !== "13",
  );
  return step === next || NEXT[step ?? "none"].includes(next);
}
