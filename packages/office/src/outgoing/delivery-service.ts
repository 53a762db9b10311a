import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { FileId } from "../attachment/schema.ts";
import { replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { failedTry, hasReported, reported, sent } from "./delivery-rules.ts";
import type { DeliveryStatus } from "./delivery-schema.ts";
import {
  DeliveryEntity,
  deliveryKey,
  OutgoingEntity,
  outgoingPartition,
  type DeliveryItem,
  type OutgoingItem,
} from "./item.ts";

/** Sending and reports touch the same delivery; each reads again when the other was first. */
const MOST_TRIES = 8;

/** A document with those of its deliveries that wait to be sent to these agencies. One read. */
export async function readQueued(
  cx: Cx,
  id: string,
  agencyIds: readonly string[],
): Promise<{ readonly document: OutgoingItem; readonly queued: readonly DeliveryItem[] } | undefined> {
  const { documents, deliveries } = await cx.store.collect(
    { documents: OutgoingEntity, deliveries: DeliveryEntity },
    outgoingPartition(id),
  );
  const [document] = documents;
  const queued = deliveries.filter(({ agencyId, state }) => state === "queued" && agencyIds.includes(agencyId));
  return document && { document, queued };
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

export async function markSent(cx: Cx, delivery: DeliveryItem): Promise<void> {
  const at = cx.clock.now().toISOString();
  await changeDelivery(cx, delivery, (current) => [replace(DeliveryEntity, sent(current, at))]);
}

/**
 * Notes a try that failed; the last one, or one that cannot succeed, leaves the delivery `failed` and says so in the
 * history. @returns whether another try should follow
 */
export async function markFailedTry(cx: Cx, delivery: DeliveryItem, code: string, isFinal: boolean): Promise<boolean> {
  const after = await changeDelivery(cx, delivery, (current) => {
    const next = failedTry(current, code, isFinal);
    const { agencyId, agencyName } = current;
    const told = event(cx, "delivery.failed", outgoingPartition(current.documentId), { agencyId, agencyName, code });
    return [replace(DeliveryEntity, next), ...(next.state === "failed" ? [told] : [])];
  });
  return after !== undefined && after.state !== "failed";
}

/**
 * Adds a status the receiver reported, once for each code and time, and tells it in the document's history.
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
    return [
      replace(DeliveryEntity, reported(current, status)),
      event(cx, "delivery.reported", outgoingPartition(current.documentId), data),
    ];
  });
  return after !== undefined;
}

/** Changes a delivery under its version, reading again after a lost race; answers it as it stands then. */
async function changeDelivery(
  cx: Cx,
  { documentId, agencyId }: { readonly documentId: string; readonly agencyId: string },
  change: (current: DeliveryItem) => readonly Operation[],
): Promise<DeliveryItem | undefined> {
  for (let tries = 1; ; tries += 1) {
    const current = await cx.store.get(DeliveryEntity, deliveryKey(documentId, agencyId));
    const operations = current ? change(current) : [];
    const [changed] = operations;
    if (!changed) return current;
    try {
      await cx.store.write(operations);
      return changed.item as DeliveryItem;
    } catch (error) {
      if (!(error instanceof WriteConflict) || tries === MOST_TRIES) throw error;
    }
  }
}
