import { PutItemCommand, QueryCommand, UpdateItemCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anItem, createTable, dropTable, type Item } from "./a-table.ts";
import { eventually, openTarget, type Target } from "./target.ts";

let target: Target;
let TableName: string;

beforeAll(async () => {
  target = await openTarget();
  TableName = await createTable(target.dynamoDb);
  const rows = Array.from({ length: 40 }, (_, index) => String(index).padStart(2, "0"));
  await Promise.all(
    rows.map((sk) =>
      put(anItem({ pk: "rows", sk, gsi1pk: "listed", gsi1sk: sk, gsi2pk: "keys", gsi2sk: sk, v: Number(sk) })),
    ),
  );
});
afterAll(async () => {
  await dropTable(target.dynamoDb, TableName);
  await target.close();
});

const put = (item: Item) => target.dynamoDb.send(new PutItemCommand({ TableName, Item: item }));
const query = (input: Partial<QueryCommandInput>) => target.dynamoDb.send(new QueryCommand({ TableName, ...input }));
const byKey = (pk: string) => ({
  KeyConditionExpression: "pk = :pk",
  ExpressionAttributeValues: anItem({ ":pk": pk }),
});

async function allPages(input: Partial<QueryCommandInput>): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await query({ ...input, ...(ExclusiveStartKey && { ExclusiveStartKey }) });
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

test.each([
  ["sk = :a", ["10"]],
  ["sk < :b", ["00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]],
  ["sk >= :c", ["38", "39"]],
  ["sk BETWEEN :a AND :b", ["10", "11", "12", "13"]],
  ["begins_with(sk, :p)", ["30", "31", "32", "33", "34", "35", "36", "37", "38", "39"]],
])("the key condition %s chooses by the order of the sort key", async (condition, expected) => {
  const values = anItem({ ":a": "10", ":b": "13", ":c": "38", ":p": "3" });
  const used = Object.entries(values).filter(([name]) => condition.includes(name));
  const { Items } = await query({
    KeyConditionExpression: `pk = :pk AND ${condition}`,
    ExpressionAttributeValues: { ...anItem({ ":pk": "rows" }), ...Object.fromEntries(used) },
  });
  expect(Items?.map((item) => item["sk"]?.S)).toEqual(expected);
});

test.each([
  ["upwards", true],
  ["downwards", false],
])("pages of seven go through a partition %s, each item once", async (_way, ScanIndexForward) => {
  const items = await allPages({ ...byKey("rows"), Limit: 7, ScanIndexForward });
  const order = items.map((item) => item["sk"]?.S ?? "");
  const upwards = Array.from({ length: 40 }, (_, index) => String(index).padStart(2, "0"));
  expect(order).toEqual(ScanIndexForward ? upwards : upwards.reverse());
});

test("pages of an index go through it, with filter and projection", async () => {
  await eventually(async () => {
    const items = await allPages({
      IndexName: "gsi1",
      KeyConditionExpression: "gsi1pk = :p",
      FilterExpression: "v >= :v",
      ProjectionExpression: "sk",
      ExpressionAttributeValues: anItem({ ":p": "listed", ":v": 30 }),
      Limit: 9,
    });
    expect(items).toHaveLength(10);
    expect(items[0]).toEqual(anItem({ sk: "30" }));
  });
});

test("an index with keys only holds the keys of table and index and nothing else", async () => {
  await eventually(async () => {
    const { Items } = await query({
      IndexName: "gsi2",
      KeyConditionExpression: "gsi2pk = :p AND gsi2sk = :s",
      ExpressionAttributeValues: anItem({ ":p": "keys", ":s": "05" }),
    });
    expect(Items).toEqual([anItem({ pk: "rows", sk: "05", gsi2pk: "keys", gsi2sk: "05" })]);
  });
});

test("the filter counts against the page: Count is what passed, ScannedCount what was read", async () => {
  const page = await query({
    ...byKey("rows"),
    FilterExpression: "v < :v",
    ExpressionAttributeValues: anItem({ ":pk": "rows", ":v": 3 }),
    Limit: 10,
  });
  expect(page).toMatchObject({ Count: 3, ScannedCount: 10, LastEvaluatedKey: anItem({ pk: "rows", sk: "09" }) });
});

test("an entry follows its item through an index and leaves it when the key is removed", async () => {
  const inIndex = (state: string) => ({
    IndexName: "gsi1",
    KeyConditionExpression: "gsi1pk = :p",
    ExpressionAttributeValues: anItem({ ":p": state }),
  });
  const update = (UpdateExpression: string, values?: Item) =>
    target.dynamoDb.send(
      new UpdateItemCommand({
        TableName,
        Key: anItem({ pk: "moving", sk: "1" }),
        UpdateExpression,
        ...(values && { ExpressionAttributeValues: values }),
      }),
    );
  await put(anItem({ pk: "moving", sk: "1", gsi1pk: "open", gsi1sk: "1" }));
  await update("SET gsi1pk = :p", anItem({ ":p": "closed" }));
  await eventually(async () => {
    expect((await query(inIndex("open"))).Count).toBe(0);
    expect((await query(inIndex("closed"))).Count).toBe(1);
  });
  await update("REMOVE gsi1pk");
  await eventually(async () => expect((await query(inIndex("closed"))).Count).toBe(0));
});

test("a page ends after 1 MB, counted in UTF-8", async () => {
  const text = "ệ".repeat(100_000);
  for (const sk of ["1", "2", "3", "4", "5"]) await put(anItem({ pk: "heavy", sk, text }));
  const page = await query(byKey("heavy"));
  expect(page.LastEvaluatedKey).toBeDefined();
  expect(page.Count).toBeLessThan(5);
  expect(await allPages(byKey("heavy"))).toHaveLength(5);
});

test("a consistent read of an index is refused", async () => {
  const read = query({
    IndexName: "gsi1",
    ConsistentRead: true,
    KeyConditionExpression: "gsi1pk = :p",
    ExpressionAttributeValues: anItem({ ":p": "x" }),
  });
  await expect(read).rejects.toMatchObject({ name: "ValidationException" });
});

test("an index that is not there is refused", async () => {
  const read = query({ ...byKey("rows"), IndexName: "gsi9" });
  await expect(read).rejects.toMatchObject({ name: "ValidationException" });
});
