import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type * as v from "valibot";
import { markFailedTry } from "../outgoing/delivery-service.ts";
import type { DeliveryItem } from "../outgoing/item.ts";
import { moveOpenChunk, readOpenChunk } from "../outgoing/open-work-service.ts";
import { readReceivingAgencies } from "../outgoing/receiver-service.ts";
import { pushOf, type Push } from "../outgoing/sweep-rules.ts";
import type { Agency } from "../organisation/schema.ts";
import { readOffice } from "../tenant/service.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { readAddingPacket, readLentPacket, sendDeliveries, type LentPacket } from "./send-service.ts";
import { statusMark, STATUSES_ASKED, type ChunkDue, type StatusesAsked } from "./sweep-message.ts";

/** Does what is to be done about the open deliveries of a chunk, and says when to look again. Twice does no harm. */
export async function pushChunk(cx: Cx, gateway: AxisGateway, due: v.InferOutput<typeof ChunkDue>): Promise<void> {
  const found = await readOpenChunk(cx, due);
  if (!found) return;
  const { open, deliveries } = found;
  const pushed = (push: Push) => deliveries.filter((delivery) => pushOf(delivery, open) === push);
  for (const delivery of pushed("giveUp")) await markFailedTry(cx, delivery, "exchange.no_answer", true);
  await forgiving(() => sendQueued(cx, gateway, due.documentId, pushed("send")));
  await forgiving(() => sendAgain(cx, gateway, due.documentId, pushed("sendAgain")));
  await forgiving(() => ask(cx, gateway, due.documentId, pushed("ask")));
  await moveOpenChunk(cx, open);
}

async function sendQueued(cx: Cx, gateway: AxisGateway, documentId: string, queued: readonly DeliveryItem[]) {
  const ids = queued.map(({ agencyId }) => agencyId);
  if (ids.length > 0) await sendDeliveries(cx, gateway, documentId, ids);
}

/** The same packet once more; who has it already answers with all its statuses. */
async function sendAgain(cx: Cx, gateway: AxisGateway, documentId: string, sent: readonly DeliveryItem[]) {
  const packet = sent.length > 0 && (await readLentPacket(cx, documentId));
  if (!packet) return;
  for (const { delivery, agency } of await withAgencies(cx, sent)) {
    await handOver(gateway, await packetOf(cx, delivery, packet), agency);
  }
}

/** Within one deployment a question is enough; over an axis the packet itself asks it. */
async function ask(cx: Cx, gateway: AxisGateway, documentId: string, inWork: readonly DeliveryItem[]) {
  const packet = inWork.length > 0 && (await readLentPacket(cx, documentId));
  if (!packet) return;
  const { code, agencyId } = await readOffice(cx);
  for (const { delivery, agency } of await withAgencies(cx, inWork)) {
    if (agency.tenantId === undefined) {
      await handOver(gateway, await packetOf(cx, delivery, packet), agency);
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
}

/** Whoever was added after the issue has another packet than the rest. */
async function packetOf(cx: Cx, { documentId, sendingId }: DeliveryItem, packet: LentPacket): Promise<LentPacket> {
  return (sendingId && (await readAddingPacket(cx, documentId, sendingId))) || packet;
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

async function handOver(gateway: AxisGateway, { packet, files }: LentPacket, { tenantId }: Agency): Promise<void> {
  await gateway.send({ kind: "document", toTenantId: tenantId, packet, files });
}

/** What cannot be done now is left to the next look. */
async function forgiving(push: () => Promise<void>): Promise<void> {
  try {
    await push();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
