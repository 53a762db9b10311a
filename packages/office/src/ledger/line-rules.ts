import { officeDate } from "@vanthu/platform/office-time.ts";
import type { Assignment } from "../assignment/schema.ts";
import type { IncomingCase } from "../incoming/case-service.ts";
import type { Task } from "../task/schema.ts";
import type { LedgerLine } from "./schema.ts";

const dayOf = (at: string) => officeDate(new Date(at));

/**
 * A line for each share of work in an incoming document; who is only informed has none.
 * @param at instant of the event the lines are written for
 */
export function shareLines({ document, tasks }: Pick<IncomingCase, "document" | "tasks">, at: string): LedgerLine[] {
  return tasks
    .filter(({ role }) => role !== "informed")
    .map((task) => ({
      staffId: task.staffId,
      workId: `task#${document.id}`,
      title: `${document.typeName} ${document.referenceNumber}`.trim(),
      href: `/incoming/${document.id}`,
      role: task.role,
      assignedOn: dayOf(task.assignedAt),
      assignedByName: task.assignedByName,
      dueOn: task.dueOn,
      ...endOfShare(task, document.state === "void", at),
      ...(task.extension && { reason: task.extension.reason }),
    }));
}

/** A share that left its person's hands, or whose document was voided, did so by the event that is heard first. */
function endOfShare(task: Task, isVoid: boolean, at: string): Pick<LedgerLine, "state" | "endedOn" | "lateByHour"> {
  const { state, finishedAt, dueAt } = task;
  if (state === "finished" && finishedAt !== undefined) {
    const lateByHour = dueAt === undefined ? undefined : finishedAt > dueAt;
    return { state, endedOn: dayOf(finishedAt), ...(lateByHour !== undefined && { lateByHour }) };
  }
  if (state === "handedOver" || state === "sentBack") return { state: "passed", endedOn: dayOf(at) };
  if (state === "stopped" || state === "recalled" || isVoid) return { state: "stopped", endedOn: dayOf(at) };
  return { state: "open" };
}

/**
 * The line of who leads an assignment: done when the lead said so, unless it came back.
 * @param at instant of the event the line is written for
 */
export function assignmentLines(assignment: Assignment, at: string): LedgerLine[] {
  const { id, title, lead, by, givenAt, dueOn, dueAt, state, submittedAt, finishedAt, evaluation } = assignment;
  const doneAt = state === "submitted" || state === "finished" ? (submittedAt ?? finishedAt) : undefined;
  const isLateByHour = doneAt !== undefined && dueAt !== undefined ? doneAt > dueAt : undefined;
  return [
    {
      staffId: lead.id,
      workId: `assignment#${id}`,
      title,
      href: `/assignments/${id}`,
      role: "lead",
      assignedOn: dayOf(givenAt),
      assignedByName: by.name,
      dueOn,
      state: doneAt !== undefined ? "finished" : state === "recalled" ? "stopped" : "open",
      ...(doneAt !== undefined && { endedOn: dayOf(doneAt) }),
      ...(state === "recalled" && { endedOn: dayOf(at) }),
      ...(isLateByHour !== undefined && { lateByHour: isLateByHour }),
      ...(evaluation && { grade: evaluation.grade }),
    },
  ];
}
