import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type Message,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSHandler, SQSRecord } from "aws-lambda";
import { lambdaContext, noCallback } from "./lambda-context.ts";
import { pause, type Poller } from "./poller.ts";

export interface QueuePollerOptions {
  client: SQSClient;
  queueUrl: string;
  handler: SQSHandler;
  /** Name in the context the handler gets. @default "queue" */
  functionName?: string;
  /** Messages per invocation, 1 to 10. @default 10 */
  batchSize?: number;
  /** Invocations at the same time. @default 1 */
  concurrency?: number;
  /**
   * Pause before a failed message is handed out again, by how often it was received. Without it a message the handler
   * names as failed comes back when the handler said (ChangeMessageVisibility) or the queue's own time is over, as on AWS;
   * those of a call that threw come back after a second.
   */
  retryAfterSeconds?: (receiveCount: number) => number;
  /** Is told of invocations that threw and of requests to SQS that failed. Default: they are dropped. */
  onError?: (error: unknown) => void;
}

const waitSeconds = 20;
const pauseAfterErrorMs = 500;
const idleCheckMs = 10;

/** Long-polls a queue and calls a Lambda handler with what arrives, as the event source mapping of SQS would. */
export function startQueuePoller(options: QueuePollerOptions): Poller {
  const { client, queueUrl: QueueUrl, handler, functionName = "queue", onError = () => undefined } = options;
  const { batchSize = 10, concurrency = 1, retryAfterSeconds } = options;
  const stopping = new AbortController();
  let running = 0;
  let queueArn: Promise<string> | undefined;

  async function findArn(): Promise<string> {
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
    return Attributes?.["QueueArn"] ?? "";
  }

  async function receive(): Promise<Message[]> {
    const { Messages } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: batchSize,
        WaitTimeSeconds: waitSeconds,
        MessageAttributeNames: ["All"],
        MessageSystemAttributeNames: ["All"],
      }),
      { abortSignal: stopping.signal },
    );
    return Messages ?? [];
  }

  async function handle(messages: Message[]): Promise<void> {
    queueArn ??= findArn();
    const event = sqsEvent(messages, await queueArn);
    const { failed, hasThrown } = await failuresOf(event);
    const entries = messages.map((message, index) => ({
      message,
      Id: String(index),
      ReceiptHandle: message.ReceiptHandle,
    }));
    const isFailed = ({ message }: { message: Message }) => failed.has(message.MessageId ?? "");
    const done = entries.filter((entry) => !isFailed(entry)).map(({ Id, ReceiptHandle }) => ({ Id, ReceiptHandle }));
    const pauseOf = retryAfterSeconds ?? (hasThrown ? () => 1 : undefined);
    const again = pauseOf
      ? entries.filter(isFailed).map(({ message, Id, ReceiptHandle }) => ({
          Id,
          ReceiptHandle,
          VisibilityTimeout: pauseOf(Number(message.Attributes?.ApproximateReceiveCount ?? 1)),
        }))
      : [];
    if (done.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done }));
    if (again.length > 0) await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: again }));
  }

  /** Ids of the messages to be handed out again; all of them when the handler threw or named an unknown one. */
  async function failuresOf(event: SQSEvent): Promise<{ failed: ReadonlySet<string>; hasThrown: boolean }> {
    const all = new Set(event.Records.map((record) => record.messageId));
    try {
      const response = (await handler(event, lambdaContext(functionName), noCallback)) as SQSBatchResponse | undefined;
      const failed = new Set((response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
      const isSound = [...failed].every((id) => all.has(id));
      return { failed: isSound ? failed : all, hasThrown: !isSound };
    } catch (error) {
      onError(error);
      return { failed: all, hasThrown: true };
    }
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const messages = await receive();
        if (messages.length === 0) continue;
        running += 1;
        await handle(messages).finally(() => (running -= 1));
      } catch (error) {
        if (stopping.signal.aborted) return;
        queueArn = undefined;
        onError(error);
        await pause(pauseAfterErrorMs, stopping.signal);
      }
    }
  }

  async function isEmpty(): Promise<boolean> {
    const AttributeNames = [
      "ApproximateNumberOfMessages",
      "ApproximateNumberOfMessagesNotVisible",
      "ApproximateNumberOfMessagesDelayed",
    ] as const;
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }),
    );
    return AttributeNames.every((name) => Attributes?.[name] === "0");
  }

  const loops = Array.from({ length: concurrency }, loop);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
    idle: async () => {
      while (!stopping.signal.aborted && (running > 0 || !(await isEmpty()))) {
        await pause(idleCheckMs, stopping.signal);
      }
    },
  };
}

function sqsEvent(messages: readonly Message[], queueArn: string): SQSEvent {
  const region = queueArn.split(":")[3] ?? "";
  return { Records: messages.map((message) => sqsRecord(message, queueArn, region)) };
}

function sqsRecord(message: Message, queueArn: string, region: string): SQSRecord {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      dataType: value.DataType ?? "",
      ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
      ...(value.BinaryValue && { binaryValue: Buffer.from(value.BinaryValue).toString("base64") }),
      stringListValues: [],
      binaryListValues: [],
    },
  ]);
  return {
    messageId: message.MessageId ?? "",
    receiptHandle: message.ReceiptHandle ?? "",
    body: message.Body ?? "",
    attributes: message.Attributes as unknown as SQSRecord["attributes"],
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfBody ?? "",
    ...(message.MD5OfMessageAttributes !== undefined && { md5OfMessageAttributes: message.MD5OfMessageAttributes }),
    eventSource: "aws:sqs",
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}
