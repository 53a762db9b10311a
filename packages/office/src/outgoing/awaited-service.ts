import type { Cx } from "@vanthu/platform/context.ts";
import { writeOnce } from "@vanthu/platform/consume.ts";
import { event, type DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, remove, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { unlessThere } from "@vanthu/platform/store/unless-there.ts";
import * as v from "valibot";
import { isDrafter } from "./access-rules.ts";
import { answerKey, AwaitedAnswersEntity, awaitedKey, ReceivedAnswerEntity } from "./awaited-item.ts";
import { awaitedOf, counted, urged } from "./awaited-rules.ts";
import type { AwaitedDetail } from "./awaited-schema.ts";
import { type NoteAnswer, type ReceivedAnswer } from "./awaited-schema.ts";
import { readDelivery } from "./delivery-service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition } from "./item.ts";
import { readAwaited } from "./awaited-list-service.ts";
import { readDocument } from "./read-document.ts";
import { namedOf } from "./replace-rules.ts";
import type { OutgoingDocument, OutgoingId } from "./schema.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { AMONG_MANY, writeAgain } from "../write-again.ts";

/**
 * What is waited for follows the document: from its issue, by the date as it was updated, until it is recalled or replaced.
 * A letter that urges is noted with what it urges. Run twice, it ends in the same.
 */
export async function followAnswers(cx: Cx, consumer: string, happened: DomainEvent, id: string): Promise<void> {
  const [document, present] = await Promise.all([
    cx.store.get(OutgoingEntity, outgoingKey(id)),
    cx.store.get(AwaitedAnswersEntity, awaitedKey(id)),
  ]);
  if (!document) return;
  const wanted = awaitedOf(document);
  const operations: Operation[] = [];
  if (wanted && !present) await unlessThere(cx.store, [create(AwaitedAnswersEntity, wanted)]);
  if (wanted && present && (present.dueOn !== wanted.dueOn || present.receivers !== wanted.receivers)) {
    const { dueOn, receivers } = wanted;
    const closedAt = present.answered >= receivers ? present.closedAt : undefined;
    operations.push(replace(AwaitedAnswersEntity, { ...present, dueOn, receivers, closedAt }));
  }
  if (!wanted && present && present.closedAt === undefined) {
    operations.push(replace(AwaitedAnswersEntity, { ...present, closedAt: happened.at }));
  }
  operations.push(...(await urging(cx, document)));
  if (operations.length > 0) await writeOnce(cx, consumer, happened.id, operations);
}

async function urging(cx: Cx, document: OutgoingDocument): Promise<Operation[]> {
  if (document.follows?.how !== "urges" || document.state !== "issued") return [];
  const awaited = await cx.store.get(AwaitedAnswersEntity, awaitedKey(document.follows.id));
  const { id, referenceNumber, issuedOn } = namedOf(document);
  return awaited ? [replace(AwaitedAnswersEntity, urged(awaited, { id, referenceNumber, issuedOn }))] : [];
}

const Answering = v.object({ agencyId: v.string(), incomingId: v.string(), referenceNumber: v.string() });

/** An incoming document says that it answers this one: its sender is not waited for any more. */
export async function takeAnswer(cx: Cx, happened: DomainEvent, id: string): Promise<void> {
  const { agencyId, incomingId, referenceNumber } = v.parse(Answering, happened.data);
  const on = officeDate(new Date(happened.at));
  const key = { documentId: id as OutgoingId, agencyId: agencyId as AgencyId };
  const answer = { ...key, how: "document", on, incomingId, referenceNumber } as ReceivedAnswer;
  await noting(cx, key, (present) => {
    // The first document that answers stays; it weighs more than what somebody noted.
    if (present?.how === "document") return undefined;
    return present
      ? [replace(ReceivedAnswerEntity, { ...present, ...answer })]
      : [create(ReceivedAnswerEntity, answer)];
  });
}

/**
 * Notes by hand what came of one receiver: answered another way, or not waited for.
 * @throws Refusal `outgoing.missing`, `outgoing.not_drafter`, `outgoing.answer_not_awaited`, `secrecy.word_found`
 */
export async function noteAnswer(
  cx: Cx,
  id: OutgoingId,
  agencyId: AgencyId,
  { how, note }: NoteAnswer,
): Promise<AwaitedDetail> {
  const person = signedIn(cx);
  const document = await readDocument(cx, id);
  if (!isDrafter(person, document) && !holds(person, "outgoing.issue")) {
    throw new Refusal("forbidden", "outgoing.not_drafter");
  }
  guardSecrecy(cx, [{ field: "note", text: note ?? "" }]);
  if (!(await readDelivery(cx, id, agencyId))) throw new Refusal("conflict", "outgoing.answer_not_awaited");
  const key = { documentId: id, agencyId };
  const on = officeDate(cx.clock.now());
  const told = event(cx, "outgoing.answer_noted", outgoingPartition(id), { agencyId, how });
  await noting(cx, key, (present) => {
    if (how === "open") return present ? [remove(ReceivedAnswerEntity, present), told] : undefined;
    const answer = { ...key, how, on, byName: person.name, ...(note !== undefined && { note }) };
    if (present)
      return present.how === "document" ? undefined : [replace(ReceivedAnswerEntity, { ...present, ...answer }), told];
    return [create(ReceivedAnswerEntity, answer), told];
  });
  return readAwaited(cx, id);
}

/** Writes what becomes of one receiver's answer, and the count of the document with it. Many may answer at once. */
async function noting(
  cx: Cx,
  { documentId, agencyId }: { readonly documentId: OutgoingId; readonly agencyId: AgencyId },
  change: (present: (ReceivedAnswer & { readonly version: number }) | undefined) => readonly Operation[] | undefined,
): Promise<void> {
  await writeAgain(async () => {
    const [awaited, present] = await Promise.all([
      cx.store.get(AwaitedAnswersEntity, awaitedKey(documentId)),
      cx.store.get(ReceivedAnswerEntity, answerKey(documentId, agencyId)),
    ]);
    const operations = awaited && change(present);
    const [first] = operations ?? [];
    if (!awaited || !operations || !first) return;
    const moved = { create: 1, remove: -1 } as const;
    const by = first.kind === "create" || first.kind === "remove" ? moved[first.kind] : undefined;
    const next = by && replace(AwaitedAnswersEntity, counted(awaited, by, cx.clock.now().toISOString()));
    await cx.store.write([...operations, ...(next ? [next] : [])]);
  }, AMONG_MANY);
}
