import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { tellTenant, type Message } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { AgencyId } from "../organisation/schema.ts";
import { markFailedTry, readDelivery } from "../outgoing/delivery-service.ts";

/** What a sender hears when no try is left. */
export const PACKET_REFUSED = "axis.packet_refused";

const PacketRefused = v.object({
  code: v.string(),
  delivery: v.optional(v.object({ documentId: v.string(), agencyId: AgencyId })),
});

/** Tells the tenant a packet came from that the axis does not take it. */
export async function tellRefused(
  cx: Cx,
  sender: TenantId,
  about: string,
  payload: v.InferOutput<typeof PacketRefused>,
): Promise<void> {
  await tellTenant(cx.world, sender, { id: `${about}!`, type: PACKET_REFUSED, from: cx.store.tenantId, payload });
}

/**
 * Notes at the sender that the axis did not take a packet: its delivery has failed, and the clerk sees why. A delivery the
 * receiver has answered meanwhile stays as it is.
 */
export async function hearRefused(cx: Cx, { payload }: Message): Promise<void> {
  const { code, delivery } = v.parse(PacketRefused, payload);
  if (!delivery) {
    cx.log.warn("axis.status_refused", { code });
    return;
  }
  const current = await readDelivery(cx, delivery.documentId, delivery.agencyId);
  if (current?.state === "sent" || current?.state === "queued") await markFailedTry(cx, current, code, true);
}
