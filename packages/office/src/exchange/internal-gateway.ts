import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { FileReference } from "@vanthu/platform/file-reference.ts";
import { newUlid, TenantId } from "@vanthu/platform/id.ts";
import { sendMessage, sendMessages } from "@vanthu/platform/message.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { World } from "@vanthu/platform/world.ts";
import { AxisName } from "../organisation/schema.ts";
import type { AxisGateway } from "./axis-gateway.ts";

/** What travels on the exchange queue: where the packet lies and whom it is for. */
export const ExchangeMessage = v.object({
  /** Of this sending; a packet sent again is another message. */
  id: v.string(),
  kind: v.picklist(["document", "status"]),
  toTenantId: TenantId,
  packet: FileReference,
  /** The outside axis that brought it. */
  axis: v.optional(AxisName),
  /** The sender's own copies of the files in the packet, by which the receiver holds them until it accepts. */
  files: v.optional(v.array(FileReference), []),
});
export type ExchangeMessage = v.InferOutput<typeof ExchangeMessage>;

interface Waiting {
  readonly message: ExchangeMessage;
  readonly onBehalfOf: TenantId;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What this process is about to send. */
const outboxes = new WeakMap<World, Waiting[]>();

/**
 * The axis between offices of one deployment: a message on the exchange queue, on behalf of the sender. What is sent at
 * the same moment goes in one request, whoever sends it.
 */
export function internalGateway({ world, store }: Pick<Cx, "world" | "store">): AxisGateway {
  return {
    async send({ toTenantId, kind, packet, files }) {
      if (toTenantId === undefined) throw new Refusal("conflict", "exchange.receiver_unreachable");
      const message = { id: newUlid(world.clock.now()), kind, toTenantId, packet, files: [...files] };
      await new Promise<void>((resolve, reject) => {
        const waiting = outboxes.get(world) ?? [];
        waiting.push({ message, onBehalfOf: store.tenantId, resolve, reject });
        outboxes.set(world, waiting);
        if (waiting.length === 1) setImmediate(() => void sendWaiting(world));
      });
    },
  };
}

async function sendWaiting(world: World): Promise<void> {
  const batch = outboxes.get(world) ?? [];
  outboxes.delete(world);
  try {
    const failed = await sendMessages(world, world.config.exchangeQueueUrl, batch);
    for (const [at, { resolve, reject }] of batch.entries()) {
      if (failed.has(at)) reject(new Refusal("unavailable", "exchange.send_failed"));
      else resolve();
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

/** Puts a packet that came from outside on the exchange queue, for an office here. */
export async function putOnQueue(world: World, message: ExchangeMessage, onBehalfOf: TenantId): Promise<void> {
  await sendMessage(world, world.config.exchangeQueueUrl, message, { onBehalfOf });
}
