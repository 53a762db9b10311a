import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { TaskEntity, type TaskItem } from "../task/item.ts";
import { isUnfinished } from "../task/rules.ts";
import type { DocumentLine, Task } from "../task/schema.ts";
import { documentLine } from "./document-line.ts";
import { IncomingEntity, type IncomingItem } from "./item.ts";
import type { IncomingDocument, IncomingState } from "./schema.ts";

/** How far the work is stands in each share; its line of the document says only whether the document is in work at all. */
const IN_WORK: ReadonlySet<IncomingState> = new Set(["registered", "routed", "inProgress", "done"]);

/**
 * The document as it stands with each share. It holds what a step of somebody else does not change, so that such a step
 * writes no share but its own: a share with 20 people beside it would cost 40 write units at each.
 */
export function shareLine(document: IncomingDocument): DocumentLine {
  return {
    ...documentLine(document),
    state: IN_WORK.has(document.state) ? "routed" : document.state,
    finishedAt: undefined,
    dueOn: undefined,
  };
}

/** Replaces the document and brings the line of it that each task carries in step: at most 21 operations. */
export function replaceWithTasks(document: IncomingItem, tasks: readonly TaskItem[]): Operation[] {
  const line = shareLine(document);
  return [replace(IncomingEntity, document), ...tasks.map((task) => replace(TaskEntity, { ...task, document: line }))];
}

interface Stored {
  readonly document: IncomingItem;
  readonly tasks: readonly TaskItem[];
}

/**
 * What of a case a step has changed: the document, the shares it touched, and those of the unfinished whose line of the
 * document is another now.
 */
export function changedOperations(
  before: Stored,
  after: { readonly document: IncomingDocument; readonly tasks: readonly Task[] },
): Operation[] {
  const line = shareLine(after.document);
  const known = new Map(before.tasks.map((task) => [task.staffId, task]));
  const shares = after.tasks.flatMap((task) => {
    const stored = known.get(task.staffId);
    if (!stored) return [create(TaskEntity, { ...task, document: line })];
    const { version } = stored;
    const isTouched = task !== stored || (isUnfinished(task) && isBehind(task, line));
    return isTouched ? [replace(TaskEntity, { ...task, document: line, version })] : [];
  });
  const { version } = before.document;
  return [
    ...(after.document === before.document ? [] : [replace(IncomingEntity, { ...after.document, version })]),
    ...shares,
  ];
}

/** Whether a share tells of another document than this line. */
export function isBehind({ document }: Pick<Task, "document">, line: DocumentLine): boolean {
  const before: Readonly<Record<string, unknown>> = document;
  return Object.entries({ ...document, ...line }).some(([name]) => before[name] !== line[name as keyof DocumentLine]);
}

/** What the state of the document is to the person of a share: how far the share is. */
export function stateForShare({ state, document }: Pick<Task, "state" | "document">): IncomingState {
  if (!IN_WORK.has(document.state)) return document.state;
  if (state === "assigned") return "routed";
  return state === "started" ? "inProgress" : "done";
}
