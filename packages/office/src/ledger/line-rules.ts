import { officeDate } from "@vanthu/platform/office-time.ts";
import type { Assignment } from "../assignment/schema.ts";
import type { IncomingCase } from "../incoming/read-service.ts";
import type { Task } from "../task/schema.ts";
import type { LedgerLine } from "./schema.ts";

const dayOf = (at: string) => officeDate(new Date(at));

/** A line for each share of work in an incoming document; who is only informed has none. */
export function shareLines({ document, tasks }: Pick<IncomingCase, "document" | "tasks">): LedgerLine[] {
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
      ...endOfShare(task, document.ended?.at),
    }));
}

function endOfShare(task: Task, endedAt: string | undefined): Pick<LedgerLine, "state" | "endedOn"> {
  if (task.state === "finished" && task.finishedAt !== undefined) {
    return { state: "finished", endedOn: dayOf(task.finishedAt) };
  }
  if (task.state === "stopped") return { state: "stopped", endedOn: dayOf(endedAt ?? task.assignedAt) };
  return { state: "open" };
}

/** The line of who leads an assignment: done when the lead said so, unless it came back. */
export function assignmentLines(assignment: Assignment): LedgerLine[] {
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
      ...(state === "recalled" && { endedOn: dayOf(finishedAt ?? givenAt) }),
      ...(isLateByHour !== undefined && { lateByHour: isLateByHour }),
      ...(evaluation && { grade: evaluation.grade }),
    },
  ];
}
