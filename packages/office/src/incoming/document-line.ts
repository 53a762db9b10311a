import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import type { DocumentLine } from "../task/schema.ts";
import { TaskEntity, type TaskItem } from "../task/item.ts";
import { IncomingEntity, type IncomingItem } from "./item.ts";
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

/** Replaces the document and brings the line of it that each task carries in step: at most 21 operations. */
export function replaceWithTasks(document: IncomingItem, tasks: readonly TaskItem[]): Operation[] {
  const line = documentLine(document);
  return [replace(IncomingEntity, document), ...tasks.map((task) => replace(TaskEntity, { ...task, document: line }))];
}
