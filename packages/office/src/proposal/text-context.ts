import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import type { TextContext } from "./find-deadlines.ts";

/** What the dates of a document's text are counted from. */
export function textContext(document: IncomingDocument, calendar: OfficeCalendar): TextContext {
  const { issuedOn, arrivedOn, arrivedAt, issuer } = document;
  return { issuedOn, receivedOn: arrivedOn, receivedAt: arrivedAt, issuer, calendar };
}
