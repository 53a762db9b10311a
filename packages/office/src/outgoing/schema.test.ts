import { expect, test } from "vitest";
import * as v from "valibot";
import { Body } from "./body.ts";
import { Receiver } from "./schema.ts";

const paragraphs = (count: number, length: number) =>
  Array.from({ length: count }, () => ({ kind: "paragraph", runs: [{ text: "ả".repeat(length) }] }));

test("a body fits an item of the store, 250,000 bytes, however it is cut into paragraphs", () => {
  expect(v.is(Body, paragraphs(80, 1000))).toBe(true);
  expect(v.is(Body, paragraphs(90, 1000))).toBe(false);
  expect(v.is(Body, paragraphs(5, 20_000))).toBe(false);
});

test("a receiver's name is one line that fits the book", () => {
  const agencyId = "agy_01J00000000000000000000000";

  expect(v.parse(Receiver, { agencyId, name: "UBND\nxã Lạc Thuỷ" }).name).toBe("UBND xã Lạc Thuỷ");
  expect(v.is(Receiver, { agencyId, name: "x".repeat(201) })).toBe(false);
});
