import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { newUlid, TenantId } from "@vanthu/platform/id.ts";
import { sendMessage } from "@vanthu/platform/message.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { Sha256 } from "../field.ts";
import type { AxisGateway } from "./axis-gateway.ts";

/** What travels on the exchange queue: where the packet lies and whom it is for. */
export const ExchangeMessage = v.object({
  /** Of this sending; a packet sent again is another message. */
  id: v.string(),
  kind: v.picklist(["document", "status"]),
  toTenantId: TenantId,
  packetKey: v.string(),
  sha256: Sha256,
  sizeBytes: v.number(),
});
export type ExchangeMessage = v.InferOutput<typeof ExchangeMessage>;

/** The axis between offices of one deployment: a message on the exchange queue, on behalf of the sender. */
export function internalGateway({ world, store }: Pick<Cx, "world" | "store">): AxisGateway {
  return {
    async send({ toTenantId, ...packet }) {
      if (toTenantId === undefined) throw new Refusal("conflict", "exchange.receiver_unreachable");
      const message: ExchangeMessage = { id: newUlid(world.clock.now()), toTenantId, ...packet };
      await sendMessage(world, world.config.exchangeQueueUrl, message, { onBehalfOf: store.tenantId });
    },
  };
}
