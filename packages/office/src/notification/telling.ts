import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import * as v from "valibot";
import { AssignmentEntity, assignmentKey } from "../assignment/item.ts";
import { documentKey, IncomingEntity, incomingPartition } from "../incoming/item.ts";
import { OutgoingEntity, outgoingKey } from "../outgoing/item.ts";
import { TaskEntity } from "../task/item.ts";
import type { NoticeKind } from "./schema.ts";
import { peopleTitle } from "./people-title.ts";
import { waitingFor } from "./waiting-service.ts";

/** Somebody an event concerns, and as what. */
export interface Told {
  readonly staffId: string;
  readonly detail?: string | undefined;
}

/** Whom an event of one type is told to, and under which kind. */
export interface Telling {
  readonly on: DomainEvent["type"] & `${string}.${string}`;
  readonly kind: NoticeKind;
  whom(cx: Cx, event: DomainEvent): Promise<readonly Told[]>;
}

const Named = v.object({ toIds: v.optional(v.array(v.string())), detail: v.optional(v.string()) });

/** Whoever did it says whom it concerns. */
function namedIn({ data }: DomainEvent): Told[] {
  const { toIds = [], detail } = v.parse(Named, data);
  return toIds.map((staffId) => ({ staffId, detail }));
}

function byIds(kind: NoticeKind, ...types: readonly Telling["on"][]): Telling[] {
  return types.map((on) => ({ on, kind, whom: (_cx, event) => Promise.resolve(namedIn(event)) }));
}

/** Everybody who got a share: the tasks were written with the event. */
async function team(cx: Cx, { subject }: DomainEvent): Promise<Told[]> {
  const tasks = await cx.store.queryAll(TaskEntity, subject, { prefix: "task#" });
  return tasks.filter(({ state }) => state === "assigned").map(({ staffId, role }) => ({ staffId, detail: role }));
}

/** Who instructed learns how it ended. */
async function instructor(cx: Cx, event: DomainEvent): Promise<readonly Told[]> {
  const named = namedIn(event);
  if (named.length > 0) return named;
  const document = await cx.store.get(IncomingEntity, documentKey(idIn(event)));
  return document?.instruction ? [{ staffId: document.instruction.byId }] : [];
}

/** Whom a document on its way out waits for now; of several who may, each. */
async function holders(cx: Cx, event: DomainEvent): Promise<readonly Told[]> {
  const named = namedIn(event);
  if (named.length > 0) return named;
  const document = await cx.store.get(OutgoingEntity, outgoingKey(idIn(event)));
  return document ? waitingFor(cx, document) : [];
}

async function drafter(cx: Cx, event: DomainEvent): Promise<readonly Told[]> {
  const named = namedIn(event);
  if (named.length > 0) return named;
  const document = await cx.store.get(OutgoingEntity, outgoingKey(idIn(event)));
  return document ? [{ staffId: document.draftedById }] : [];
}

/** Every event somebody is told of. What the queues of Hôm nay show anyway, such as what has arrived, is not among them. */
export const TELLINGS: readonly Telling[] = [
  { on: "incoming.routed", kind: "assigned", whom: team },
  { on: "incoming.finished", kind: "progress", whom: instructor },
  { on: "outgoing.submitted", kind: "draft", whom: holders },
  { on: "outgoing.visa_approved", kind: "draft", whom: holders },
  { on: "outgoing.content_approved", kind: "draft", whom: holders },
  { on: "outgoing.layout_approved", kind: "draft", whom: holders },
  { on: "outgoing.signed", kind: "draft", whom: holders },
  { on: "outgoing.returned", kind: "draft", whom: drafter },
  ...byIds("assigned", "incoming.registered", "incoming.passed_on", "incoming.reopened", "incoming.forwarded"),
  ...byIds("assigned", "incoming.instruction_added", "incoming.rerouted", "task.sub_assigned", "task.handed_over"),
  ...byIds("progress", "task.finished", "outgoing.answered"),
  ...byIds("draft", "outgoing.opinions_asked", "outgoing.opinion_given", "outgoing.opinion_dropped"),
  ...byIds("draft", "outgoing.opinion_replied", "outgoing.returned_one_step", "outgoing.person_left"),
  ...byIds("progress", "task.extension_asked", "task.extension_granted", "task.extension_refused"),
  ...byIds("progress", "task.sent_back", "task.recalled", "task.reported"),
  ...byIds("assigned", "assignment.given", "assignment.handed_over", "assignment.returned"),
  ...byIds("assigned", "dossier.passed_on", "dossier.reopened"),
  ...byIds("progress", "assignment.taken_up", "assignment.reported", "assignment.submitted", "assignment.finished"),
  ...byIds("progress", "assignment.extension_asked", "assignment.extension_granted", "assignment.extension_refused"),
  ...byIds("progress", "assignment.sent_back", "assignment.recalled", "assignment.evaluated"),
  ...byIds("progress", "assignment.giver_changed", "assignment.attached"),
  ...byIds("assigned", "absence.entered", "absence.ended", "handover.started", "handover.finished"),
  ...byIds("progress", "ledger.contested", "ledger.answered"),
  ...byIds("draft", "outgoing.handed_over", "outgoing.visa_handed_over", "outgoing.opinion_handed_over"),
  ...byIds("deadline", "reminder.sent", "assignment.urged"),
  ...byIds("escalation", "reminder.escalated"),
  ...byIds("digest", "digest.made"),
  ...byIds("care", "assignment.owner_repaired", "assignment.template_taken_over"),
  ...byIds("care", "incoming.owner_repaired", "incoming.due_repaired", "unit.escalated"),
];

/**
 * How people name what an event happened to: a document by type and reference number, never by its content; an assignment,
 * which has no number, as it was called by who gave it.
 */
export async function titleOf(cx: Cx, event: DomainEvent): Promise<{ title?: string; href?: string }> {
  const { title, href } = v.parse(
    v.object({ title: v.optional(v.string()), href: v.optional(v.string()) }),
    event.data,
  );
  if (href !== undefined) return { href, ...(title !== undefined && { title }) };
  const ofPeople = peopleTitle(event);
  if (ofPeople) return ofPeople;
  const id = idIn(event);
  if (event.subject === incomingPartition(id)) {
    const document = await cx.store.get(IncomingEntity, documentKey(id));
    return document
      ? { title: `${document.typeName} ${document.referenceNumber}`.trim(), href: `/incoming/${id}` }
      : {};
  }
  if (event.subject.startsWith("outgoing#")) {
    const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
    return document
      ? { title: `${document.typeName} ${document.referenceNumber ?? ""}`.trim(), href: `/outgoing/${id}` }
      : {};
  }
  if (event.subject.startsWith("assignment#")) {
    const assignment = await cx.store.get(AssignmentEntity, assignmentKey(id));
    return assignment ? { title: assignment.title, href: `/assignments/${id}` } : {};
  }
  return {};
}

function idIn({ subject }: DomainEvent): string {
  return subject.slice(subject.indexOf("#") + 1);
}
