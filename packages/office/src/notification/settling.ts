import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { AssignmentEntity } from "../assignment/item.ts";
import { isOpen } from "../assignment/open-rules.ts";
import { documentKey, IncomingEntity } from "../incoming/item.ts";
import { TaskEntity } from "../task/item.ts";
import { isUnfinished } from "../task/rules.ts";

/** For whom something is over, where its notices lead to, and since when there can be any. */
export interface Settled {
  readonly staffIds: readonly string[];
  readonly href: string;
  readonly since?: string | undefined;
}

/** After which events notices of before wait for nobody any more. */
export interface Settling {
  readonly on: DomainEvent["type"] & `${string}.${string}`;
  whose(cx: Cx, event: DomainEvent): Promise<Settled | undefined>;
}

/** Once it is closed, everybody in it; before, who had it and has it no more. */
async function ofAssignment(cx: Cx, { subject }: DomainEvent): Promise<Settled | undefined> {
  const assignment = await cx.store.get(AssignmentEntity, [subject, "assignment"]);
  if (!assignment) return undefined;
  const { id, by, lead, helpers, watchers, heldBy, state, givenAt } = assignment;
  const people = isOpen(assignment)
    ? [...(state === "sentBack" ? [lead.id] : []), ...heldBy.filter((held) => held !== lead.id && held !== by.id)]
    : [...[by, lead, ...helpers, ...watchers].map((person) => person.id), ...heldBy];
  return { staffIds: [...new Set(people)], href: `/assignments/${id}`, since: givenAt };
}

/** Whose share is over, also by the end of the document; once that is done, who instructed as well. */
async function ofDocument(cx: Cx, { subject }: DomainEvent): Promise<Settled | undefined> {
  const id = subject.slice(subject.indexOf("#") + 1);
  const [document, tasks] = await Promise.all([
    cx.store.get(IncomingEntity, documentKey(id)),
    cx.store.queryAll(TaskEntity, subject, { prefix: "task#" }),
  ]);
  if (!document) return undefined;
  const over = tasks.filter((task) => !isUnfinished(task)).map(({ staffId }) => staffId as string);
  const isOver = document.state !== "routed" && document.state !== "inProgress";
  const instructor = isOver ? document.instruction?.byId : undefined;
  const staffIds = [...new Set([...over, ...(instructor === undefined ? [] : [instructor])])];
  return { staffIds, href: `/incoming/${id}`, since: document.arrivedAt };
}

/** Who did what was asked has no need of the notice that asked. */
function ofDoer({ by, subject }: DomainEvent): Promise<Settled> {
  const id = subject.slice(subject.indexOf("#") + 1);
  return Promise.resolve({ staffIds: [by], href: `/outgoing/${id}` });
}

export const SETTLINGS: readonly Settling[] = [
  ...(["finished", "recalled", "handed_over", "sent_back"] as const).map((verb): Settling => ({
    on: `assignment.${verb}`,
    whose: ofAssignment,
  })),
  ...(["task.finished", "task.handed_over", "task.sent_back", "task.recalled"] as const).map((on): Settling => ({
    on,
    whose: ofDocument,
  })),
  ...(["incoming.finished", "incoming.ended", "incoming.voided"] as const).map((on): Settling => ({
    on,
    whose: ofDocument,
  })),
  ...(["content_approved", "layout_approved", "visa_approved", "returned", "signed", "issued"] as const).map(
    (verb): Settling => ({ on: `outgoing.${verb}`, whose: (_cx, event) => ofDoer(event) }),
  ),
];
