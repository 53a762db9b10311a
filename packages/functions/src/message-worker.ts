import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as v from "valibot";
import { receiveMessage } from "@vanthu/office/exchange/receive-service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { TenantId } from "@vanthu/platform/id.ts";
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
  const apply = async (record: SQSRecord) => {
    const startedAt = performance.now();
    try {
      await react(record);
    } finally {
      bill(world, JSON.parse(record.body), performance.now() - startedAt);
    }
  };
  const react = async ({ body, messageId }: SQSRecord) => {
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
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batch = new BatchProcessor(EventType.SQS);
    const outcome = await processPartialResponse(event, apply, batch, { throwOnFullBatchFailure: false });
    await flushUsage(world);
    return outcome;
  };
}

const Addressed = v.union([
  v.object({ tenantId: TenantId }),
  v.pipe(
    v.object({ toTenantId: TenantId }),
    v.transform(({ toTenantId }) => ({ tenantId: toTenantId })),
  ),
]);

/** A message is on the bill of whoever it is for. */
function bill(world: World, body: unknown, milliseconds: number): void {
  const addressed = v.safeParse(Addressed, body);
  if (!addressed.success) return;
  const lambdaMbMs = Math.ceil(milliseconds * world.config.memoryMb);
  world.usage.note(addressed.output.tenantId, { messages: 1, lambdaMbMs });
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
