import { mayPass } from "@vanthu/axis/axis-error.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { tellTenant, type Message } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { markRefused } from "../outgoing/business-refused-service.ts";
import { markFailedTry, readDelivery } from "../outgoing/delivery-service.ts";
import { expectSweep } from "../tenant/exchange-schedule-service.ts";
import { SentStatusEntity, sentStatusKey } from "./item.ts";
import { PacketAbout } from "./packet-about.ts";

/** What a sender hears when no try is left. */
export const PACKET_REFUSED = "axis.packet_refused";

const PacketRefused = v.object({
  code: v.string(),
  about: v.optional(PacketAbout),
});

/** Tells the tenant a packet came from that the axis does not take it. */
export async function tellRefused(
  cx: Cx,
  sender: TenantId,
  messageId: string,
  payload: v.InferOutput<typeof PacketRefused>,
): Promise<void> {
  await tellTenant(cx.world, sender, { id: `${messageId}!`, type: PACKET_REFUSED, from: cx.store.tenantId, payload });
}

/**
 * Notes at the sender that the axis did not take a packet, where the clerk sees why: its delivery has failed, unless the
 * receiver has answered meanwhile; a recall, an update or a request has not been told; a status has not been heard.
 */
export async function hearRefused(cx: Cx, { payload }: Message): Promise<void> {
  const { code, about } = v.parse(PacketRefused, payload);
  if (about?.of === "delivery") return failDelivery(cx, about.documentId, about.agencyId, code);
  if (about?.of === "business") return markRefused(cx, about, code);
  cx.log.warn("axis.status_refused", { code });
  if (about) await noteUnheard(cx, about.incomingId, about.eventId, code);
}

async function failDelivery(cx: Cx, documentId: string, agencyId: string, code: string): Promise<void> {
  const current = await readDelivery(cx, documentId, agencyId);
  if (current?.state === "sent" || current?.state === "queued") await markFailedTry(cx, current, code, true);
}

/**
 * One the axis could not take for the moment is sent again by the sweep. One that is not noted here was sent by a run that
 * ended before it could: the next sends it again.
 */
async function noteUnheard(cx: Cx, incomingId: string, eventId: string, failure: string): Promise<void> {
  const status = await cx.store.get(SentStatusEntity, sentStatusKey(incomingId, eventId));
  if (!status) return;
  const isPassing = mayPass(failure);
  if (isPassing) await expectSweep(cx);
  await cx.store.write([replace(SentStatusEntity, { ...status, failure, sent: status.sent && !isPassing })]);
}
