import { Refusal } from "@vanthu/platform/refusal.ts";
import {
  answerExtension,
  finishTask,
  isAsking,
  isUnfinished,
  resumeTask,
  startTask,
  stopTask,
  type Outcome,
} from "../task/rules.ts";
import type { Task, TaskExtension } from "../task/schema.ts";
import { begin, complete } from "./routing-rules.ts";
import type { IncomingDocument } from "./schema.ts";
import { requireState } from "./state-rules.ts";

/** A document in work with all shares in it; every step makes another of it. */
export interface Handling {
  readonly document: IncomingDocument;
  readonly tasks: readonly Task[];
}

/** Who takes a step. */
export interface Doer {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  /** Whose share it is, where the step is taken in that person's place. */
  readonly onBehalfOf?: string | undefined;
  /** May instruct, and so decides on every share. */
  readonly instructs: boolean;
}

/** @throws Refusal `task.none` for who has no share in it */
export function shareOf({ tasks }: Handling, staffId: string): Task {
  const mine = tasks.find((task) => task.staffId === staffId && task.state !== "recalled");
  if (!mine) throw new Refusal("forbidden", "task.none");
  return mine;
}

/** The share that leads; undefined before a document is assigned, and while it waits to be assigned anew. */
export function leadOf({ tasks }: Pick<Handling, "tasks">): Task | undefined {
  return tasks.find(({ role, state }) => role === "lead" && (state === "finished" || isUnfinished({ state })));
}

export function withTasks(tasks: readonly Task[], ...changed: readonly Task[]): Task[] {
  const byPerson = new Map(tasks.map((task) => [task.staffId, task]));
  for (const task of changed) byPerson.set(task.staffId, task);
  return [...byPerson.values()];
}

/** Begins one's share; when the lead does, the document is being handled. */
export function startShare(handling: Handling, staffId: string, at: string): Handling {
  const { document, tasks } = handling;
  requireState(document, "routed", "inProgress", "done", "registered");
  const task = startTask(shareOf(handling, staffId), at);
  return {
    document: task.role === "lead" ? begin(document) : document,
    tasks: withTasks(tasks, task),
  };
}

/**
 * Finishes one's share. When the lead does, the document is done and others have nothing left to do; who is only informed
 * marks it as read, then or later.
 */
export function finishShare(handling: Handling, staffId: string, outcome: Outcome, at: string): Handling {
  const { document, tasks } = handling;
  requireState(document, "routed", "inProgress", "done", "registered");
  const task = finishTask(shareOf(handling, staffId), outcome, at);
  if (task.role !== "lead") return { document, tasks: withTasks(tasks, task) };
  const stopped = tasks.filter(({ role }) => role === "coordinating").map(stopTask);
  return { document: complete(document, at), tasks: withTasks(tasks, ...stopped, task) };
}

/** Whoever instructs asks for a done document once more; its lead goes on with it until another day. */
export function reopen(
  handling: Handling,
  doer: Doer,
  { reason, dueOn }: { readonly reason: string; readonly dueOn: string },
  at: string,
): Handling {
  const { document, tasks } = handling;
  if (document.state !== "done") throw new Refusal("conflict", "incoming.not_done");
  const lead = leadOf(handling);
  if (!lead) throw new Refusal("conflict", "incoming.not_done");
  return {
    document: {
      ...document,
      state: "inProgress",
      dueOn,
      dueAt: undefined,
      dueIsDefault: undefined,
      finishedAt: undefined,
      ownerId: lead.staffId,
      ownerName: lead.staffName,
      reopened: { reason, byName: doer.name, at },
    },
    tasks: withTasks(tasks, resumeTask(lead, dueOn)),
  };
}

/** @throws Refusal `task.not_assigner` unless the actor gave the share, or decides on every one */
export function requireAssigner(doer: Doer, { parentStaffId }: Pick<Task, "parentStaffId">): void {
  if (!doer.instructs && parentStaffId !== doer.id) throw new Refusal("forbidden", "task.not_assigner");
}

/**
 * The answer to who asked for another deadline; the document is due when its lead is, and so are those who help until the
 * same day.
 */
export function decideExtension(
  handling: Handling,
  doer: Doer,
  staffId: string,
  answer: NonNullable<TaskExtension["answer"]>,
): Handling {
  const { document, tasks } = handling;
  const asked = shareOf(handling, staffId);
  requireAssigner(doer, asked);
  const task = answerExtension(asked, answer);
  if (answer.granted) requireWithinParent(handling, task);
  const moves = task.role === "lead" && answer.granted;
  return {
    document: moves ? { ...document, dueOn: task.dueOn, dueAt: task.dueAt, dueIsDefault: undefined } : document,
    tasks: withTasks(tasks, ...(moves ? movedHelpers(handling, asked, task) : []), task),
  };
}

/** Helpers, and parts of shares, who were due with the lead. A wish for a day that is theirs by now waits no more. */
function movedHelpers({ tasks }: Handling, before: Task, { dueOn, dueAt }: Task): Task[] {
  const wasDueWithLead = (task: Task) => task.dueOn === before.dueOn && task.dueAt === before.dueAt;
  return tasks
    .filter((task) => {
      const parent = tasks.find(({ staffId }) => staffId === task.parentStaffId);
      const follows = wasDueWithLead(task) && (!parent || wasDueWithLead(parent));
      return task.role === "coordinating" && isUnfinished(task) && follows;
    })
    .map((task) => {
      const isCovered = isAsking(task) && dueOn !== undefined && (task.extension?.wishedOn ?? "") <= dueOn;
      return { ...task, dueOn, dueAt, ...(isCovered && { extension: undefined }) };
    });
}

/** A part of a share ends no later than the share. @throws Refusal `task.sub_deadline_late` */
export function requireWithinParent({ tasks }: Pick<Handling, "tasks">, { parentStaffId, dueOn }: Task): void {
  const parent = tasks.find(({ staffId }) => staffId === parentStaffId);
  if (parent?.dueOn !== undefined && dueOn !== undefined && dueOn > parent.dueOn) {
    throw new Refusal("input", "task.sub_deadline_late", { dueOn: parent.dueOn });
  }
}
