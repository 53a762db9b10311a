import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import * as v from "valibot";
import { DomainEvent, EventEntity } from "@vanthu/platform/event.ts";
import { TenantId } from "@vanthu/platform/id.ts";
import type { EventMessage } from "@vanthu/platform/message.ts";
import type { World } from "@vanthu/platform/world.ts";

const BATCH = 10;
const TENANT_KEY = /^T#([^#]+)#/;

/**
 * Carries new Events from the table's stream to the queue; those nobody reacts to stay history only. Events of one
 * batch are sent in order, and the first that fails is where the stream begins again.
 */
export function eventRelay(world: World, wanted: ReadonlySet<string>) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const messages = Records.flatMap((record) => {
      const message = messageOf(record);
      return message && wanted.has(message.event.type)
        ? [{ message, sequence: record.dynamodb?.SequenceNumber ?? "" }]
        : [];
    });
    for (let from = 0; from < messages.length; from += BATCH) {
      const batch = messages.slice(from, from + BATCH);
      const failed = await sendBatch(
        world,
        batch.map(({ message }) => message),
      );
      const first = batch.find((_, at) => failed.has(at));
      if (first) return { batchItemFailures: [{ itemIdentifier: first.sequence }] };
    }
    return { batchItemFailures: [] };
  };
}

function messageOf({ eventName, dynamodb }: DynamoDBRecord): EventMessage | undefined {
  const image = dynamodb?.NewImage as Record<string, AttributeValue> | undefined;
  if (eventName !== "INSERT" || image?.["_e"]?.S !== EventEntity.name) return undefined;
  const row = unmarshall(image);
  const tenantId = v.safeParse(TenantId, TENANT_KEY.exec(String(row["pk"]))?.[1]);
  const event = v.safeParse(DomainEvent, row);
  return tenantId.success && event.success ? { tenantId: tenantId.output, event: event.output } : undefined;
}

async function sendBatch(world: World, messages: readonly EventMessage[]): Promise<ReadonlySet<number>> {
  const reply = await world.sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: world.config.eventQueueUrl,
      Entries: messages.map((message, at) => ({
        Id: String(at),
        MessageBody: JSON.stringify(message),
        // Fair queues: tenants take turns.
        MessageGroupId: message.tenantId,
      })),
    }),
  );
  return new Set((reply.Failed ?? []).map(({ Id }) => Number(Id)));
}
