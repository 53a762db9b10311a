import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as v from "valibot";
import { settleRedriven } from "@vanthu/office/deadletter/redrive-service.ts";
import type { Consumer } from "@vanthu/platform/consume.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { TenantId } from "@vanthu/platform/id.ts";
import { DEAD_LETTER_ATTRIBUTE } from "@vanthu/platform/message.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import type { World } from "@vanthu/platform/world.ts";
import { OutOfTime, ReactionFailed, tellFailure } from "./failure.ts";
import { reactionsTo } from "./reactions.ts";
import { comeBackLater, receivesOf, takeOff } from "./redelivery.ts";

/** Shorter than the function may run (infra/weights.ts), so that there is time to say what failed. */
const CALL_MS = 50_000;
/** A message that comes for the third time may have killed the calls it came with. */
const SUSPECT_FROM = 3;

/**
 * Applies messages of both queues. An event's reactions are each its own: one that fails keeps none of the others from
 * happening. A Refusal other than `unavailable` is final: it is logged and that reaction is done. Anything else fails the
 * message, which the queue gives again after a growing pause and, after five times, puts aside.
 *
 * A poison message harms none of its neighbours: messages that come for the first or second time are worked off side by side, each
 * failing for itself, and no one waits longer for one that hangs than a call may take. One that came twice before may have
 * killed the calls it came with, so it is tried alone, after the others are done and off the queue.
 */
export function messageWorker(
  world: World,
  consumers: readonly Consumer[],
  receivers: readonly Receiver[] = [],
  { callMs = CALL_MS }: { readonly callMs?: number } = {},
) {
  const apply = async (record: SQSRecord): Promise<void> => {
    const startedAt = performance.now();
    try {
      await react(record);
      const deadLetterId = (record.messageAttributes as SQSRecord["messageAttributes"] | undefined)?.[
        DEAD_LETTER_ATTRIBUTE
      ]?.stringValue;
      if (deadLetterId !== undefined) await settleRedriven(world, record.body, deadLetterId);
    } finally {
      bill(world, record.body, performance.now() - startedAt);
    }
  };
  const react = async ({ body, messageId }: SQSRecord): Promise<void> => {
    let failure: ReactionFailed | undefined;
    for (const { name, run } of reactionsTo(world, consumers, receivers, JSON.parse(body))) {
      try {
        await run();
      } catch (error) {
        if (error instanceof Refusal && error.kind !== "unavailable") {
          world.log.warn("message.refused", { code: error.code, messageId });
        } else {
          failure ??= new ReactionFailed(name, error);
        }
      }
    }
    if (failure) throw failure;
  };
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const call = startCall(callMs);
    const failed: SQSRecord[] = [];
    /** @returns those that are done */
    const workOff = async (records: readonly SQSRecord[]): Promise<SQSRecord[]> => {
      // A processor keeps the state of its batch, and one machine may work on several batches at once.
      const batch = new BatchProcessor(EventType.SQS);
      const tried = async (record: SQSRecord): Promise<void> => {
        try {
          await call.within(apply(record));
        } catch (error) {
          await tellFailure(world, record, error);
          throw error;
        }
      };
      const { batchItemFailures } = await processPartialResponse({ Records: [...records] }, tried, batch, {
        throwOnFullBatchFailure: false,
      });
      const ids = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      failed.push(...records.filter(({ messageId }) => ids.has(messageId)));
      return records.filter(({ messageId }) => !ids.has(messageId));
    };
    try {
      const suspects = Records.filter((record) => receivesOf(record) >= SUSPECT_FROM);
      let done = await workOff(Records.filter((record) => receivesOf(record) < SUSPECT_FROM));
      for (const suspect of inTurn(suspects)) {
        if (call.isOver()) {
          failed.push(suspect);
          continue;
        }
        await takeOff(world, done);
        done = await workOff([suspect]);
      }
    } finally {
      call.end();
    }
    await comeBackLater(world, failed);
    await flushUsage(world);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

/** The time one call of the function has, for all that is tried in it. */
function startCall(callMs: number) {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isOver = true;
      reject(new OutOfTime());
    }, callMs);
  });
  // Nobody may be waiting when it is over.
  over.catch(() => undefined);
  return {
    within: (work: Promise<void>): Promise<void> => Promise.race([work, over]),
    isOver: () => isOver,
    end: () => {
      clearTimeout(timer);
    },
  };
}

/** One way at one receive and the other way at the next: whoever stood behind a killer then stands before it. */
function inTurn(suspects: readonly SQSRecord[]): SQSRecord[] {
  const inOrder = [...suspects].sort((a, b) => a.messageId.localeCompare(b.messageId));
  return Math.max(0, ...suspects.map(receivesOf)) % 2 === 0 ? inOrder.reverse() : inOrder;
}

const Addressed = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([
    v.object({ tenantId: TenantId }),
    v.pipe(
      v.object({ toTenantId: TenantId }),
      v.transform(({ toTenantId }) => ({ tenantId: toTenantId })),
    ),
  ]),
);

/** A message is on the bill of whoever it is for. */
function bill(world: World, body: string, milliseconds: number): void {
  const addressed = v.safeParse(Addressed, body);
  if (!addressed.success) return;
  const lambdaMbMs = Math.ceil(milliseconds * world.config.memoryMb);
  world.usage.note(addressed.output.tenantId, { messages: 1, lambdaMbMs });
}
