import type { DocumentLine } from "../task/schema.ts";
import type { IncomingDocument } from "./schema.ts";

/** What lists show of a document. */
export function documentLine(document: IncomingDocument): DocumentLine {
  return {
    state: document.state,
    source: document.source,
    arrivalNumber: document.arrivalNumber,
    arrivedOn: document.arrivedOn,
    arrivedAt: document.arrivedAt,
    referenceNumber: document.referenceNumber,
    issuedOn: document.issuedOn,
    issuer: document.issuer,
    typeName: document.typeName,
    subject: document.subject,
    urgency: document.urgency,
    dueOn: document.dueOn,
    finishedAt: document.finishedAt,
    leadName: document.instruction?.leadName,
    signatures: document.files.find(({ role }) => role === "main")?.verdict?.state,
  };
}
