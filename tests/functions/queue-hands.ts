import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
} from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { World } from "@vanthu/platform/world.ts";
import { recordOf } from "../queue-record.ts";

/** What stands at the other end of a queue's event source: a real queue, each call by hand. */
export interface Hands {
  send(bodies: readonly string[]): Promise<void>;
  /** Receives one batch and gives it to the handler; what it names as failed stays. @returns the receives of the batch */
  hand(handler: (event: SQSEvent) => Promise<SQSBatchResponse>): Promise<readonly SQSRecord[]>;
  /** Ends the pauses of all that failed. */
  passPauses(): Promise<void>;
}

export function handsOf(world: World, queueUrl: string): Hands {
  const pausing = new Map<string, string>();
  return {
    async passPauses() {
      const handles = [...pausing.values()];
      pausing.clear();
      for (let from = 0; from < handles.length; from += 10)
        await world.sqs.send(
          new ChangeMessageVisibilityBatchCommand({
            QueueUrl: queueUrl,
            Entries: handles
              .slice(from, from + 10)
              .map((ReceiptHandle, at) => ({ Id: String(at), ReceiptHandle, VisibilityTimeout: 0 })),
          }),
        );
    },
    async send(bodies) {
      for (let from = 0; from < bodies.length; from += 10)
        await world.sqs.send(
          new SendMessageBatchCommand({
            QueueUrl: queueUrl,
            Entries: bodies.slice(from, from + 10).map((MessageBody, at) => ({ Id: String(at), MessageBody })),
          }),
        );
    },
    async hand(handler) {
      const { Messages = [] } = await world.sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: 10,
          MessageSystemAttributeNames: ["All"],
          MessageAttributeNames: ["All"],
        }),
      );
      if (Messages.length === 0) return [];
      const records = Messages.map((message) => recordOf(message, queueUrl));
      const { batchItemFailures } = await handler({ Records: records });
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      for (const { messageId, receiptHandle } of records) {
        if (failed.has(messageId)) pausing.set(messageId, receiptHandle);
        else pausing.delete(messageId);
      }
      const done = records.filter(({ messageId }) => !failed.has(messageId));
      if (done.length > 0)
        await world.sqs.send(
          new DeleteMessageBatchCommand({
            QueueUrl: queueUrl,
            Entries: done.map(({ receiptHandle }, at) => ({ Id: String(at), ReceiptHandle: receiptHandle })),
          }),
        );
      return records;
    },
  };
}
