import type { Cx } from "@vanthu/platform/context.ts";
import { systemPacing } from "@vanthu/platform/pacing.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { retryDelaySeconds } from "../outgoing/delivery-rules.ts";
import type { DeliveryItem } from "../outgoing/item.ts";

/** From a tenant to itself: some deliveries could not be sent, and are tried again now. */
export const SEND_DUE = "exchange.send_due";
export const SendDue = v.object({ documentId: v.string(), agencyIds: v.array(v.string()) });

/** Has deliveries of one document that could not be sent tried again, each pause longer than the last. */
export async function sendLater(cx: Cx, failed: readonly DeliveryItem[]): Promise<void> {
  const [first] = failed;
  if (!first) return;
  const { documentId, agencyId } = first;
  const attempts = Math.max(...failed.map((one) => one.attempts)) + 1;
  const payload: v.InferInput<typeof SendDue> = { documentId, agencyIds: failed.map((one) => one.agencyId) };
  const id = `${SEND_DUE}#${documentId}#${agencyId}#${String(attempts)}`;
  const delay = retryDelaySeconds(attempts, systemPacing.random());
  await tellTenant(cx.world, cx.store.tenantId, { id, type: SEND_DUE, payload }, delay);
}
