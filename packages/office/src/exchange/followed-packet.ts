import type { Business, Organ, ResponseFor } from "@vanthu/edxml/document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { toTell } from "../outgoing/business-rules.ts";
import { DeliveryEntity, OutgoingEntity, outgoingKey, outgoingPartition } from "../outgoing/item.ts";
import { replacementReason } from "../outgoing/replace-rules.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { SentPacketEntity, sentPacketKey } from "./item.ts";

/** What a packet says of an earlier document of ours that went over the exchange. */
export interface FollowedPacket {
  /** Of one that corrects or recalls it. */
  readonly responseFor: readonly ResponseFor[];
  /** Of one that replaces it (type 3): which receivers hold the earlier one. */
  readonly replacing?: Pick<Business, "type" | "reason" | "replacements">;
}

/**
 * The earlier document by the DocumentId its receivers know. Undefined where it never went over the exchange: then there
 * is nothing to name.
 * @param ours our code, and the receivers of the new packet
 */
export async function readFollowedPacket(
  cx: Cx,
  { id, follows }: OutgoingDocument,
  ours: { readonly organId: string; readonly to: readonly Organ[] },
): Promise<FollowedPacket | undefined> {
  const sent = follows && (await cx.store.get(SentPacketEntity, sentPacketKey(follows.id)));
  if (!follows || !sent) return undefined;
  if (follows.how !== "replaces") {
    const { referenceNumber: code, issuedOn: promulgatedOn } = follows;
    return { responseFor: [{ organId: ours.organId, code, promulgatedOn, documentId: sent.documentId }] };
  }
  const [old, deliveries] = await Promise.all([
    cx.store.get(OutgoingEntity, outgoingKey(follows.id)),
    cx.store.queryAll(DeliveryEntity, outgoingPartition(follows.id), { prefix: "delivery#" }),
  ]);
  // One that was recalled meanwhile is replaced nowhere.
  if (old?.ended?.byId !== id) return undefined;
  const holders = new Set(
    deliveries.filter((one) => toTell(one)?.state === "queued").map(({ agencyCode }) => agencyCode),
  );
  const organIds = ours.to.map(({ organId }) => organId).filter((organId) => holders.has(organId));
  if (organIds.length === 0) return undefined;
  const replacements = [{ documentId: sent.documentId, organIds }];
  return { responseFor: [], replacing: { type: 3, reason: replacementReason(follows), replacements } };
}
