import {
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anItem, createTable, dropTable, type Item } from "./a-table.ts";
import { aName, openTarget, type Target } from "./target.ts";

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

const transact = (TransactItems: TransactWriteItem[], more = {}) =>
  target.dynamoDb.send(new TransactWriteItemsCommand({ TransactItems, ...more }));
const putting = (item: Item, more = {}): TransactWriteItem => ({ Put: { TableName, Item: item, ...more } });
const adding = (pk: string, amount: number): TransactWriteItem => ({
  Update: {
    TableName,
    Key: anItem({ pk, sk: "1" }),
    UpdateExpression: "ADD n :n",
    ExpressionAttributeValues: anItem({ ":n": amount }),
  },
});
const read = async (pk: string, sk = "1") => {
  const Key = anItem({ pk, sk });
  return (await target.dynamoDb.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;
};
const count = async (pk: string) => {
  const query = new QueryCommand({
    TableName,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: anItem({ ":pk": pk }),
    ConsistentRead: true,
  });
  return (await target.dynamoDb.send(query)).Count;
};

test("put, update, delete and check take effect together", async () => {
  await target.dynamoDb.send(new PutItemCommand({ TableName, Item: anItem({ pk: "all", sk: "old" }) }));
  await target.dynamoDb.send(new PutItemCommand({ TableName, Item: anItem({ pk: "all", sk: "kept" }) }));
  await transact([
    putting(anItem({ pk: "all", sk: "new" })),
    adding("all", 5),
    { Delete: { TableName, Key: anItem({ pk: "all", sk: "old" }) } },
    {
      ConditionCheck: {
        TableName,
        Key: anItem({ pk: "all", sk: "kept" }),
        ConditionExpression: "attribute_exists(pk)",
      },
    },
  ]);
  expect(await read("all", "new")).toBeDefined();
  expect((await read("all"))?.["n"]).toEqual({ N: "5" });
  expect(await read("all", "old")).toBeUndefined();
  expect(await read("all", "kept")).toEqual(anItem({ pk: "all", sk: "kept" }));
});

test("a cancelled transaction gives a reason for each member, with the old item, and writes nothing", async () => {
  const taken = anItem({ pk: "cancel", sk: "taken", v: 7 });
  await target.dynamoDb.send(new PutItemCommand({ TableName, Item: taken }));
  const transaction = transact([
    putting(anItem({ pk: "cancel", sk: "free" })),
    putting(anItem({ pk: "cancel", sk: "taken" }), {
      ConditionExpression: "attribute_not_exists(pk)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  ]);
  await expect(transaction).rejects.toMatchObject({
    name: "TransactionCanceledException",
    CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed", Item: taken }],
  });
  expect(await count("cancel")).toBe(1);
});

test("without being asked to, a reason does not hold the old item", async () => {
  await target.dynamoDb.send(new PutItemCommand({ TableName, Item: anItem({ pk: "silent", sk: "1" }) }));
  const error: unknown = await transact([
    putting(anItem({ pk: "silent", sk: "1" }), { ConditionExpression: "attribute_not_exists(pk)" }),
  ]).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ CancellationReasons: [{ Code: "ConditionalCheckFailed" }] });
  expect(error).not.toHaveProperty("CancellationReasons.0.Item.pk");
});

test("an update that does not fit the item cancels the transaction with a ValidationError", async () => {
  await target.dynamoDb.send(new PutItemCommand({ TableName, Item: anItem({ pk: "unfit", sk: "1", n: "text" }) }));
  const transaction = transact([putting(anItem({ pk: "unfit", sk: "2" })), adding("unfit", 1)]);
  await expect(transaction).rejects.toMatchObject({
    name: "TransactionCanceledException",
    CancellationReasons: [{ Code: "None" }, { Code: "ValidationError" }],
  });
  expect(await count("unfit")).toBe(1);
});

test("a hundred items pass in one transaction", async () => {
  await transact(Array.from({ length: 100 }, (_, index) => putting(anItem({ pk: "hundred", sk: String(index) }))));
  expect(await count("hundred")).toBe(100);
});

test.each<[string, () => TransactWriteItem[]]>([
  ["of 101 items", () => Array.from({ length: 101 }, (_, index) => putting(anItem({ pk: "many", sk: String(index) })))],
  ["of no items", () => []],
  ["with one item twice", () => [putting(anItem({ pk: "twice", sk: "1" })), adding("twice", 1)]],
  [
    "over 4 MB",
    () => Array.from({ length: 11 }, (_, i) => putting(anItem({ pk: "big", sk: `${i}`, v: "x".repeat(400_000) }))),
  ],
  ["with two actions in a member", () => [{ ...putting(anItem({ pk: "two", sk: "1" })), ...adding("two", 1) }]],
])("a transaction %s is refused as invalid", async (_what, items) => {
  await expect(transact(items())).rejects.toMatchObject({ name: "ValidationException" });
});

test("the same token lets the same transaction take effect only once", async () => {
  const ClientRequestToken = aName("token").slice(0, 36);
  await transact([adding("token", 1)], { ClientRequestToken });
  await transact([adding("token", 1)], { ClientRequestToken });
  expect((await read("token"))?.["n"]).toEqual({ N: "1" });
});

test("the same token for another transaction is refused", async () => {
  const ClientRequestToken = aName("token").slice(0, 36);
  await transact([adding("mismatch", 1)], { ClientRequestToken });
  const other = transact([adding("mismatch", 2)], { ClientRequestToken });
  await expect(other).rejects.toMatchObject({ name: "IdempotentParameterMismatchException" });
});

test("of fifty transactions on one version at once exactly one wins, whole", async () => {
  await target.dynamoDb.send(new PutItemCommand({ TableName, Item: anItem({ pk: "race", sk: "version", v: 0 }) }));
  const attempts = Array.from({ length: 50 }, (_, index) =>
    transact([
      putting(anItem({ pk: "race", sk: "version", v: 1 }), {
        ConditionExpression: "v = :zero",
        ExpressionAttributeValues: anItem({ ":zero": 0 }),
      }),
      putting(anItem({ pk: "race", sk: `audit-${String(index)}` })),
    ]),
  );
  const results = await Promise.allSettled(attempts);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect(await count("race")).toBe(2);
});

test("TransactGetItems answers in the order of the request, empty for what is not there", async () => {
  await transact([putting(anItem({ pk: "get", sk: "1", v: 1 })), putting(anItem({ pk: "get", sk: "2", v: 2 }))]);
  const keys = ["2", "none", "1"].map((sk) => ({ Get: { TableName, Key: anItem({ pk: "get", sk }) } }));
  const { Responses } = await target.dynamoDb.send(new TransactGetItemsCommand({ TransactItems: keys }));
  expect(Responses?.map((response) => response.Item?.["v"]?.N)).toEqual(["2", undefined, "1"]);
});
