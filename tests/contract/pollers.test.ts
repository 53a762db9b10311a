import { DeleteItemCommand, PutItemCommand, UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { startQueuePoller } from "@vanthu/cloud/queue-poller.ts";
import { startStreamPoller } from "@vanthu/cloud/stream-poller.ts";
import type { DynamoDBRecord, SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anItem, createTable, dropTable } from "./a-table.ts";
import { aName, isEmbedded, openTarget, type Target } from "./target.ts";

let target: Target;
beforeAll(async () => {
  target = await openTarget({ sweepEveryMs: 100 });
});
afterAll(() => target.close());

describe("the queue poller", () => {
  async function aQueue(attributes = {}): Promise<string> {
    const command = new CreateQueueCommand({ QueueName: aName("poller"), Attributes: attributes });
    return (await target.sqs.send(command)).QueueUrl ?? "";
  }
  const send = (QueueUrl: string, MessageBody: string) =>
    target.sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody,
        MessageAttributes: { tenant: { DataType: "String", StringValue: "xa-mau" } },
      }),
    );

  test("hands messages to the handler in the form of Lambda and deletes them", async () => {
    const queueUrl = await aQueue();
    const events: SQSEvent[] = [];
    await send(queueUrl, "x");
    const poller = startQueuePoller({
      client: target.sqs,
      queueUrl,
      handler: async (event) => void events.push(event),
    });
    await poller.idle();
    await poller.stop();
    expect(events.flatMap((event) => event.Records)).toMatchObject([
      {
        body: "x",
        eventSource: "aws:sqs",
        eventSourceARN: expect.stringMatching(/^arn:aws:sqs:/) as string,
        attributes: { ApproximateReceiveCount: "1" },
        messageAttributes: { tenant: { dataType: "String", stringValue: "xa-mau" } },
      },
    ]);
  });

  test("hands out again only the messages that the handler reports as failed", async () => {
    const queueUrl = await aQueue();
    for (const body of ["good", "bad"]) await send(queueUrl, body);
    const seen: string[] = [];
    const poller = startQueuePoller({
      client: target.sqs,
      queueUrl,
      retryAfterSeconds: () => 0,
      handler: async ({ Records }) => {
        const failed = Records.filter(({ body }) => body === "bad" && !seen.includes("bad"));
        seen.push(...Records.map(({ body }) => body));
        return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
      },
    });
    await poller.idle();
    await poller.stop();
    expect(seen.sort()).toEqual(["bad", "bad", "good"]);
  });

  test.each<[string, () => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>]>([
    ["throws", () => Promise.reject(new Error("poison"))],
    ["names a message that was not in the batch", async () => ({ batchItemFailures: [{ itemIdentifier: "?" }] })],
  ])("a handler that %s fails the batch, which ends in the dead-letter queue", async (_what, handler) => {
    const deadLetters = await aQueue();
    const attributes = new GetQueueAttributesCommand({ QueueUrl: deadLetters, AttributeNames: ["All"] });
    const { Attributes } = await target.sqs.send(attributes);
    const policy = { deadLetterTargetArn: Attributes?.["QueueArn"], maxReceiveCount: 3 };
    const queueUrl = await aQueue({ RedrivePolicy: JSON.stringify(policy) });
    await send(queueUrl, "poison");
    let calls = 0;
    const poller = startQueuePoller({
      client: target.sqs,
      queueUrl,
      retryAfterSeconds: () => 0,
      handler: () => {
        calls += 1;
        return handler();
      },
    });
    const deadCount = async () => (await target.sqs.send(attributes)).Attributes?.["ApproximateNumberOfMessages"];
    // A queue puts a message aside when it is asked for messages the next time.
    await expect.poll(deadCount, { timeout: 10_000 }).toBe("1");
    await poller.stop();
    expect(calls).toBe(3);
  });

  test("runs as many invocations at the same time as it may", async () => {
    const queueUrl = await aQueue();
    for (const body of ["1", "2"]) await send(queueUrl, body);
    let running = 0;
    let together: () => void = () => undefined;
    const bothRun = new Promise<void>((resolve) => (together = resolve));
    const poller = startQueuePoller({
      client: target.sqs,
      queueUrl,
      batchSize: 1,
      concurrency: 2,
      handler: async () => {
        running += 1;
        if (running === 2) together();
        await bothRun;
      },
    });
    await poller.idle();
    await poller.stop();
    expect(running).toBe(2);
  });

  test("after it has stopped, a message goes to the next poller and is not lost in the old long poll", async () => {
    const queueUrl = await aQueue({ VisibilityTimeout: "600" });
    const first = startQueuePoller({ client: target.sqs, queueUrl, handler: () => undefined });
    await first.stop();
    await send(queueUrl, "x");
    const bodies: string[] = [];
    const handler = async ({ Records }: SQSEvent) => void bodies.push(...Records.map(({ body }) => body));
    const second = startQueuePoller({ client: target.sqs, queueUrl, handler });
    await second.idle();
    await second.stop();
    expect(bodies).toEqual(["x"]);
  });
});

describe.skipIf(!isEmbedded)("the stream poller", () => {
  const put = (TableName: string, values: Record<string, string | number>) =>
    target.dynamoDb.send(new PutItemCommand({ TableName, Item: anItem({ pk: "p", ...values }) }));

  /** A poller that notes what it is given and fails as told. */
  function follow(tableName: string, name: string, failures: (records: DynamoDBRecord[]) => string[] = () => []) {
    const seen: DynamoDBRecord[] = [];
    const poller = startStreamPoller({
      changeFeed: target.cloud!.changeFeed,
      tableName,
      name,
      retryAfterMs: 1,
      handler: async ({ Records }) => {
        const failed = failures(Records);
        seen.push(...Records);
        return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
      },
    });
    return { ...poller, seen, keys: () => seen.map((record) => record.dynamodb?.Keys?.["sk"]?.S) };
  }

  test("tells of inserting, changing and removing, with both images, in order", async () => {
    const table = await createTable(target.dynamoDb);
    const { seen, idle, stop } = follow(table, "reader");
    await put(table, { sk: "1", v: 1 });
    await put(table, { sk: "1", v: 2 });
    await target.dynamoDb.send(new DeleteItemCommand({ TableName: table, Key: anItem({ pk: "p", sk: "1" }) }));
    await idle();
    await stop();
    const image = (v: number) => anItem({ pk: "p", sk: "1", v });
    expect(seen).toMatchObject([
      { eventName: "INSERT", eventSource: "aws:dynamodb", dynamodb: { NewImage: image(1) } },
      { eventName: "MODIFY", dynamodb: { OldImage: image(1), NewImage: image(2) } },
      { eventName: "REMOVE", dynamodb: { OldImage: image(2) } },
    ]);
    const numbers = seen.map((record) => record.dynamodb?.SequenceNumber ?? "");
    expect([...numbers].sort()).toEqual(numbers);
    await dropTable(target.dynamoDb, table);
  });

  test("a write that changes nothing is not told", async () => {
    const table = await createTable(target.dynamoDb);
    const { idle, stop, keys } = follow(table, "reader");
    await put(table, { sk: "1" });
    await put(table, { sk: "1" });
    await idle();
    await stop();
    expect(keys()).toEqual(["1"]);
    await dropTable(target.dynamoDb, table);
  });

  test("goes on where a poller of the same name stopped; one of another name begins at the beginning", async () => {
    const table = await createTable(target.dynamoDb);
    await put(table, { sk: "1" });
    const first = follow(table, "relay");
    await first.idle();
    await first.stop();
    await put(table, { sk: "2" });
    const second = follow(table, "relay");
    const other = follow(table, "audit");
    await Promise.all([second.idle(), other.idle()]);
    await Promise.all([second.stop(), other.stop()]);
    expect(second.keys()).toEqual(["2"]);
    expect(other.keys()).toEqual(["1", "2"]);
    await dropTable(target.dynamoDb, table);
  });

  test("begins again at the first record that failed, and not before", async () => {
    const table = await createTable(target.dynamoDb);
    for (const sk of ["1", "2", "3"]) await put(table, { sk });
    let failed = false;
    const { idle, stop, keys } = follow(table, "reader", (records) => {
      const second = records.find((record) => record.dynamodb?.Keys?.["sk"]?.S === "2");
      if (failed || !second) return [];
      failed = true;
      return [second.dynamodb?.SequenceNumber ?? ""];
    });
    await idle();
    await stop();
    expect(keys()).toEqual(["1", "2", "3", "2", "3"]);
    await dropTable(target.dynamoDb, table);
  });

  test("a handler that throws gets its batch again", async () => {
    const table = await createTable(target.dynamoDb);
    await put(table, { sk: "1" });
    const errors: unknown[] = [];
    let calls = 0;
    const poller = startStreamPoller({
      changeFeed: target.cloud!.changeFeed,
      tableName: table,
      name: "thrower",
      retryAfterMs: 1,
      onError: (error) => errors.push(error),
      handler: async () => {
        calls += 1;
        if (calls === 1) throw new Error("once");
      },
    });
    await poller.idle();
    await poller.stop();
    expect({ calls, errors: errors.length }).toEqual({ calls: 2, errors: 1 });
    await dropTable(target.dynamoDb, table);
  });

  test("an item whose time has passed is removed and told as expired", async () => {
    const table = await createTable(target.dynamoDb);
    const TimeToLiveSpecification = { Enabled: true, AttributeName: "ttl" };
    await target.dynamoDb.send(new UpdateTimeToLiveCommand({ TableName: table, TimeToLiveSpecification }));
    let told: (record: DynamoDBRecord) => void = () => undefined;
    const removed = new Promise<DynamoDBRecord>((resolve) => (told = resolve));
    const poller = startStreamPoller({
      changeFeed: target.cloud!.changeFeed,
      tableName: table,
      name: "reader",
      handler: async ({ Records }) => Records.filter((record) => record.eventName === "REMOVE").forEach(told),
    });
    const nowSeconds = Math.floor(Date.now() / 1000);
    await put(table, { sk: "past", ttl: nowSeconds - 10 });
    await put(table, { sk: "future", ttl: nowSeconds + 1000 });
    expect(await removed).toMatchObject({
      userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" },
      dynamodb: { Keys: anItem({ pk: "p", sk: "past" }) },
    });
    await poller.stop();
    await dropTable(target.dynamoDb, table);
  });
});
