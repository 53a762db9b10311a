import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { keepDeadLetter } from "@vanthu/office/deadletter/keep-service.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { DEAD_LETTER_ATTRIBUTE } from "@vanthu/platform/message.ts";
import type { World } from "@vanthu/platform/world.ts";

/**
 * Keeps what either queue gave up on, each with the tenant it is for. What no tenant can be read from stays on the queue,
 * which hands it on to the operator's own (`Undelivered`) after three receives.
 */
export function deadLetterKeeper(world: World) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const record of Records) {
      try {
        await keepDeadLetter(world, putAside(record));
      } catch (error) {
        failed.push(record.messageId);
        world.log.error("deadletter.not_kept", { error, messageId: record.messageId });
      }
    }
    await flushUsage(world);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

function putAside({ messageId, body, attributes, messageAttributes }: SQSRecord) {
  return {
    messageId,
    body,
    sentAt: new Date(Number(attributes.SentTimestamp)).toISOString(),
    deadLetterId: messageAttributes[DEAD_LETTER_ATTRIBUTE]?.stringValue,
  };
}
