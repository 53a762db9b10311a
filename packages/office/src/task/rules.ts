import { Refusal, type RefusalCode } from "@vanthu/platform/refusal.ts";
import { isLate } from "../deadline-end.ts";
import type { Task, TaskExtension, TaskProgress } from "./schema.ts";

/** Begins one's share of the work. Who is only informed has none. */
export function startTask<T extends Task>(task: T, at: string): T {
  if (task.role === "informed") throw new Refusal("conflict", "task.only_informed");
  refuseOver(task);
  if (task.state === "started") throw new Refusal("conflict", "task.already_started");
  return { ...task, state: "started", startedAt: at };
}

/** What a finished share led to: words, or the outgoing document that answers; and why so late, where it is late. */
export interface Outcome {
  readonly result?: string | undefined;
  readonly answer?: { readonly id: string; readonly referenceNumber: string } | undefined;
  readonly lateReason?: string | undefined;
  /** Who finishes it in the place of its person. */
  readonly byName?: string | undefined;
}

/**
 * Finishes one's share: with an outcome, after starting it, and after the deadline with the reason (minh chứng đánh giá, NĐ
 * 335/2025); who is informed has read it and that is all.
 */
export function finishTask<T extends Task>(task: T, { result, answer, lateReason, byName }: Outcome, at: string): T {
  refuseOver(task);
  if (task.role === "informed") return { ...task, state: "finished", finishedAt: at };
  if (task.state === "assigned") throw new Refusal("conflict", "task.not_started");
  if (result === undefined && answer === undefined) throw new Refusal("input", "task.result_needed");
  const late = isLate(task, at);
  if (late && lateReason === undefined) throw new Refusal("input", "task.late_reason_needed");
  return {
    ...task,
    state: "finished",
    finishedAt: at,
    result,
    lateReason: late ? lateReason : undefined,
    finishedByName: byName,
    answerId: answer?.id,
    answerReference: answer?.referenceNumber,
  };
}

/** Whether there is work left in the share. */
export function isUnfinished({ state }: Pick<Task, "state">): boolean {
  return state === "assigned" || state === "started";
}

/** Whether the share stands among what its person has to do: work not finished, or an ended document to take note of. */
export function isOpen(task: Pick<Task, "state" | "document" | "endSeenAt">): boolean {
  if (task.document.state !== "ended") return isUnfinished(task);
  return (task.state === "stopped" || task.state === "finished") && task.endSeenAt === undefined;
}

/** Nobody works on a document that ended, or whose lead has finished; what is over stays as it is. */
export function stopTask<T extends Task>(task: T): T {
  return isUnfinished(task) ? { ...task, state: "stopped" } : task;
}

/** Says how far one's share is; the last word is kept. */
export function reportProgress<T extends Task>(task: T, progress: TaskProgress): T {
  requireStarted(task);
  return { ...task, progress };
}

/** Asks the assigner for another deadline, later than the one there is. One wish at a time. */
export function askExtension<T extends Task>(task: T, wish: Pick<TaskExtension, "wishedOn" | "reason" | "askedAt">): T {
  if (task.role === "informed") throw new Refusal("conflict", "task.only_informed");
  refuseOver(task);
  if (isAsking(task)) throw new Refusal("conflict", "task.extension_waiting");
  if (task.dueOn !== undefined && wish.wishedOn <= task.dueOn) {
    throw new Refusal("input", "task.extension_earlier", { dueOn: task.dueOn });
  }
  return { ...task, extension: wish };
}

/** Whether a wish for another deadline waits for its answer. */
export function isAsking(task: Pick<Task, "state" | "extension">): boolean {
  return isUnfinished(task) && task.extension !== undefined && task.extension.answer === undefined;
}

/** The answer to it; granted, the share has the new deadline. @throws Refusal `task.no_extension` where none waits */
export function answerExtension<T extends Task>(task: T, answer: NonNullable<TaskExtension["answer"]>): T {
  refuseOver(task);
  const { extension } = task;
  if (!extension || extension.answer) throw new Refusal("conflict", "task.no_extension");
  const dueOn = answer.dueOn ?? extension.wishedOn;
  return {
    ...task,
    ...(answer.granted && { dueOn, dueAt: undefined }),
    extension: { ...extension, answer: answer.granted ? { ...answer, dueOn } : answer },
  };
}

/** A share that leaves its person's hands before it is finished. */
export function closeTask<T extends Task>(
  task: T,
  state: "handedOver" | "sentBack" | "recalled",
  { reason, toName, at }: { readonly reason: string; readonly toName?: string | undefined; readonly at: string },
): T {
  refuseOver(task);
  return { ...task, state, closedReason: reason, toName, closedAt: at };
}

/** A finished share is asked for once more. */
export function resumeTask<T extends Task>(task: T, dueOn: string): T {
  return {
    ...task,
    state: "started",
    dueOn,
    dueAt: undefined,
    finishedAt: undefined,
    finishedByName: undefined,
    lateReason: undefined,
    result: undefined,
    answerId: undefined,
    answerReference: undefined,
  };
}

function requireStarted(task: Task): void {
  if (task.role === "informed") throw new Refusal("conflict", "task.only_informed");
  refuseOver(task);
  if (task.state === "assigned") throw new Refusal("conflict", "task.not_started");
}

const CLOSED: Readonly<Partial<Record<Task["state"], RefusalCode>>> = {
  finished: "task.already_finished",
  stopped: "task.stopped",
  handedOver: "task.handed_over",
  sentBack: "task.sent_back",
  recalled: "task.recalled",
};

function refuseOver({ state }: Task): void {
  const code = CLOSED[state];
  if (code !== undefined) throw new Refusal("conflict", code);
}
