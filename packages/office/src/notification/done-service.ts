import type { Cx } from "@vanthu/platform/context.ts";
import { AssignmentEntity, assignmentKey } from "../assignment/item.ts";
import { isOpen } from "../assignment/open-rules.ts";
import { documentKey, IncomingEntity, incomingPartition } from "../incoming/item.ts";
import { TaskEntity } from "../task/item.ts";
import { isUnfinished } from "../task/rules.ts";

/** Somebody for whom a piece of work is over, and the instant since when, where that is kept. */
export interface Done {
  readonly staffId: string;
  readonly since?: string | undefined;
}

const WORK = /^\/(incoming|assignments)\/([^/?]+)$/;

/** For whom the work a notice leads to is over by now; nobody where it leads elsewhere. */
export async function whoIsDone(cx: Cx, about: string): Promise<readonly Done[]> {
  const [, kind, id] = WORK.exec(about) ?? [];
  if (id === undefined) return [];
  return kind === "incoming" ? withDocument(cx, id) : withAssignment(cx, id);
}

/** Once it is closed, everybody in it; before, who had it and has it no more. */
async function withAssignment(cx: Cx, id: string): Promise<readonly Done[]> {
  const assignment = await cx.store.get(AssignmentEntity, assignmentKey(id));
  if (!assignment) return [];
  const { by, lead, helpers, watchers, heldBy, state, finishedAt } = assignment;
  const isOver = !isOpen(assignment);
  const people = isOver
    ? [...[by, lead, ...helpers, ...watchers].map((person) => person.id), ...heldBy]
    : [...(state === "sentBack" ? [lead.id] : []), ...heldBy.filter((held) => held !== lead.id && held !== by.id)];
  return [...new Set(people)].map((staffId) => ({ staffId, since: isOver ? finishedAt : undefined }));
}

/** Whose share is over, also by the end of the document; once that is done, who instructed as well. */
async function withDocument(cx: Cx, id: string): Promise<readonly Done[]> {
  const [document, tasks] = await Promise.all([
    cx.store.get(IncomingEntity, documentKey(id)),
    cx.store.queryAll(TaskEntity, incomingPartition(id), { prefix: "task#" }),
  ]);
  if (!document) return [];
  const isOver = document.state !== "routed" && document.state !== "inProgress";
  const end = isOver ? (document.ended?.at ?? document.finishedAt) : undefined;
  const done = tasks
    .filter((task) => !isUnfinished(task))
    .map(({ staffId, finishedAt, closedAt }): Done => ({ staffId, since: finishedAt ?? closedAt ?? end }));
  const instructorId = isOver ? document.instruction?.byId : undefined;
  const isListed = done.some(({ staffId }) => staffId === instructorId);
  return instructorId === undefined || isListed ? done : [...done, { staffId: instructorId, since: end }];
}
