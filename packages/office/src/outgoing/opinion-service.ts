import type { StaffActor } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { addWorkingDays } from "@vanthu/platform/working-day.ts";
import * as v from "valibot";
import { readCalendar } from "../calendar/service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import type { StaffId } from "../staff/schema.ts";
import { readStaff } from "../staff/service.ts";
import { handledFor, isDrafter } from "./access-rules.ts";
import { stageOf } from "./circuit-rules.ts";
import { forgetFiles, keep } from "./draft-history.ts";
import { outgoingPartition } from "./item.ts";
import { OpinionEntity, opinionPartition, type OpinionItem } from "./opinion-item.ts";
import { checkAsked, drop, give, nextInOrder } from "./opinion-rules.ts";
import { OpinionId, OpinionList, type AskOpinions, type GiveOpinion } from "./opinion-schema.ts";
import { readDocument } from "./read-document.ts";
import { readPlan } from "./review-plan-service.ts";
import { checkVersion } from "./rules.ts";
import type { OutgoingDetail, OutgoingId } from "./schema.ts";
import { detailOf, eventData, readView, writeStep } from "./view.ts";

/** The opinions on a document, the first round first; whoever sees the document sees them. @throws Refusal `outgoing.missing` */
export async function listOpinions(cx: Cx, id: OutgoingId): Promise<OpinionList> {
  const person = signedIn(cx);
  await readDocument(cx, id);
  return shown(person, await readAll(cx, id));
}

/**
 * Xin ý kiến: the drafter asks people of the office about the text as it stands, which is kept for it. Who is asked may
 * read the document from then on.
 * @throws Refusal `outgoing.missing`, `outgoing.not_drafter`, `outgoing.wrong_state`, `item.changed`, `secrecy.word_found`,
 *   and those of `checkAsked`
 */
export async function askOpinions(
  cx: Cx,
  id: OutgoingId,
  input: AskOpinions,
): Promise<{ readonly detail: OutgoingDetail; readonly opinions: OpinionList }> {
  const person = requireStaff(cx, "outgoing.draft");
  const ids = input.asked.map(({ staffId }) => staffId);
  // First, so that what is wrong with the people is told only to who sees the document.
  const view = await readView(cx, id);
  const [before, people, plan, calendar] = await Promise.all([
    readAll(cx, id),
    readStaff(cx, [...new Set(ids)]),
    readPlan(cx),
    readCalendar(cx),
  ]);
  const { document } = view;
  if (!isDrafter(person, document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  if (document.state !== "draft" && !stageOf(document)) {
    throw new Refusal("conflict", "outgoing.wrong_state", { state: document.state });
  }
  checkVersion(document, input.version);
  const now = cx.clock.now();
  const today = officeDate(now);
  checkAsked(document, input.asked, people, before, today);
  guardSecrecy(cx, [{ field: "question", text: input.question }]);
  const kept = await keep(cx, document, "opinion");
  const round = (before.at(-1)?.round ?? 0) + 1;
  const usualDue = addWorkingDays(today, plan.opinionDays, calendar);
  const opinions = input.asked.map(({ staffId, dueOn = usualDue }, place) => {
    const asked = people.find((one) => one.id === staffId);
    return {
      id: newId(OpinionId, "opn", now),
      documentId: id,
      round,
      place,
      mode: input.mode,
      question: input.question,
      versionN: kept.keptVersions?.last ?? 0,
      staffId,
      fullName: asked?.fullName ?? "",
      position: asked?.position ?? "",
      state: input.mode === "inOrder" && place > 0 ? ("waiting" as const) : ("open" as const),
      dueOn,
      askedAt: now.toISOString(),
      askedByName: person.name,
      comments: [],
    };
  });
  const next = {
    ...document,
    readerIds: [...new Set([...(document.readerIds ?? []), ...ids])],
    keptVersions: kept.keptVersions,
  };
  const open = opinions.filter(({ state }) => state === "open").map(({ staffId }) => staffId);
  const asked = await writeStep(cx, view, next, {
    type: "outgoing.opinions_asked",
    data: { ...eventData(next), toIds: open, names: opinions.map(({ fullName }) => fullName) },
    more: [...kept.operations.slice(0, 1), ...opinions.map((one) => create(OpinionEntity, one))],
  });
  const gone = kept.operations.slice(1);
  if (gone.length > 0) await cx.store.write(gone);
  await forgetFiles(cx, kept);
  return { detail: detailOf(cx, asked), opinions: shown(person, [...before, ...opinions.map(firstVersion)]) };
}

/**
 * Cho ý kiến: the person asked agrees or not, with remarks on the whole and on single paragraphs. In a round in order the
 * next is asked.
 * @throws Refusal `outgoing.missing`, `outgoing.opinion_missing`, `outgoing.opinion_closed`, `outgoing.opinion_reason_missing`,
 *   `secrecy.word_found`
 */
export async function giveOpinion(
  cx: Cx,
  id: OutgoingId,
  opinionId: OpinionId,
  input: GiveOpinion,
): Promise<OpinionList> {
  const person = signedIn(cx);
  const [document, all] = await Promise.all([readDocument(cx, id), readAll(cx, id)]);
  const opinion = all.find((one) => one.id === opinionId && isFor(person, one));
  if (!opinion) throw new Refusal("missing", "outgoing.opinion_missing");
  guardSecrecy(cx, [
    { field: "reason", text: input.reason ?? "" },
    ...input.comments.map(({ text }) => ({ field: "comments", text })),
  ]);
  const isOwn = opinion.staffId === person.staffId;
  const given = give(opinion, input, cx.clock.now().toISOString(), isOwn ? undefined : person.name);
  const data = { verdict: input.verdict, round: opinion.round, name: opinion.fullName };
  const told = [document.draftedById];
  return change(cx, person, { id, all, changed: given, type: "outgoing.opinion_given", data, told, isOwn });
}

/**
 * Thôi hỏi: the drafter does not wait for this opinion any more, as when somebody is away; the next in order is asked.
 * @throws Refusal `outgoing.missing`, `outgoing.not_drafter`, `outgoing.opinion_missing`, `outgoing.opinion_closed`
 */
export async function dropOpinion(cx: Cx, id: OutgoingId, opinionId: OpinionId): Promise<OpinionList> {
  const { person, all, opinion } = await readAsDrafter(cx, id, opinionId);
  const data = { name: opinion.fullName, round: opinion.round };
  return change(cx, person, {
    id,
    all,
    changed: drop(opinion),
    type: "outgoing.opinion_dropped",
    data,
    // Only who is asked next has something to do.
    told: [],
    isOwn: true,
  });
}

/**
 * Trả lời ý kiến: what the drafter made of it.
 * @throws Refusal `outgoing.missing`, `outgoing.not_drafter`, `outgoing.opinion_missing`, `secrecy.word_found`
 */
export async function replyToOpinion(cx: Cx, id: OutgoingId, opinionId: OpinionId, text: string): Promise<OpinionList> {
  const { person, all, opinion } = await readAsDrafter(cx, id, opinionId);
  if (opinion.state !== "given") throw new Refusal("missing", "outgoing.opinion_missing");
  guardSecrecy(cx, [{ field: "reply", text }]);
  const changed = { ...opinion, reply: { text, at: cx.clock.now().toISOString() } };
  const told = [opinion.staffId];
  const data = { name: opinion.fullName, round: opinion.round };
  return change(cx, person, { id, all, changed, type: "outgoing.opinion_replied", data, told, isOwn: true });
}

/** One opinion changes, and with it perhaps who is asked next; the document stays as it is, so that its drafter goes on writing. */
async function change(
  cx: Cx,
  person: StaffActor,
  step: {
    readonly id: OutgoingId;
    readonly all: readonly OpinionItem[];
    readonly changed: OpinionItem;
    readonly type: `${string}.${string}`;
    readonly data: Record<string, string | number>;
    readonly told: readonly string[];
    readonly isOwn: boolean;
  },
): Promise<OpinionList> {
  const { all, changed } = step;
  const next = step.type === "outgoing.opinion_replied" ? undefined : nextInOrder(changed, all);
  const data = { ...step.data, toIds: [...step.told, ...(next ? [next.staffId] : [])] };
  const onBehalfOf = step.isOwn ? undefined : changed.fullName;
  await cx.store.write([
    replace(OpinionEntity, changed),
    ...(next ? [replace(OpinionEntity, next)] : []),
    event(cx, step.type, outgoingPartition(step.id), data, onBehalfOf),
  ]);
  const written = new Map([changed, ...(next ? [next] : [])].map((one) => [one.id, one]));
  return shown(
    person,
    all.map((one) => written.get(one.id) ?? one),
  );
}

async function readAsDrafter(cx: Cx, id: OutgoingId, opinionId: OpinionId) {
  const person = requireStaff(cx, "outgoing.draft");
  const [document, all] = await Promise.all([readDocument(cx, id), readAll(cx, id)]);
  if (!isDrafter(person, document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  const opinion = all.find((one) => one.id === opinionId);
  if (!opinion) throw new Refusal("missing", "outgoing.opinion_missing");
  return { person, all, opinion };
}

function readAll(cx: Cx, id: string): Promise<OpinionItem[]> {
  return cx.store.queryAll(OpinionEntity, opinionPartition(id));
}

/** Asked in person, or standing in today for who was. */
function isFor(person: StaffActor, asked: { readonly staffId: StaffId }): boolean {
  return asked.staffId === person.staffId || handledFor(person).some((absent) => absent.staffId === asked.staffId);
}

function shown(person: StaffActor, items: readonly OpinionItem[]): OpinionList {
  return v.parse(OpinionList, {
    items: items.map((one) => ({ ...one, isMine: one.state === "open" && isFor(person, one) })),
  });
}

function firstVersion<O>(item: O): O & { readonly version: number } {
  return { ...item, version: 1 };
}
