import type { Cx } from "@vanthu/platform/context.ts";
import { event, type EventData } from "@vanthu/platform/event.ts";
import { put, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import type { FileId } from "../attachment/schema.ts";
import { AMONG_MANY, writeAgain } from "../write-again.ts";
import { OpenChunkEntity } from "./delivery-chunk-item.ts";
import { firstLookAt } from "./delivery-chunk-rules.ts";
import { failedTry, hasReported, isTold, queueAgain, reported, sent } from "./delivery-rules.ts";
import type { DeliveryStatus } from "./delivery-schema.ts";
import {
  DeliveryEntity,
  deliveryKey,
  OutgoingEntity,
  outgoingKey,
  outgoingPartition,
  type DeliveryItem,
  type OutgoingItem,
} from "./item.ts";

/** A document with those of its deliveries that wait to be sent to these agencies, at most 99. One read. */
export async function readQueued(
  cx: Cx,
  id: string,
  agencyIds: readonly string[],
): Promise<{ readonly document: OutgoingItem; readonly queued: readonly DeliveryItem[] } | undefined> {
  const [document, ...deliveries] = await cx.store.getMany([
    { entity: OutgoingEntity, key: outgoingKey(id) },
    ...agencyIds.map((agencyId) => ({ entity: DeliveryEntity, key: deliveryKey(id, agencyId) })),
  ]);
  const queued = (deliveries as (DeliveryItem | undefined)[]).filter((one) => one?.state === "queued");
  return document && { document: document as OutgoingItem, queued: queued.filter((one) => one !== undefined) };
}

/** One receiver of a document. */
export function readDelivery(cx: Cx, id: string, agencyId: string): Promise<DeliveryItem | undefined> {
  return cx.store.get(DeliveryEntity, deliveryKey(id, agencyId));
}

/** Notes on the document which packet carries it, with the exchange's own items in the same transaction. */
export async function keepPacket(
  cx: Cx,
  document: OutgoingItem,
  packet: { readonly fileId: FileId; readonly sha256: string },
  more: readonly Operation[],
): Promise<void> {
  const next = { ...document, packetFileId: packet.fileId, packetSha256: packet.sha256 };
  await cx.store.write([replace(OutgoingEntity, next), ...more]);
}

/** Notes that these deliveries were handed over, each for itself. */
export async function markSent(cx: Cx, deliveries: readonly DeliveryItem[]): Promise<void> {
  const at = cx.clock.now().toISOString();
  await Promise.all(
    deliveries.map(async (delivery) => {
      try {
        await cx.store.write([replace(DeliveryEntity, sent(delivery, at))]);
      } catch (error) {
        if (!(error instanceof WriteConflict)) throw error;
        await changeDelivery(cx, delivery, (current) => [replace(DeliveryEntity, sent(current, at))]);
      }
    }),
  );
}

/**
 * Notes a try that failed; the last one, or one that cannot succeed, leaves the delivery `failed`, or `paper` where the
 * office has no connection, and says so in the history. @returns whether another try should follow
 */
export async function markFailedTry(cx: Cx, delivery: DeliveryItem, code: string, isFinal: boolean): Promise<boolean> {
  const after = await changeDelivery(cx, delivery, (current) => {
    const next = failedTry(current, code, isFinal);
    const { agencyId, agencyName } = current;
    const what = next.state === "paper" ? "delivery.on_paper" : "delivery.failed";
    const told = event(cx, what, outgoingPartition(current.documentId), { agencyId, agencyName, code });
    return [replace(DeliveryEntity, next), ...(next.state === current.state ? [] : [told])];
  });
  return after?.state === "queued";
}

/** Queues one delivery afresh, which its chunk then is open for again. @throws WriteConflict where it changed meanwhile */
export async function requeue(cx: Cx, delivery: DeliveryItem, data: EventData): Promise<void> {
  const { documentId, agencyId, agencyName, chunk } = delivery;
  const now = cx.clock.now();
  const open = { documentId, chunk: chunk ?? 0, agencyIds: [agencyId], dueAt: firstLookAt(now), looks: 0 };
  const operations = [
    replace(DeliveryEntity, queueAgain(delivery, now.toISOString())),
    event(cx, "outgoing.resent", outgoingPartition(documentId), { ...data, agencyIds: [agencyId], agencyName }),
    put(OpenChunkEntity, open),
  ];
  await cx.store.write(operations);
}

/**
 * Adds a status the receiver reported, once for each code and time; what the clerk should know of is told in the
 * document's history.
 * @returns false when no such delivery exists
 */
export async function reportStatus(
  cx: Cx,
  key: { readonly documentId: string; readonly agencyId: string },
  status: DeliveryStatus,
): Promise<boolean> {
  const after = await changeDelivery(cx, key, (current) => {
    if (hasReported(current, status)) return [];
    const { agencyId, agencyName } = current;
    const data = { agencyId, agencyName, code: status.code, reportedAt: status.at };
    const told = event(cx, "delivery.reported", outgoingPartition(current.documentId), data);
    return [replace(DeliveryEntity, reported(current, status)), ...(isTold(status.code) ? [told] : [])];
  });
  return after !== undefined;
}

/**
 * Changes a delivery under its version, reading again after a lost race; answers it as it stands then. The first operation replaces the delivery; none leaves it as it is.
 */
export async function changeDelivery(
  cx: Cx,
  { documentId, agencyId }: { readonly documentId: string; readonly agencyId: string },
  change: (current: DeliveryItem) => readonly Operation[],
): Promise<DeliveryItem | undefined> {
  // Sending and reports touch the same delivery.
  return writeAgain(async () => {
    const current = await readDelivery(cx, documentId, agencyId);
    const operations = current ? change(current) : [];
    const [changed] = operations;
    if (!changed) return current;
    await cx.store.write(operations);
    return changed.item as DeliveryItem;
  }, AMONG_MANY);
}
