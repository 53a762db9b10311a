import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { ANSWERS, AwaitedAnswersEntity, awaitedKey, awaitedPartition, ReceivedAnswerEntity } from "./awaited-item.ts";
import { DELIVERIES, DeliveryEntity, outgoingPartition } from "./item.ts";
import { MOST_NAMED, type Receiver } from "./schema.ts";

/**
 * Receivers that have not answered a document yet: those a letter that urges goes to.
 * @throws Refusal `outgoing.answer_not_awaited`
 */
export async function openReceivers(cx: Cx, id: string): Promise<Receiver[]> {
  const [awaited, deliveries, answers] = await Promise.all([
    cx.store.get(AwaitedAnswersEntity, awaitedKey(id)),
    cx.store.queryAll(DeliveryEntity, outgoingPartition(id), { prefix: DELIVERIES }),
    cx.store.queryAll(ReceivedAnswerEntity, awaitedPartition(id), { prefix: ANSWERS }),
  ]);
  if (!awaited || awaited.closedAt !== undefined) throw new Refusal("conflict", "outgoing.answer_not_awaited");
  const answered = new Set<string>(answers.map(({ agencyId }) => agencyId));
  return deliveries
    .filter(({ agencyId }) => !answered.has(agencyId))
    .slice(0, MOST_NAMED)
    .map(({ agencyId, agencyName }) => ({ agencyId, name: agencyName }));
}
