import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type DynamoDBClient, paginateQuery, QueryCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { startStreamPoller } from "@vanthu/cloud/stream-poller.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anItem, createTable } from "../a-table.ts";
import { createBucket } from "../a-bucket.ts";
import { isEmbedded } from "../target.ts";
import { clientsOf, credentials, spawnCloud, type Clients, type CloudProcess } from "./spawn-cloud.ts";

const rounds = Number(process.env["CRASH_ROUNDS"] ?? 3);
const objectBytes = 50_000;

let dir: string;
let running: CloudProcess | undefined;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "vanthu-crash-"));
});
afterAll(async () => {
  await running?.kill();
  await rm(dir, { recursive: true, force: true });
});

describe.skipIf(!isEmbedded)("a cloud that is killed", () => {
  /** What was answered with success; ids of transactions and objects, bodies of messages. */
  const acknowledged = { transactions: [] as string[], objects: [] as string[], messages: 0 };
  let table: string;
  let bucket: string;
  let queueName: string;

  test(`has lost nothing it acknowledged, and no half of a transaction is seen, after ${String(rounds)} kills`, async () => {
    for (let round = 0; round < rounds; round++) {
      const cloud = (running = await spawnCloud(dir));
      const clients = clientsOf(cloud.said);
      if (round === 0) {
        table = await createTable(clients.dynamoDb);
        bucket = await createBucket(clients.s3);
        queueName = "crash";
        await clients.sqs.send(new CreateQueueCommand({ QueueName: queueName }));
      }
      await checkAll(clients);
      const writers = Array.from({ length: 6 }, (_, writer) =>
        writeUntilDown(clients, cloud.said, `${String(round)}-${String(writer)}`),
      );
      await sleep(300 + Math.random() * 400);
      await cloud.kill();
      await Promise.all(writers);
    }
    running = await spawnCloud(dir);
    await checkAll(clientsOf(running.said));
    await running.kill();
    const { transactions, objects, messages } = acknowledged;
    expect(Math.min(transactions.length, objects.length, messages)).toBeGreaterThan(rounds);
  });

  test("hands every change to a reader at least once", async () => {
    const cloud = await startCloud({ dir, port: 0, credentials });
    const told = new Set<string | undefined>();
    const poller = startStreamPoller({
      changeFeed: cloud.changeFeed,
      tableName: table,
      name: "reader",
      handler: async ({ Records }) => Records.forEach((record) => told.add(record.dynamodb?.NewImage?.["sk"]?.S)),
    });
    await poller.idle();
    await poller.stop();
    await cloud.close();
    expect(acknowledged.transactions.filter((id) => !told.has(id))).toEqual([]);
  });

  /** One transaction of a counter and a row, one object, one message, again and again until the process is gone. */
  async function writeUntilDown({ dynamoDb, s3, sqs }: Clients, endpoint: string, name: string): Promise<void> {
    try {
      for (let n = 0; ; n++) {
        const id = `${name}-${String(n)}`;
        const count = {
          TableName: table,
          Key: anItem({ pk: "counter", sk: "0" }),
          UpdateExpression: "ADD n :one",
          ExpressionAttributeValues: anItem({ ":one": 1 }),
        };
        const row = { TableName: table, Item: anItem({ pk: "row", sk: id, gsi1pk: "row", gsi1sk: id }) };
        await dynamoDb.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: count }, { Put: row }] }));
        acknowledged.transactions.push(id);
        await s3.send(new PutObjectCommand({ Bucket: bucket, Key: id, Body: Buffer.alloc(objectBytes, n) }));
        acknowledged.objects.push(id);
        const QueueUrl = `${endpoint}/000000000000/${queueName}`;
        await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: id }));
        acknowledged.messages += 1;
      }
    } catch {
      // The process was killed under the request: whether it took effect is open, and not counted as acknowledged.
    }
  }

  async function checkAll({ dynamoDb, s3, sqs }: Clients): Promise<void> {
    const rows = await sortKeys(dynamoDb, {});
    const entries = await sortKeys(dynamoDb, { IndexName: "gsi1" });
    const counter = new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: anItem({ ":pk": "counter" }),
    });
    const counted = Number((await dynamoDb.send(counter)).Items?.[0]?.["n"]?.N ?? 0);
    expect({ counted, entries: [...entries].sort() }).toEqual({ counted: rows.size, entries: [...rows].sort() });
    expect(acknowledged.transactions.filter((id) => !rows.has(id))).toEqual([]);
    for (const Key of acknowledged.objects) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      expect((await Body?.transformToByteArray())?.length).toBe(objectBytes);
    }
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: queueName }));
    const names = ["ApproximateNumberOfMessages"] as const;
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] }));
    expect(Number(Attributes?.["ApproximateNumberOfMessages"])).toBeGreaterThanOrEqual(acknowledged.messages);
  }

  /** Sort keys of all rows, by the table or by an index. */
  async function sortKeys(client: DynamoDBClient, index: { IndexName?: string }): Promise<Set<string>> {
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        ...index,
        KeyConditionExpression: index.IndexName ? "gsi1pk = :pk" : "pk = :pk",
        ExpressionAttributeValues: anItem({ ":pk": "row" }),
      },
    );
    const found = new Set<string>();
    for await (const { Items = [] } of pages) for (const { sk } of Items) found.add(sk?.S ?? "");
    return found;
  }
});

describe.skipIf(!isEmbedded)("two processes on one folder", () => {
  test("the second says that the folder is in use, and the first goes on", async () => {
    const cloud = await startCloud({ dir, port: 0, credentials });
    const second = await spawnCloud(dir);
    expect(second.said).toBe("folder_in_use");
    const { sqs } = clientsOf(cloud.endpoint);
    expect((await sqs.send(new CreateQueueCommand({ QueueName: "after" }))).QueueUrl).toContain("after");
    await cloud.close();
  });
});
