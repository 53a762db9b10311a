import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as v from "valibot";
import { receiveMessage } from "@vanthu/office/exchange/receive-service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { EventMessage } from "@vanthu/platform/message.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { World } from "@vanthu/platform/world.ts";

/**
 * Applies messages of both queues. A Refusal other than `unavailable` is final: it is logged and the message is done.
 * Anything else fails that one message, which the queue gives again and, after five times, puts aside.
 */
export function messageWorker(world: World, consumers: readonly Consumer[]) {
  const apply = async (record: SQSRecord) => {
    try {
      await applyBody(world, consumers, JSON.parse(record.body));
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === "unavailable") {
        world.log.error("message.failed", { error, messageId: record.messageId });
        throw error;
      }
      world.log.warn("message.refused", { code: error.code, messageId: record.messageId });
    }
  };
  // A processor keeps the state of its batch, and one machine may work on several batches at once.
  return (event: SQSEvent): Promise<SQSBatchResponse> =>
    processPartialResponse(event, apply, new BatchProcessor(EventType.SQS), { throwOnFullBatchFailure: false });
}

async function applyBody(world: World, consumers: readonly Consumer[], body: unknown): Promise<void> {
  const message = v.safeParse(EventMessage, body);
  if (!message.success) return receiveMessage(world, body);
  const { tenantId, event } = message.output;
  for (const consumer of consumers) {
    if (consumer.on === event.type) await consumer.handle(systemContext(world, tenantId, consumer.name), event);
  }
}
