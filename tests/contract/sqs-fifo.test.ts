import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  type Message,
} from "@aws-sdk/client-sqs";
import { movableClock } from "@vanthu/cloud/clock.ts";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aName, credentials, isEmbedded, openTarget, region, type Target } from "./target.ts";

let target: Target;
const made: string[] = [];
beforeAll(async () => {
  target = await openTarget();
});
afterAll(async () => {
  for (const QueueUrl of made) await target.sqs.send(new DeleteQueueCommand({ QueueUrl }));
  await target.close();
});

async function aQueue(more = {}, client = target.sqs): Promise<string> {
  const Attributes = { FifoQueue: "true", ...more };
  const { QueueUrl = "" } = await client.send(
    new CreateQueueCommand({ QueueName: `${aName("queue")}.fifo`, Attributes }),
  );
  if (client === target.sqs) made.push(QueueUrl);
  return QueueUrl;
}
const send = (QueueUrl: string, MessageGroupId: string, MessageBody: string, id = MessageBody, client = target.sqs) =>
  client.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId, MessageDeduplicationId: id }));
async function receive(QueueUrl: string, MaxNumberOfMessages = 10, more = {}): Promise<Message[]> {
  const asked = { QueueUrl, MaxNumberOfMessages, WaitTimeSeconds: 1, MessageSystemAttributeNames: ["All" as const] };
  return (await target.sqs.send(new ReceiveMessageCommand({ ...asked, ...more }))).Messages ?? [];
}
const remove = (QueueUrl: string, { ReceiptHandle }: Message) =>
  target.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
const bodies = (messages: readonly Message[]) => messages.map(({ Body }) => Body);

describe("order", () => {
  test("messages of a group arrive in the order they were sent, with ascending numbers", async () => {
    const url = await aQueue();
    for (const body of ["1", "2", "3"]) await send(url, "a", body);
    const messages = await receive(url);
    expect(bodies(messages)).toEqual(["1", "2", "3"]);
    const numbers = messages.map(({ Attributes }) => Attributes?.SequenceNumber ?? "");
    expect([...numbers].sort()).toEqual(numbers);
    expect(messages[0]?.Attributes).toMatchObject({ MessageGroupId: "a", MessageDeduplicationId: "1" });
  });

  test("while one of its messages is in flight a group gives no other; other groups do", async () => {
    const url = await aQueue();
    for (const body of ["a1", "a2"]) await send(url, "a", body);
    const [first] = await receive(url, 1);
    await send(url, "b", "b1");
    expect(bodies(await receive(url))).toEqual(["b1"]);
    await remove(url, first!);
    expect(bodies(await receive(url))).toEqual(["a2"]);
  });

  test("a message that comes back comes before those behind it", async () => {
    const url = await aQueue();
    for (const body of ["1", "2"]) await send(url, "a", body);
    const [first] = await receive(url, 1);
    const { ReceiptHandle } = first!;
    await target.sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }));
    expect(bodies(await receive(url))).toEqual(["1", "2"]);
  });

  test("a long poll is answered when the group that is held back is let go", async () => {
    const url = await aQueue();
    for (const body of ["1", "2"]) await send(url, "a", body);
    const [first] = await receive(url, 1);
    const waiting = receive(url, 1, { WaitTimeSeconds: 10 });
    await remove(url, first!);
    expect(bodies(await waiting)).toEqual(["2"]);
  });
});

describe("deduplication", () => {
  test("a message sent again within five minutes is not there twice, even after it was deleted", async () => {
    const url = await aQueue();
    const first = await send(url, "a", "x", "once");
    const again = await send(url, "a", "x", "once");
    expect([again.MessageId, again.SequenceNumber]).toEqual([first.MessageId, first.SequenceNumber]);
    const [message] = await receive(url);
    await remove(url, message!);
    await send(url, "a", "x", "once");
    expect(await receive(url)).toEqual([]);
  });

  test("where the queue says so, equal bodies are the same message", async () => {
    const url = await aQueue({ ContentBasedDeduplication: "true" });
    const sendBody = (MessageBody: string) =>
      target.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody, MessageGroupId: "a" }));
    for (const body of ["x", "x", "y"]) await sendBody(body);
    expect(bodies(await receive(url))).toEqual(["x", "y"]);
  });

  test("a batch leaves out what came before, and says it was sent", async () => {
    const url = await aQueue();
    const entry = (Id: string) => ({ Id, MessageBody: "x", MessageGroupId: "a", MessageDeduplicationId: "same" });
    const { Successful } = await target.sqs.send(
      new SendMessageBatchCommand({ QueueUrl: url, Entries: [entry("1"), entry("2")] }),
    );
    expect(Successful).toHaveLength(2);
    expect(await receive(url)).toHaveLength(1);
  });

  test.skipIf(!isEmbedded)("after five minutes it is another message", async () => {
    const clock = movableClock(new Date());
    const cloud = await startCloud({ port: 0, region, clock, credentials: { contract: "contract-secret" } });
    const client = new SQSClient({ endpoint: cloud.endpoint, region, credentials });
    const url = await aQueue({}, client);
    const first = await send(url, "a", "x", "once", client);
    clock.advance(5 * 60_000);
    expect((await send(url, "a", "x", "once", client)).MessageId).not.toBe(first.MessageId);
    client.destroy();
    await cloud.close();
  });
});

describe("what is refused", () => {
  test.each([
    ["without a group", { MessageDeduplicationId: "1" }, "MissingParameter"],
    ["without anything to tell it apart by", { MessageGroupId: "a" }, "InvalidParameterValue"],
    [
      "with a delay of its own",
      { MessageGroupId: "a", MessageDeduplicationId: "1", DelaySeconds: 5 },
      "InvalidParameterValue",
    ],
  ])("a message %s", async (_what, input, name) => {
    const QueueUrl = await aQueue();
    const sent = target.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "x", ...input }));
    await expect(sent).rejects.toMatchObject({ name });
  });

  test.each([
    ["whose name does not end so", aName("queue"), { FifoQueue: "true" }],
    ["that only has the name of one", `${aName("queue")}.fifo`, {}],
  ])("a FIFO queue %s", async (_what, QueueName, Attributes) => {
    const asked = target.sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
    await expect(asked).rejects.toMatchObject({ name: "InvalidParameterValue" });
  });
});
