import {
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anItem, createTable, dropTable, type Item } from "./a-table.ts";
import { openTarget, type Target } from "./target.ts";

let target: Target;
let TableName: string;

beforeAll(async () => {
  target = await openTarget();
  TableName = await createTable(target.dynamoDb);
});
afterAll(async () => {
  await dropTable(target.dynamoDb, TableName);
  await target.close();
});

const TOTAL = { ReturnConsumedCapacity: "TOTAL" } as const;
const INDEXES = { ReturnConsumedCapacity: "INDEXES" } as const;
const listed = { gsi1pk: "list", gsi1sk: "1" };

async function putUnits(item: Item): Promise<number | undefined> {
  const { ConsumedCapacity } = await target.dynamoDb.send(new PutItemCommand({ TableName, Item: item, ...TOTAL }));
  return ConsumedCapacity?.CapacityUnits;
}

test.each<[string, Item, number]>([
  ["a small item costs 1", anItem({ pk: "w1", sk: "1" }), 1],
  ["an item of exactly 1 KB costs 1", anItem({ pk: "w2", sk: "1", v: "x".repeat(1024 - 8) }), 1],
  ["an item of 1 KB and one byte costs 2", anItem({ pk: "w3", sk: "1", v: "x".repeat(1024 - 7) }), 2],
  ["sizes are counted in UTF-8: 500 letters ệ are 1.5 KB", anItem({ pk: "w4", sk: "1", v: "ệ".repeat(500) }), 2],
  ["an item in one index costs that entry besides", anItem({ pk: "w5", sk: "1", ...listed }), 2],
  [
    "a large item in a full index costs as much again",
    anItem({ pk: "w6", sk: "1", ...listed, v: "x".repeat(2500) }),
    6,
  ],
  [
    "in an index of keys only it costs 1",
    anItem({ pk: "w7", sk: "1", gsi2pk: "k", gsi2sk: "1", v: "x".repeat(2500) }),
    4,
  ],
])("writing: %s", async (_rule, item, units) => {
  expect(await putUnits(item)).toBe(units);
});

test("writing: a smaller item in the place of a larger one costs the larger", async () => {
  await putUnits(anItem({ pk: "shrink", sk: "1", v: "x".repeat(2500) }));
  expect(await putUnits(anItem({ pk: "shrink", sk: "1" }))).toBe(3);
});

test("writing: an entry that moves within an index costs two writes there", async () => {
  await putUnits(anItem({ pk: "move", sk: "1", ...listed }));
  expect(await putUnits(anItem({ pk: "move", sk: "1", gsi1pk: "list", gsi1sk: "2" }))).toBe(3);
});

test("writing: an index whose entry does not change costs nothing", async () => {
  const keys = { pk: "still", sk: "1", gsi2pk: "k", gsi2sk: "1" };
  await putUnits(anItem({ ...keys, v: 1 }));
  expect(await putUnits(anItem({ ...keys, v: 2 }))).toBe(1);
});

test("writing: INDEXES tells the units of the table and of each index", async () => {
  const Item = anItem({ pk: "tell", sk: "1", ...listed, v: "x".repeat(1500) });
  const { ConsumedCapacity } = await target.dynamoDb.send(new PutItemCommand({ TableName, Item, ...INDEXES }));
  expect(ConsumedCapacity).toMatchObject({
    CapacityUnits: 4,
    Table: { CapacityUnits: 2 },
    GlobalSecondaryIndexes: { gsi1: { CapacityUnits: 2 } },
  });
});

test("writing: deleting costs the size of what is deleted, and 1 if there is nothing", async () => {
  await putUnits(anItem({ pk: "delete", sk: "1", v: "x".repeat(2500) }));
  const remove = new DeleteItemCommand({ TableName, Key: anItem({ pk: "delete", sk: "1" }), ...TOTAL });
  expect((await target.dynamoDb.send(remove)).ConsumedCapacity?.CapacityUnits).toBe(3);
  expect((await target.dynamoDb.send(remove)).ConsumedCapacity?.CapacityUnits).toBe(1);
});

test("writing: an update costs the whole item, not the change", async () => {
  await putUnits(anItem({ pk: "update", sk: "1", v: "x".repeat(2500) }));
  const update = new UpdateItemCommand({
    TableName,
    Key: anItem({ pk: "update", sk: "1" }),
    UpdateExpression: "SET n = :n",
    ExpressionAttributeValues: anItem({ ":n": 1 }),
    ...TOTAL,
  });
  expect((await target.dynamoDb.send(update)).ConsumedCapacity?.CapacityUnits).toBe(3);
});

test("writing: a transaction costs double on the table, its checks too, and once on an index", async () => {
  await putUnits(anItem({ pk: "tx", sk: "checked" }));
  const transaction = new TransactWriteItemsCommand({
    TransactItems: [
      { Put: { TableName, Item: anItem({ pk: "tx", sk: "1", ...listed }) } },
      { Put: { TableName, Item: anItem({ pk: "tx", sk: "2", v: "x".repeat(1500) }) } },
      {
        ConditionCheck: {
          TableName,
          Key: anItem({ pk: "tx", sk: "checked" }),
          ConditionExpression: "attribute_exists(pk)",
        },
      },
    ],
    ...TOTAL,
  });
  const { ConsumedCapacity } = await target.dynamoDb.send(transaction);
  expect(ConsumedCapacity).toMatchObject([{ CapacityUnits: 2 * (1 + 2 + 1) + 1, WriteCapacityUnits: 9 }]);
});

test.each<[string, string, boolean, number]>([
  ["a small item read consistently costs 1", "", true, 1],
  ["a small item read eventually costs a half", "", false, 0.5],
  ["5 KB read consistently cost 2", "x".repeat(5000), true, 2],
  ["5 KB read eventually cost 1", "x".repeat(5000), false, 1],
])("reading: %s", async (rule, v, ConsistentRead, units) => {
  await putUnits(anItem({ pk: rule, sk: "1", v }));
  const get = new GetItemCommand({ TableName, Key: anItem({ pk: rule, sk: "1" }), ConsistentRead, ...TOTAL });
  expect((await target.dynamoDb.send(get)).ConsumedCapacity?.CapacityUnits).toBe(units);
});

test("reading: what is not there costs as much as the smallest item", async () => {
  const get = new GetItemCommand({ TableName, Key: anItem({ pk: "nothing", sk: "1" }), ...TOTAL });
  expect((await target.dynamoDb.send(get)).ConsumedCapacity?.CapacityUnits).toBe(0.5);
});

test("reading: a query costs the sum of what it read, rounded once", async () => {
  for (const sk of ["1", "2", "3"]) await putUnits(anItem({ pk: "sum", sk, v: "x".repeat(2000) }));
  const query = new QueryCommand({
    TableName,
    KeyConditionExpression: "pk = :p",
    ExpressionAttributeValues: anItem({ ":p": "sum" }),
    ConsistentRead: true,
    ...TOTAL,
  });
  expect((await target.dynamoDb.send(query)).ConsumedCapacity?.CapacityUnits).toBe(2);
});

test("reading: a batch costs each item for itself", async () => {
  for (const sk of ["1", "2", "3"]) await putUnits(anItem({ pk: "each", sk }));
  const Keys = ["1", "2", "3"].map((sk) => anItem({ pk: "each", sk }));
  const batch = new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } }, ...TOTAL });
  expect((await target.dynamoDb.send(batch)).ConsumedCapacity).toMatchObject([{ CapacityUnits: 1.5 }]);
});

test("reading: a transaction costs double the consistent read", async () => {
  await putUnits(anItem({ pk: "txget", sk: "1", v: "x".repeat(5000) }));
  const get = new TransactGetItemsCommand({
    TransactItems: [{ Get: { TableName, Key: anItem({ pk: "txget", sk: "1" }) } }],
    ...TOTAL,
  });
  expect((await target.dynamoDb.send(get)).ConsumedCapacity).toMatchObject([{ CapacityUnits: 4 }]);
});

test("no capacity is told when it is not asked for", async () => {
  const put = new PutItemCommand({ TableName, Item: anItem({ pk: "quiet", sk: "1" }) });
  expect((await target.dynamoDb.send(put)).ConsumedCapacity).toBeUndefined();
});
