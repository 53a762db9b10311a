import { officeDate } from "@vanthu/platform/office-time.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import type { IncomingCase } from "../incoming/case-service.ts";
import { isLate } from "../deadline-end.ts";
import type { Task } from "../task/schema.ts";
import type { LedgerLine } from "./schema.ts";

const dayOf = (at: string) => officeDate(new Date(at));

type End = Pick<LedgerLine, "state" | "endedOn" | "lateByHour">;

/**
 * A line for each share of work in an incoming document; who is only informed has none. Work that left its person has no
 * day where the share does not keep it: that is the day its event is heard of.
 */
export function shareLines({ document, tasks }: Pick<IncomingCase, "document" | "tasks">): LedgerLine[] {
  return tasks
    .filter(({ role }) => role !== "informed")
    .map((task) => {
      const reason = task.lateReason ?? task.extension?.reason;
      return {
        staffId: task.staffId,
        workId: `task#${document.id}`,
        title: `${document.typeName} ${document.referenceNumber}`.trim(),
        href: `/incoming/${document.id}`,
        role: task.role,
        assignedOn: dayOf(task.assignedAt),
        assignedByName: task.assignedByName,
        dueOn: task.dueOn,
        ...endOfShare(task, document),
        ...(reason !== undefined && { reason }),
      };
    });
}

function endOfShare(task: Task, { state: of, finishedAt: doneAt, ended }: IncomingCase["document"]): End {
  const { state, finishedAt, closedAt } = task;
  if (state === "finished" && finishedAt !== undefined) return finishedEnd(task, finishedAt);
  if (state === "handedOver" || state === "sentBack") return { state: "passed", ...onDay(closedAt) };
  if (state === "recalled") return { state: "stopped", ...onDay(closedAt) };
  if (state === "stopped" || of === "void") return { state: "stopped", ...onDay(ended?.at ?? doneAt) };
  return { state: "open" };
}

/** Done at an instant; whether late is told by the hour only where one was set. */
export function finishedEnd(until: Pick<Task, "dueOn" | "dueAt">, at: string): End {
  const lateByHour = until.dueAt === undefined ? undefined : isLate(until, at);
  return { state: "finished", endedOn: dayOf(at), ...(lateByHour !== undefined && { lateByHour }) };
}

function onDay(at: string | undefined): Pick<LedgerLine, "endedOn"> {
  return at === undefined ? {} : { endedOn: dayOf(at) };
}

/** What may put a person's share into other hands, and later into the same again. */
const MOVES_SHARES: ReadonlySet<string> = new Set([
  "incoming.rerouted",
  "incoming.instruction_taken_back",
  "incoming.owner_repaired",
  "task.handed_over",
  "task.sent_back",
  "task.recalled",
]);

/** Whether somebody may have had a share of the document before the one he or she has now. */
export function hasMoved(events: readonly Pick<DomainEvent, "type">[]): boolean {
  return events.some(({ type }) => MOVES_SHARES.has(type));
}
