import * as v from "valibot";
import type { Cx } from "./context.ts";
import { TenantId } from "./id.ts";
import { sendMessage } from "./message.ts";
import type { World } from "./world.ts";

/**
 * A message to a tenant: the only way from one tenant to another, and from a schedule to a tenant. Whoever receives it
 * applies it under its own store; nobody reads across.
 */
export const TenantMessage = v.object({
  /** Who is to apply it. */
  tenantId: TenantId,
  message: v.object({
    /** The same for the same thing said twice: `<sender>#2026-W47`. Part of the receipt's key. */
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    /** Past tense with a dot, like events: `report.due`. */
    type: v.string(),
    /** The tenant that speaks; absent for a job of the system. */
    from: v.optional(TenantId),
    at: v.string(),
    /** Whatever the type says; its receiver parses it. Small: SQS carries at most 256 KB. */
    payload: v.unknown(),
  }),
});
export type TenantMessage = v.InferOutput<typeof TenantMessage>;
export type Message = TenantMessage["message"];

/** One reaction to one type of message. It may be called twice for the same message and must then change nothing. */
export interface Receiver {
  /** Unique; part of the receipt's key. */
  readonly name: string;
  readonly on: `${string}.${string}`;
  receive(cx: Cx, message: Message): Promise<void>;
}

/**
 * Puts a message for a tenant on the queue.
 * @throws ValiError when its receiver could not read it: better where it is made than among the dead letters
 */
export async function tellTenant(
  world: World,
  tenantId: TenantId,
  message: Omit<Message, "at">,
  delaySeconds = 0,
): Promise<void> {
  const told: TenantMessage = { tenantId, message: { ...message, at: world.clock.now().toISOString() } };
  const onBehalfOf = message.from ?? tenantId;
  await sendMessage(world, world.config.eventQueueUrl, v.parse(TenantMessage, told), { onBehalfOf, delaySeconds });
}
