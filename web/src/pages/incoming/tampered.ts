import type { IncomingSummary } from "@vanthu/office/incoming/schema.ts";

/** Whether a file is not what was signed: such a document belongs back to its sender. */
export function isTampered(verdict: IncomingSummary["signatures"]): boolean {
  return verdict === "altered" || verdict === "invalid";
}
