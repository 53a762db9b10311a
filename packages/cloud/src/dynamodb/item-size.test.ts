import { expect, test } from "vitest";
import type { AttributeValue } from "./attribute-value.ts";
import { itemSizeBytes } from "./item-size.ts";

/** Under the name "a", which is one byte. */
const sizeOf = (value: AttributeValue) => itemSizeBytes({ a: value }) - 1;

test.each<[string, AttributeValue, number]>([
  ["a text by its UTF-8 bytes", { S: "Ủy ban" }, 8],
  ["an emoji by four bytes", { S: "🖋" }, 4],
  ["an empty text by nothing", { S: "" }, 0],
  ["bytes by their number, not by their base64", { B: Buffer.alloc(10).toString("base64") }, 10],
  ["a truth value by one byte", { BOOL: false }, 1],
  ["null by one byte", { NULL: true }, 1],
  ["a set by its members", { SS: ["ab", "c"] }, 3],
  ["a set of bytes by its members", { BS: ["AAAA", "AA=="] }, 4],
  ["a list by three bytes and one for each member besides", { L: [{ S: "ab" }, { BOOL: true }] }, 3 + 1 + 2 + 1 + 1],
  ["a map by three bytes and one for each pair besides", { M: { k: { S: "v" } } }, 3 + 1 + 1 + 1],
  ["an empty map by three bytes", { M: {} }, 3],
])("counts %s", (_rule, value, size) => {
  expect(sizeOf(value)).toBe(size);
});

test.each([
  ["0", 1],
  ["-0", 1],
  ["7", 2],
  ["12", 2],
  ["123", 3],
  ["1200", 2],
  ["120", 3],
  ["1000000", 2],
  ["-7", 3],
  ["0.5", 2],
  ["12e3", 3],
  ["00012", 2],
])("counts the number %s by its pairs of significant digits: %i", (text, size) => {
  expect(sizeOf({ N: text })).toBe(size);
});

test("counts the names of attributes in UTF-8 too", () => {
  expect(itemSizeBytes({ số: { S: "1" } })).toBe(5);
});
