import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { Task } from "../task/schema.ts";
import { workingDaysLeft } from "./deadline-rules.ts";
import { documentLine } from "./document-line.ts";
import type { IncomingDocument, IncomingId, IncomingSummary } from "./schema.ts";

/** A document as lists show it to whoever sees all. */
export function summaryOf(document: IncomingDocument, today: CivilDate, calendar: OfficeCalendar): IncomingSummary {
  return { id: document.id, ...documentLine(document), workingDaysLeft: workingDaysLeft(document, today, calendar) };
}

/** A task as its owner's list shows it. The owner's finished share waits for nobody. */
export function taskSummary(
  { documentId, document, role, state, dueOn }: Task,
  today: CivilDate,
  calendar: OfficeCalendar,
): IncomingSummary {
  return {
    id: documentId as IncomingId,
    ...document,
    myTask: { role, state, dueOn },
    workingDaysLeft:
      state === "finished" ? undefined : workingDaysLeft({ state: document.state, dueOn }, today, calendar),
  };
}
