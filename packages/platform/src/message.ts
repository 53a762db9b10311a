import { SendMessageBatchCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import * as v from "valibot";
import { DomainEvent } from "./event.ts";
import { TenantId } from "./id.ts";
import type { World } from "./world.ts";

/** An event on the queue: the tenant it belongs to beside it, because events themselves name no tenant. */
export const EventMessage = v.object({ tenantId: TenantId, event: DomainEvent });
export type EventMessage = v.InferOutput<typeof EventMessage>;

export interface MessageOptions {
  /**
   * Who causes the work. The queue lets tenants take turns (fair queues), so that one that sends ten thousand messages
   * does not keep another's first one waiting.
   */
  readonly onBehalfOf: TenantId;
  readonly delaySeconds?: number;
}

export async function sendMessage(
  world: Pick<World, "sqs">,
  queueUrl: string,
  message: object,
  { onBehalfOf, delaySeconds = 0 }: MessageOptions,
): Promise<void> {
  await world.sqs.send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: JSON.stringify(message),
      MessageGroupId: onBehalfOf,
      DelaySeconds: delaySeconds,
    }),
  );
}

/** Message attribute that says which dead letter a message was sent again from; it stays with it if it dies again. */
export const DEAD_LETTER_ATTRIBUTE = "deadLetterId";

/** Puts the body of a dead letter on a queue once more, byte for byte. */
export async function sendAgain(
  world: Pick<World, "sqs">,
  queueUrl: string,
  body: string,
  { onBehalfOf, deadLetterId }: { readonly onBehalfOf: TenantId; readonly deadLetterId: string },
): Promise<void> {
  await world.sqs.send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: body,
      MessageGroupId: onBehalfOf,
      MessageAttributes: { [DEAD_LETTER_ATTRIBUTE]: { DataType: "String", StringValue: deadLetterId } },
    }),
  );
}

/** What one request to SQS takes. */
const BATCH = 10;

/**
 * Puts messages on a queue, ten in a request, each on behalf of whoever causes it.
 * @returns places in the list of those the queue did not take
 */
export async function sendMessages(
  world: Pick<World, "sqs">,
  queueUrl: string,
  messages: readonly { readonly message: object; readonly onBehalfOf: TenantId }[],
): Promise<ReadonlySet<number>> {
  const failed = new Set<number>();
  for (let from = 0; from < messages.length; from += BATCH) {
    const reply = await world.sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages.slice(from, from + BATCH).map(({ message, onBehalfOf }, at) => ({
          Id: String(from + at),
          MessageBody: JSON.stringify(message),
          MessageGroupId: onBehalfOf,
        })),
      }),
    );
    for (const { Id } of reply.Failed ?? []) failed.add(Number(Id));
  }
  return failed;
}
