import type { IncomingDetail, IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import { t } from "./words.ts";

type Document = IncomingDetail["document"];

/** Whether a file is not what was signed: such a document belongs back to its sender. */
export function isTampered(verdict: IncomingSummary["signatures"]): boolean {
  return verdict === "altered" || verdict === "invalid";
}

export function hasTamperedFile({ files }: Document): boolean {
  return files.some(({ verdict }) => isTampered(verdict?.state));
}

/** The reason a document would be sent back for, as far as the system knows one. */
export function refusalReason(document: Document): string | undefined {
  return hasTamperedFile(document) ? t("tamperedRefusal") : undefined;
}
