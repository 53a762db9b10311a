import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { workingDaysBetween } from "@vanthu/platform/working-day.ts";
import * as v from "valibot";
import { readCalendar } from "../calendar/service.ts";
import { isDrafter, maySee } from "./access-rules.ts";
import {
  ANSWERS,
  AWAITED,
  AwaitedAnswersEntity,
  awaitedKey,
  awaitedPartition,
  ReceivedAnswerEntity,
} from "./awaited-item.ts";
import { AwaitedDetail, AwaitedList } from "./awaited-schema.ts";
import {
  DELIVERIES,
  DeliveryEntity,
  OutgoingEntity,
  outgoingKey,
  outgoingPartition,
  type OutgoingItem,
} from "./item.ts";
import { readDocument } from "./read-document.ts";
import type { OutgoingId } from "./schema.ts";
import { readWantedPage } from "./wanted-page.ts";

const PAGE = 50;
/** Receivers shown of one document. */
const MOST_SHOWN = 500;
const VIETNAMESE = new Intl.Collator("vi");

/**
 * Documents whose receivers are to answer, the one due first before the others: one's own, or all one may see. A page of
 * one's own is read until it is full; what one may not see is left out afterwards. `next` says whether there is more.
 */
export async function listAwaited(
  cx: Cx,
  { view, after }: { readonly view?: "mine" | "all" | undefined; readonly after?: string | undefined },
): Promise<AwaitedList> {
  const person = signedIn(cx);
  const [page, calendar] = await Promise.all([
    readWantedPage(
      (limit, from) => cx.store.query(AwaitedAnswersEntity, AWAITED, { index: 1, limit, after: from }),
      ({ draftedById }) => view !== "mine" || draftedById === person.staffId,
      { limit: PAGE, after },
    ),
    readCalendar(cx),
  ]);
  const wanted = page.items;
  const documents = await cx.store.getMany(
    wanted.map(({ documentId }) => ({ entity: OutgoingEntity, key: outgoingKey(documentId) })),
  );
  const today = officeDate(cx.clock.now());
  const items = (documents as (OutgoingItem | undefined)[]).flatMap((document, at) => {
    const awaited = wanted[at];
    if (!document || !awaited || !maySee(person, document)) return [];
    const workingDaysLeft = workingDaysBetween(today, awaited.dueOn, calendar);
    return [{ ...document, ...awaited, workingDaysLeft, urgedOn: awaited.urgedBy?.at(-1)?.issuedOn }];
  });
  return v.parse(AwaitedList, { items, next: page.next });
}

/** Who has answered one document and who has not. @throws Refusal `outgoing.missing`, `outgoing.answer_not_awaited` */
export async function readAwaited(cx: Cx, id: OutgoingId): Promise<AwaitedDetail> {
  const person = signedIn(cx);
  const document = await readDocument(cx, id);
  const [awaited, page, answers] = await Promise.all([
    cx.store.get(AwaitedAnswersEntity, awaitedKey(id)),
    cx.store.query(DeliveryEntity, outgoingPartition(id), { prefix: DELIVERIES, limit: MOST_SHOWN }),
    cx.store.queryAll(ReceivedAnswerEntity, awaitedPartition(id), { prefix: ANSWERS }),
  ]);
  if (!awaited) throw new Refusal("conflict", "outgoing.answer_not_awaited");
  const byAgency = new Map(answers.map((answer) => [answer.agencyId, answer]));
  const items = page.items
    .map(({ agencyId, agencyName }) => ({ agencyId, agencyName, answer: byAgency.get(agencyId) }))
    .toSorted(
      (a, b) =>
        Number(a.answer !== undefined) - Number(b.answer !== undefined) ||
        VIETNAMESE.compare(a.agencyName, b.agencyName),
    );
  const mayNote = isDrafter(person, document) || holds(person, "outgoing.issue");
  return v.parse(AwaitedDetail, { ...awaited, urgedBy: awaited.urgedBy ?? [], mayNote, items });
}
