import { ChangeMessageVisibilityBatchCommand, DeleteMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { World } from "@vanthu/platform/world.ts";
import type { SQSRecord } from "aws-lambda";

const FIRST_SECONDS = 2;
const FACTOR = 4;
const LONGEST_SECONDS = 600;

/** How often the queue has handed a message out, this time included. */
export function receivesOf({ attributes }: Pick<SQSRecord, "attributes">): number {
  // A message that did not come from a queue (a test, a hand) comes for the first time.
  return Number((attributes as SQSRecord["attributes"] | undefined)?.ApproximateReceiveCount ?? 1);
}

/**
 * Seconds until a failed message is handed out again: 2, 8, 32, 128 by its receives, and from half of that to all of it
 * by chance, so that messages that failed together do not come back together.
 * @param random from 0 to below 1
 */
export function pauseSeconds(receives: number, random: number): number {
  const full = Math.min(LONGEST_SECONDS, FIRST_SECONDS * FACTOR ** (receives - 1));
  return Math.ceil(full / 2 + (full / 2) * random);
}

/** Lets failed messages come back after their pauses. Where that cannot be said they come back by the queue's own time. */
export async function comeBackLater(world: World, failed: readonly SQSRecord[]): Promise<void> {
  await eachQueue(world, failed, async (QueueUrl, records) => {
    const Entries = records.map((record, at) => ({
      Id: String(at),
      ReceiptHandle: record.receiptHandle,
      VisibilityTimeout: pauseSeconds(receivesOf(record), Math.random()),
    }));
    await world.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  });
}

/** Takes messages that are done off their queue before the call ends, so that the end of this call is not theirs. */
export async function takeOff(world: World, done: readonly SQSRecord[]): Promise<void> {
  await eachQueue(world, done, async (QueueUrl, records) => {
    const Entries = records.map(({ receiptHandle }, at) => ({ Id: String(at), ReceiptHandle: receiptHandle }));
    await world.sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  });
}

/** Failing here costs nothing but time: every message is safe to apply twice. */
async function eachQueue(
  world: World,
  records: readonly SQSRecord[],
  tell: (queueUrl: string, records: readonly SQSRecord[]) => Promise<void>,
): Promise<void> {
  const { eventQueueUrl, exchangeQueueUrl } = world.config;
  for (const url of [eventQueueUrl, exchangeQueueUrl]) {
    const name = url.slice(url.lastIndexOf("/") + 1);
    const its = records.filter(({ eventSourceARN }) => (eventSourceARN as string | undefined)?.endsWith(`:${name}`));
    if (its.length === 0) continue;
    try {
      await tell(url, its);
    } catch (error) {
      world.log.warn("queue.not_told", { cause: error, messages: its.length });
    }
  }
}
