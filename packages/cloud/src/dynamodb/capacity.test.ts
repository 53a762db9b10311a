import { expect, test } from "vitest";
import type { Item } from "./attribute-value.ts";
import { CapacityByTable, consumedCapacity, readUnits, sameItem, writeUnits } from "./capacity.ts";
import type { IndexDescription, TableDescription } from "./table-definition.ts";

const hash = (AttributeName: string) => [{ AttributeName, KeyType: "HASH" as const }];
const index = (IndexName: string, projection: IndexDescription["Projection"]): IndexDescription => ({
  IndexName,
  KeySchema: hash(IndexName),
  Projection: projection,
  IndexStatus: "ACTIVE",
  IndexArn: "",
});
const table: TableDescription = {
  TableName: "table",
  TableArn: "",
  TableId: "",
  TableStatus: "ACTIVE",
  CreationDateTime: 0,
  KeySchema: hash("pk"),
  AttributeDefinitions: [],
  GlobalSecondaryIndexes: [
    index("all", { ProjectionType: "ALL" }),
    index("some", { ProjectionType: "INCLUDE", NonKeyAttributes: ["title"] }),
  ],
};
const item = (values: Record<string, string>): Item =>
  Object.fromEntries(Object.entries({ pk: "1", ...values }).map(([name, S]) => [name, { S }]));
const kilobytes = (count: number) => "x".repeat(count * 1024 - 100);

test.each<[string, Item | undefined, Item | undefined, number, Record<string, number>]>([
  ["a new item outside all indexes", undefined, item({}), 1, {}],
  ["a new item in both indexes", undefined, item({ all: "a", some: "b" }), 1, { all: 1, some: 1 }],
  [
    "a large item, of which one index holds little",
    undefined,
    item({ all: "a", some: "b", v: kilobytes(3) }),
    3,
    { all: 3, some: 1 },
  ],
  ["an item that leaves an index", item({ all: "a", v: kilobytes(2) }), item({}), 2, { all: 2 }],
  ["an item that moves in an index", item({ some: "a" }), item({ some: "b" }), 1, { some: 2 }],
  ["a change that an index does not hold", item({ some: "a", v: "1" }), item({ some: "a", v: "2" }), 1, {}],
  ["a change that an index holds", item({ some: "a", title: "1" }), item({ some: "a", title: "2" }), 1, { some: 1 }],
  ["a removal", item({ all: "a", v: kilobytes(4) }), undefined, 4, { all: 4 }],
  ["the removal of nothing", undefined, undefined, 1, {}],
])("writing %s", (_what, before, after, ofTable, ofIndexes) => {
  expect(writeUnits(table, before, after)).toEqual({ table: ofTable, indexes: ofIndexes });
});

test.each([
  [0, true, 1],
  [4096, true, 1],
  [4097, true, 2],
  [4097, false, 1],
  [1, false, 0.5],
])("reading %i bytes, consistently: %s, costs %d", (sizeBytes, consistent, units) => {
  expect(readUnits(sizeBytes, consistent)).toBe(units);
});

test("items are equal whatever the order of their attributes", () => {
  expect(sameItem({ a: { S: "1" }, b: { N: "2" } }, { b: { N: "2" }, a: { S: "1" } })).toBe(true);
  expect(sameItem({ a: { S: "1" } }, { a: { S: "1" }, b: { N: "2" } })).toBe(false);
});

test("a report sums the units of a table over a batch, with the factor of transactions on the table alone", () => {
  const capacity = new CapacityByTable();
  capacity.add("table", { table: 1, indexes: { all: 1 } }, 2);
  capacity.add("table", { table: 2, indexes: { all: 3 } }, 2);
  expect(capacity.report("INDEXES", "WriteCapacityUnits")).toEqual({
    ConsumedCapacity: [
      {
        TableName: "table",
        CapacityUnits: 10,
        WriteCapacityUnits: 10,
        Table: { CapacityUnits: 6, WriteCapacityUnits: 6 },
        GlobalSecondaryIndexes: { all: { CapacityUnits: 4, WriteCapacityUnits: 4 } },
      },
    ],
  });
});

test("nothing is reported unless it was asked for", () => {
  expect(consumedCapacity("NONE", "table", { table: 1, indexes: {} })).toBeUndefined();
  expect(new CapacityByTable().report(undefined)).toEqual({});
});
