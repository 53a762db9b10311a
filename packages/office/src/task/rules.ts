import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Task } from "./schema.ts";

/** Begins one's share of the work. Who is only informed has none. */
export function startTask<T extends Task>(task: T, at: string): T {
  if (task.role === "informed") throw new Refusal("conflict", "task.only_informed");
  refuseOver(task);
  if (task.state === "started") throw new Refusal("conflict", "task.already_started");
  return { ...task, state: "started", startedAt: at };
}

/** What a finished share led to: words, or the outgoing document that answers. */
export interface Outcome {
  readonly result?: string | undefined;
  readonly answer?: { readonly id: string; readonly referenceNumber: string } | undefined;
}

/** Finishes one's share: with an outcome, after starting it; who is informed has read it and that is all. */
export function finishTask<T extends Task>(task: T, { result, answer }: Outcome, at: string): T {
  refuseOver(task);
  if (task.role === "informed") return { ...task, state: "finished", finishedAt: at };
  if (task.state === "assigned") throw new Refusal("conflict", "task.not_started");
  if (result === undefined && answer === undefined) throw new Refusal("input", "task.result_needed");
  return {
    ...task,
    state: "finished",
    finishedAt: at,
    result,
    answerId: answer?.id,
    answerReference: answer?.referenceNumber,
  };
}

/** Whether the share stands among what its person has to do: work not finished, or an ended document to take note of. */
export function isOpen({ state, document, endSeenAt }: Pick<Task, "state" | "document" | "endSeenAt">): boolean {
  return document.state === "ended" ? endSeenAt === undefined : state !== "finished";
}

/** Nobody works on a document that ended; what was finished before stays finished. */
export function stopTask<T extends Task>(task: T): T {
  return task.state === "finished" ? task : { ...task, state: "stopped" };
}

function refuseOver({ state }: Task): void {
  if (state === "finished") throw new Refusal("conflict", "task.already_finished");
  if (state === "stopped") throw new Refusal("conflict", "task.stopped");
}
