import type { Cx } from "@vanthu/platform/context.ts";
import { systemPacing } from "@vanthu/platform/pacing.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type * as v from "valibot";
import type { BusinessChunk } from "../outgoing/business-schema.ts";
import { retryDelaySeconds } from "../outgoing/delivery-rules.ts";
import { BUSINESS_DUE, type BusinessDue } from "./sweep-message.ts";

/**
 * Has those of a chunk who could not be told tried again, each pause longer than the last, as deliveries are. A message
 * lost here is found by the sweep.
 */
export async function tellLater(cx: Cx, { documentId, sendingId, index, receivers }: BusinessChunk): Promise<void> {
  const queued = receivers.filter(({ state }) => state === "queued");
  if (queued.length === 0) return;
  const attempts = Math.max(...queued.map((one) => one.attempts));
  const payload: v.InferInput<typeof BusinessDue> = { documentId, sendingId, index };
  const id = `${BUSINESS_DUE}#${sendingId}#${String(index)}#${String(attempts)}`;
  const delay = retryDelaySeconds(attempts, systemPacing.random());
  await tellTenant(cx.world, cx.store.tenantId, { id, type: BUSINESS_DUE, payload }, delay);
}
