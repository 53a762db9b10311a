import { officeDate } from "@vanthu/platform/office-time.ts";
import type { OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { isUnfinished } from "../task/rules.ts";
import type { Task } from "../task/schema.ts";
import { dueLight, isWaitedFor, workingDaysLeft } from "./deadline-rules.ts";
import { documentLine } from "./document-line.ts";
import type { IncomingDocument, IncomingId, IncomingSummary } from "./schema.ts";
import { stateForShare } from "./share-line.ts";

/** A document as lists show it to whoever sees all. */
export function summaryOf(document: IncomingDocument, now: Date, calendar: OfficeCalendar): IncomingSummary {
  const { id, state, dueOn, dueAt, ownerId, ownerName, arrivedAt } = document;
  return {
    id,
    ...documentLine(document),
    dueAt,
    ownerId,
    ownerName,
    workingDaysLeft: workingDaysLeft(document, officeDate(now), calendar),
    dueLight: isWaitedFor(state) ? dueLight({ dueOn, dueAt, since: arrivedAt }, now, calendar) : undefined,
  };
}

/** A task as its owner's list shows it, by how far the share is. A share that is over waits for nobody. */
export function taskSummary(task: Task, now: Date, calendar: OfficeCalendar): IncomingSummary {
  const { documentId, document, role, dueOn, dueAt, assignedAt, progress, parentStaffId } = task;
  const state = stateForShare(task);
  const waits = isUnfinished(task) && isWaitedFor(state);
  return {
    id: documentId as IncomingId,
    ...document,
    state,
    dueOn,
    dueAt,
    finishedAt: task.finishedAt,
    myTask: { role, state: task.state, dueOn, dueAt, progress, parentStaffId },
    workingDaysLeft: waits ? workingDaysLeft({ state, dueOn }, officeDate(now), calendar) : undefined,
    dueLight: waits ? dueLight({ dueOn, dueAt, since: assignedAt }, now, calendar) : undefined,
  };
}
