import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const put = (item: Item, more = {}) => target.dynamoDb.send(new PutItemCommand({ TableName, Item: item, ...more }));
const read = async (pk: string, sk = "1") => {
  const Key = anItem({ pk, sk });
  const { Item } = await target.dynamoDb.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  return Item;
};
const update = (pk: string, input: Partial<UpdateItemCommandInput>) =>
  target.dynamoDb.send(new UpdateItemCommand({ TableName, Key: anItem({ pk, sk: "1" }), ...input }));

describe("tables", () => {
  test("a table is described with its keys, indexes and stream", async () => {
    const { Table } = await target.dynamoDb.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe("ACTIVE");
    expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual(["gsi1", "gsi2"]);
    expect(Table?.StreamSpecification?.StreamEnabled).toBe(true);
    expect(Table?.LatestStreamArn).toContain("/stream/");
  });

  test("a table that is not there is not found", async () => {
    const lookup = target.dynamoDb.send(new DescribeTableCommand({ TableName: "contract-nothing" }));
    await expect(lookup).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("a second table of the same name is refused", async () => {
    const again = new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    });
    await expect(target.dynamoDb.send(again)).rejects.toMatchObject({ name: "ResourceInUseException" });
  });
});

describe("items", () => {
  test("an item of every type is read as it was written", async () => {
    const item: Item = {
      ...anItem({ pk: "types", sk: "1", text: "Ủy ban nhân dân xã", empty: "", number: -12.5 }),
      truth: { BOOL: true },
      nothing: { NULL: true },
      bytes: { B: new Uint8Array([1, 2, 255]) },
      list: { L: [{ S: "một" }, { N: "2" }] },
      map: { M: { inner: { S: "ở trong" } } },
      words: { SS: ["a", "b"] },
      numbers: { NS: ["1", "2"] },
    };
    await put(item);
    expect(await read("types")).toEqual(item);
  });

  test("ReturnValues ALL_OLD gives the item that was replaced", async () => {
    await put(anItem({ pk: "old", sk: "1", v: 1 }));
    const { Attributes } = await put(anItem({ pk: "old", sk: "1", v: 2 }), { ReturnValues: "ALL_OLD" });
    expect(Attributes).toEqual(anItem({ pk: "old", sk: "1", v: 1 }));
  });

  test("an item that is deleted is gone, and deleting it again succeeds", async () => {
    await put(anItem({ pk: "gone", sk: "1" }));
    const remove = new DeleteItemCommand({ TableName, Key: anItem({ pk: "gone", sk: "1" }) });
    await target.dynamoDb.send(remove);
    await target.dynamoDb.send(remove);
    expect(await read("gone")).toBeUndefined();
  });

  test.each<[string, Item]>([
    ["an empty key", anItem({ pk: "", sk: "1" })],
    ["a missing sort key", anItem({ pk: "x" })],
    ["a key of another type", anItem({ pk: 5, sk: "1" })],
    ["an index key of another type", anItem({ pk: "x", sk: "1", gsi1pk: 5, gsi1sk: "1" })],
    ["a value that is no number", { ...anItem({ pk: "x", sk: "1" }), n: { N: "năm" } }],
    ["an empty set", { ...anItem({ pk: "x", sk: "1" }), set: { SS: [] } }],
    ["more than 400 KB in ASCII", anItem({ pk: "x", sk: "1", v: "x".repeat(409_600) })],
    ["more than 400 KB only when counted in UTF-8", anItem({ pk: "x", sk: "1", v: "ệ".repeat(140_000) })],
  ])("an item with %s is refused", async (_what, item) => {
    await expect(put(item)).rejects.toMatchObject({ name: "ValidationException" });
  });

  test("an item of just under 400 KB is taken", async () => {
    await put(anItem({ pk: "large", sk: "1", v: "x".repeat(409_600 - 12) }));
    expect((await read("large"))?.["v"]?.S).toHaveLength(409_588);
  });
});

describe("conditions", () => {
  test("attribute_not_exists lets the first write pass and refuses the second", async () => {
    const ConditionExpression = "attribute_not_exists(pk)";
    await put(anItem({ pk: "once", sk: "1" }), { ConditionExpression });
    const second = put(anItem({ pk: "once", sk: "1", v: 2 }), { ConditionExpression });
    await expect(second).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
    expect(await read("once")).toEqual(anItem({ pk: "once", sk: "1" }));
  });

  test("a refused write returns the item as it stands when asked to", async () => {
    const item = anItem({ pk: "stands", sk: "1", version: 3 });
    await put(item);
    const stale = put(anItem({ pk: "stands", sk: "1", version: 2 }), {
      ConditionExpression: "version = :v",
      ExpressionAttributeValues: anItem({ ":v": 1 }),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    await expect(stale).rejects.toMatchObject({ name: "ConditionalCheckFailedException", Item: item });
  });

  test.each([
    ["version = :one", true],
    ["version <> :one", false],
    ["version BETWEEN :one AND :two", true],
    ["version IN (:two, :one)", true],
    ["begins_with(title, :prefix)", true],
    ["contains(title, :prefix) AND NOT version > :one", true],
    ["size(title) > :two", true],
    ["attribute_type(title, :number)", false],
  ])("the condition %s is judged %s", async (ConditionExpression, holds) => {
    await put(anItem({ pk: "judge", sk: "1", version: 1, title: "Công văn" }));
    const values = anItem({ ":one": 1, ":two": 2, ":prefix": "Công", ":number": "N" });
    const used = Object.entries(values).filter(([name]) => ConditionExpression.includes(name));
    const write = put(anItem({ pk: "judge", sk: "1", version: 1, title: "Công văn" }), {
      ConditionExpression,
      ExpressionAttributeValues: Object.fromEntries(used),
    });
    if (holds) await expect(write).resolves.toBeDefined();
    else await expect(write).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
  });

  test.each([
    ["a reserved word", { UpdateExpression: "SET status = :v", ExpressionAttributeValues: anItem({ ":v": 1 }) }],
    [
      "a value nobody uses",
      { UpdateExpression: "SET a = :v", ExpressionAttributeValues: anItem({ ":v": 1, ":w": 2 }) },
    ],
    ["a value nobody gave", { UpdateExpression: "SET a = :v" }],
    ["a broken expression", { UpdateExpression: "SET a =" }],
    ["a path into nothing", { UpdateExpression: "SET m.x = :v", ExpressionAttributeValues: anItem({ ":v": 1 }) }],
    ["a change of the key", { UpdateExpression: "SET pk = :v", ExpressionAttributeValues: anItem({ ":v": "y" }) }],
  ])("an update with %s is refused", async (_what, input) => {
    await expect(update("refused", input)).rejects.toMatchObject({ name: "ValidationException" });
  });
});

describe("updates", () => {
  test("SET, ADD and REMOVE work together and return the new item", async () => {
    await put(anItem({ pk: "update", sk: "1", n: 1, stale: "x" }));
    const { Attributes } = await update("update", {
      UpdateExpression: "SET #l = list_append(if_not_exists(#l, :empty), :more) ADD n :two REMOVE stale",
      ExpressionAttributeNames: { "#l": "list" },
      ExpressionAttributeValues: { ":empty": { L: [] }, ":more": { L: [{ S: "a" }] }, ":two": { N: "2" } },
      ReturnValues: "ALL_NEW",
    });
    expect(Attributes).toEqual({ ...anItem({ pk: "update", sk: "1", n: 3 }), list: { L: [{ S: "a" }] } });
  });

  test("updating what is not there makes it", async () => {
    await update("made", { UpdateExpression: "SET v = :v", ExpressionAttributeValues: anItem({ ":v": 1 }) });
    expect(await read("made")).toEqual(anItem({ pk: "made", sk: "1", v: 1 }));
  });

  test("a hundred additions at once lose none", async () => {
    const add = { UpdateExpression: "ADD n :one", ExpressionAttributeValues: anItem({ ":one": 1 }) };
    await Promise.all(Array.from({ length: 100 }, () => update("counter", add)));
    expect((await read("counter"))?.["n"]).toEqual({ N: "100" });
  });
});

describe("batches", () => {
  const members = (pk: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ PutRequest: { Item: anItem({ pk, sk: String(index) }) } }));
  const write = (requests: object[]) =>
    target.dynamoDb.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));

  test("25 items are written and read in one request each", async () => {
    await write(members("batch", 25));
    const Keys = members("batch", 25).map(({ PutRequest }) => PutRequest.Item);
    const { Responses } = await target.dynamoDb.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
    );
    expect(Responses?.[TableName]).toHaveLength(25);
  });

  test.each([
    ["of 26 items", () => members("many", 26)],
    ["with one item twice", () => [...members("twice", 1), ...members("twice", 1)]],
  ])("a batch %s is refused", async (_what, requests) => {
    await expect(write(requests())).rejects.toMatchObject({ name: "ValidationException" });
  });
});
