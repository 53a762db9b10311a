import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type * as v from "valibot";
import { markFailedTry } from "../outgoing/delivery-service.ts";
import type { DeliveryItem } from "../outgoing/item.ts";
import { moveOpenChunk, readOpenChunk } from "../outgoing/open-work-service.ts";
import { readReceivingAgencies } from "../outgoing/receiver-service.ts";
import { pushOf, type Push } from "../outgoing/sweep-rules.ts";
import { readOffice } from "../tenant/service.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { SentPacketEntity, sentPacketKey } from "./item.ts";
import { sendDeliveries, sendOnceMore } from "./send-service.ts";
import { statusMark, STATUSES_ASKED, type ChunkDue, type StatusesAsked } from "./sweep-message.ts";

/** Does what is to be done about the open deliveries of a chunk, and says when to look again. Twice does no harm. */
export async function pushChunk(cx: Cx, gateway: AxisGateway, due: v.InferOutput<typeof ChunkDue>): Promise<void> {
  const found = await readOpenChunk(cx, due);
  if (!found) return;
  const { open, deliveries } = found;
  const pushed = (push: Push) => deliveries.filter((delivery) => pushOf(delivery, open) === push);
  for (const delivery of pushed("giveUp")) await markFailedTry(cx, delivery, "exchange.no_answer", true);
  await forgiving(() => sendQueued(cx, gateway, due.documentId, pushed("send")));
  await forgiving(() => sendOnceMore(cx, gateway, due.documentId, pushed("sendAgain")));
  await forgiving(() => ask(cx, gateway, due.documentId, pushed("ask")));
  await moveOpenChunk(cx, open);
}

async function sendQueued(cx: Cx, gateway: AxisGateway, documentId: string, queued: readonly DeliveryItem[]) {
  const ids = queued.map(({ agencyId }) => agencyId);
  if (ids.length > 0) await sendDeliveries(cx, gateway, documentId, ids);
}

/** Within one deployment a question is enough; over an axis the packet itself, sent once more, asks it. */
async function ask(cx: Cx, gateway: AxisGateway, documentId: string, inWork: readonly DeliveryItem[]) {
  const packet = inWork.length > 0 && (await cx.store.get(SentPacketEntity, sentPacketKey(documentId)));
  if (!packet) return;
  const { code, agencyId } = await readOffice(cx);
  const outside: DeliveryItem[] = [];
  for (const { delivery, agency } of await withAgencies(cx, inWork)) {
    if (agency.tenantId === undefined) {
      outside.push(delivery);
      continue;
    }
    const payload: v.InferInput<typeof StatusesAsked> = {
      senderCode: code,
      senderAgencyId: agencyId,
      documentId: packet.documentId,
      known: delivery.statuses.map(statusMark),
    };
    const id = `${STATUSES_ASKED}#${documentId}#${agency.id}#${cx.clock.now().toISOString()}`;
    await tellTenant(cx.world, agency.tenantId, { id, type: STATUSES_ASKED, from: cx.actor.tenantId, payload });
  }
  await sendOnceMore(cx, gateway, documentId, outside);
}

async function withAgencies(cx: Cx, deliveries: readonly DeliveryItem[]) {
  const agencies = await readReceivingAgencies(
    cx,
    deliveries.map(({ agencyId }) => agencyId),
  );
  return deliveries.flatMap((delivery) => {
    const agency = agencies.find(({ id }) => id === delivery.agencyId);
    return agency ? [{ delivery, agency }] : [];
  });
}

/** What cannot be done now is left to the next look. */
async function forgiving(push: () => Promise<void>): Promise<void> {
  try {
    await push();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
