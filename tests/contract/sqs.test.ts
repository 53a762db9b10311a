import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type Message,
  type QueueAttributeName,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aName, openTarget, type Target } from "./target.ts";

let target: Target;
const made: string[] = [];

beforeAll(async () => {
  target = await openTarget();
});
afterAll(async () => {
  for (const QueueUrl of made) await target.sqs.send(new DeleteQueueCommand({ QueueUrl }));
  await target.close();
});

async function aQueue(Attributes: Partial<Record<QueueAttributeName, string>> = {}): Promise<string> {
  const { QueueUrl = "" } = await target.sqs.send(new CreateQueueCommand({ QueueName: aName("queue"), Attributes }));
  made.push(QueueUrl);
  return QueueUrl;
}
const send = (QueueUrl: string, MessageBody: string, more = {}) =>
  target.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));
async function receive(QueueUrl: string, more = {}): Promise<Message[]> {
  const { Messages } = await target.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1, ...more }));
  return Messages ?? [];
}
const remove = (QueueUrl: string, { ReceiptHandle }: Message) =>
  target.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
async function attributes(QueueUrl: string): Promise<Partial<Record<string, string>>> {
  const all = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] });
  return (await target.sqs.send(all)).Attributes ?? {};
}

describe("queues", () => {
  test("a queue is found by its name and tells its attributes", async () => {
    const url = await aQueue({ VisibilityTimeout: "7", DelaySeconds: "0" });
    const QueueName = url.split("/").at(-1);
    expect((await target.sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl).toBe(url);
    expect(await attributes(url)).toMatchObject({
      VisibilityTimeout: "7",
      ApproximateNumberOfMessages: "0",
      QueueArn: expect.stringMatching(new RegExp(`^arn:aws:sqs:.*:${QueueName ?? ""}$`)) as string,
    });
  });

  test("making the same queue again gives the same URL; with other attributes it is refused", async () => {
    const url = await aQueue({ VisibilityTimeout: "7" });
    const QueueName = url.split("/").at(-1);
    const again = (VisibilityTimeout: string) =>
      target.sqs.send(new CreateQueueCommand({ QueueName, Attributes: { VisibilityTimeout } }));
    expect((await again("7")).QueueUrl).toBe(url);
    await expect(again("8")).rejects.toMatchObject({ name: "QueueNameExists" });
  });

  test("a queue that is not there does not exist", async () => {
    const lookup = target.sqs.send(new GetQueueUrlCommand({ QueueName: "contract-nothing" }));
    await expect(lookup).rejects.toMatchObject({ name: "QueueDoesNotExist" });
  });

  test("purging takes all messages away", async () => {
    const url = await aQueue();
    await send(url, "x");
    await target.sqs.send(new PurgeQueueCommand({ QueueUrl: url }));
    expect(await receive(url, { WaitTimeSeconds: 0 })).toEqual([]);
  });
});

describe("messages", () => {
  test("a message arrives with its body, attributes and count", async () => {
    const url = await aQueue();
    const MessageAttributes = {
      tenant: { DataType: "String", StringValue: "Xã Mẫu" },
      bytes: { DataType: "Binary", BinaryValue: new Uint8Array([1, 2]) },
    };
    const sent = await send(url, "Chuyển xử lý", { MessageAttributes });
    const wanted = { MessageAttributeNames: ["All"], MessageSystemAttributeNames: ["All"] };
    const [message] = await receive(url, wanted);
    expect(message).toMatchObject({ MessageId: sent.MessageId, Body: "Chuyển xử lý", MessageAttributes });
    expect(message?.MD5OfMessageAttributes).toBe(sent.MD5OfMessageAttributes);
    expect(message?.Attributes).toMatchObject({ ApproximateReceiveCount: "1" });
  });

  test("a received message is hidden; a deleted one does not come back", async () => {
    const url = await aQueue({ VisibilityTimeout: "1" });
    await send(url, "x");
    const [message] = await receive(url);
    expect(await receive(url, { WaitTimeSeconds: 0 })).toEqual([]);
    await remove(url, message!);
    expect(await receive(url, { WaitTimeSeconds: 2 })).toEqual([]);
  });

  test("a message that is not deleted comes back after its visibility timeout, counted", async () => {
    const url = await aQueue({ VisibilityTimeout: "1" });
    await send(url, "x");
    await receive(url);
    const [again] = await receive(url, {
      WaitTimeSeconds: 5,
      MessageSystemAttributeNames: ["ApproximateReceiveCount"],
    });
    expect(again?.Attributes?.ApproximateReceiveCount).toBe("2");
  });

  test("visibility set to 0 hands a message out again at once", async () => {
    const url = await aQueue();
    await send(url, "x");
    const [first] = await receive(url);
    const { ReceiptHandle } = first!;
    await target.sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }));
    expect(await receive(url)).toHaveLength(1);
  });

  test("visibility can be prolonged", async () => {
    const url = await aQueue({ VisibilityTimeout: "1" });
    await send(url, "x");
    const [first] = await receive(url);
    const { ReceiptHandle } = first!;
    await target.sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 60 }));
    expect(await receive(url, { WaitTimeSeconds: 2 })).toEqual([]);
  });

  test("a delayed message is not handed out before its time", async () => {
    const url = await aQueue();
    await send(url, "x", { DelaySeconds: 1 });
    expect(await receive(url, { WaitTimeSeconds: 0 })).toEqual([]);
    expect(await receive(url, { WaitTimeSeconds: 5 })).toHaveLength(1);
  });

  test("a long poll answers as soon as a message is sent", async () => {
    const url = await aQueue();
    const begun = Date.now();
    const polled = receive(url, { WaitTimeSeconds: 10 });
    await send(url, "x");
    expect(await polled).toHaveLength(1);
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  test("the queue counts what waits, what is in flight and what is delayed", async () => {
    const url = await aQueue();
    await send(url, "1");
    await send(url, "2");
    await send(url, "3", { DelaySeconds: 60 });
    await receive(url);
    expect(await attributes(url)).toMatchObject({
      ApproximateNumberOfMessages: "1",
      ApproximateNumberOfMessagesNotVisible: "1",
      ApproximateNumberOfMessagesDelayed: "1",
    });
  });

  test("a void receipt handle is refused", async () => {
    const url = await aQueue();
    const command = new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: "void" });
    await expect(target.sqs.send(command)).rejects.toMatchObject({ name: "ReceiptHandleIsInvalid" });
  });

  test.each([
    ["an empty body", { MessageBody: "" }],
    ["a body over 1 MiB", { MessageBody: "x".repeat(1024 * 1024 + 1) }],
    ["a delay of over 15 minutes", { MessageBody: "x", DelaySeconds: 901 }],
  ])("a message with %s is refused", async (_what, input) => {
    const url = await aQueue();
    const sent = target.sqs.send(new SendMessageCommand({ QueueUrl: url, ...input }));
    await expect(sent).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    expect((await attributes(url))["ApproximateNumberOfMessages"]).toBe("0");
  });
});

describe("batches", () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ Id: `m${String(i)}`, MessageBody: "x" }));

  test("ten messages are sent and deleted in one request each", async () => {
    const url = await aQueue();
    await target.sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries(10) }));
    const messages = await receive(url, { MaxNumberOfMessages: 10 });
    const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    const { Successful } = await target.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
    expect(Successful).toHaveLength(messages.length);
  });

  test("a bad entry fails alone", async () => {
    const url = await aQueue();
    const bad = { Id: "bad", MessageBody: "x", DelaySeconds: 901 };
    const { Successful, Failed } = await target.sqs.send(
      new SendMessageBatchCommand({ QueueUrl: url, Entries: [...entries(1), bad] }),
    );
    expect(Successful?.map(({ Id }) => Id)).toEqual(["m0"]);
    expect(Failed?.map(({ Id }) => Id)).toEqual(["bad"]);
  });

  test.each([
    ["of eleven entries", () => entries(11), "TooManyEntriesInBatchRequest"],
    ["of none", () => [], "EmptyBatchRequest"],
    ["with an id twice", () => [...entries(1), ...entries(1)], "BatchEntryIdsNotDistinct"],
  ])("a batch %s is refused", async (_what, make, name) => {
    const url = await aQueue();
    const sent = target.sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: make() }));
    await expect(sent).rejects.toMatchObject({ name });
  });
});

describe("dead letters", () => {
  test("a message received too often moves to the dead-letter queue instead of being handed out", async () => {
    const deadLetters = await aQueue();
    const deadLetterTargetArn = (await attributes(deadLetters))["QueueArn"];
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 2 });
    const url = await aQueue({ VisibilityTimeout: "0", RedrivePolicy });
    await send(url, "poison");
    expect(await receive(url)).toHaveLength(1);
    expect(await receive(url)).toHaveLength(1);
    expect(await receive(url)).toEqual([]);
    const [dead] = await receive(deadLetters, { WaitTimeSeconds: 5 });
    expect(dead?.Body).toBe("poison");
  });
});
