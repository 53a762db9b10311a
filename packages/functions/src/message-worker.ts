import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as v from "valibot";
import { receiveMessage } from "@vanthu/office/exchange/receive-service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { EventMessage } from "@vanthu/platform/message.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { TenantMessage, type Receiver } from "@vanthu/platform/tenant-message.ts";
import type { World } from "@vanthu/platform/world.ts";

/**
 * Applies messages of both queues. An event's reactions are each its own: one that fails keeps none of the others from
 * happening. A Refusal other than `unavailable` is final: it is logged and that reaction is done. Anything else fails the
 * message, which the queue gives again and, after five times, puts aside.
 */
export function messageWorker(world: World, consumers: readonly Consumer[], receivers: readonly Receiver[] = []) {
  const apply = async ({ body, messageId }: SQSRecord) => {
    const failures: unknown[] = [];
    for (const react of reactionsTo(world, consumers, receivers, JSON.parse(body))) {
      try {
        await react();
      } catch (error) {
        if (error instanceof Refusal && error.kind !== "unavailable") {
          world.log.warn("message.refused", { code: error.code, messageId });
        } else {
          world.log.error("message.failed", { error, messageId });
          failures.push(error);
        }
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, "message.failed");
  };
  // A processor keeps the state of its batch, and one machine may work on several batches at once.
  return (event: SQSEvent): Promise<SQSBatchResponse> =>
    processPartialResponse(event, apply, new BatchProcessor(EventType.SQS), { throwOnFullBatchFailure: false });
}

function reactionsTo(
  world: World,
  consumers: readonly Consumer[],
  receivers: readonly Receiver[],
  body: unknown,
): readonly (() => Promise<void>)[] {
  const happened = v.safeParse(EventMessage, body);
  if (happened.success) {
    const { tenantId, event } = happened.output;
    return consumers
      .filter(({ on }) => on === event.type)
      .map((consumer) => () => consumer.handle(systemContext(world, tenantId, consumer.name), event));
  }
  const told = v.safeParse(TenantMessage, body);
  if (told.success) {
    const { tenantId, message } = told.output;
    return receivers
      .filter(({ on }) => on === message.type)
      .map((receiver) => () => receiver.receive(systemContext(world, tenantId, receiver.name), message));
  }
  return [() => receiveMessage(world, body)];
}
