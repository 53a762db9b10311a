import { SendMessageCommand } from "@aws-sdk/client-sqs";
import * as v from "valibot";
import { DomainEvent } from "./event.ts";
import { TenantId } from "./id.ts";
import type { World } from "./world.ts";

/** An event on the queue: the tenant it belongs to beside it, because events themselves name no tenant. */
export const EventMessage = v.object({ tenantId: TenantId, event: DomainEvent });
export type EventMessage = v.InferOutput<typeof EventMessage>;

export async function sendMessage(
  world: Pick<World, "sqs">,
  queueUrl: string,
  message: object,
  delaySeconds = 0,
): Promise<void> {
  await world.sqs.send(
    new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds }),
  );
}
