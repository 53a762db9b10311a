import type { EventData } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import type { Handling } from "./handling-rules.ts";
import type { IncomingDocument } from "./schema.ts";

/**
 * What counters need to know of a document, kept in its events: so that each event is counted by itself, whatever became
 * of the document since. A document counts on the day it came, which registering it later does not change.
 */
export function receivedData({
  arrivedAt,
  source,
  urgency,
}: Pick<IncomingDocument, "arrivedAt" | "source" | "urgency">) {
  return { receivedOn: officeDate(new Date(arrivedAt)), source, urgency };
}

/** The same of whose it is and until when; of a document not yet assigned, nothing. */
export function leadData({ arrivedAt, dueOn, instruction }: IncomingDocument): EventData {
  const { leadId, leadDepartmentId } = instruction ?? {};
  if (leadId === undefined) return {};
  return { receivedOn: officeDate(new Date(arrivedAt)), leadId, leadDepartmentId, dueOn };
}

/** What counters need of a step that may have changed who leads or until when; nothing where it changed neither. */
export function movedLeadData(before: IncomingDocument, after: IncomingDocument): EventData {
  const [was, is] = [leadData(before), leadData(after)];
  const isSame = was["leadId"] === is["leadId"] && was["dueOn"] === is["dueOn"];
  if (isSame && before.finishedAt === after.finishedAt) return {};
  return {
    receivedOn: officeDate(new Date(after.arrivedAt)),
    ...is,
    wasLeadId: was["leadId"],
    wasLeadDepartmentId: was["leadDepartmentId"],
    wasDueOn: was["dueOn"],
  };
}

/** Who leads now, where another does: reports name people and departments by what they last heard. */
export function leadNames({ document, tasks }: Handling, before: Handling): EventData {
  const { leadId, leadName } = document.instruction ?? {};
  if (leadId === undefined || leadId === before.document.instruction?.leadId) return {};
  return { leadName, leadDepartment: tasks.find(({ staffId }) => staffId === leadId)?.departmentName };
}
