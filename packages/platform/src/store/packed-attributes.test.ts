import { expect, test } from "vitest";
import { packed, PACKED, unpacked } from "./packed-attributes.ts";

const files = Array.from({ length: 5 }, (_, at) => ({ name: `Phụ lục ${String(at)}.pdf`, role: "annex" }));

test("packed attributes come back as they were, and are shorter while they lie", () => {
  const row = packed({ id: "in_1", files, exchange: undefined }, ["files", "exchange"]);

  expect(row).not.toHaveProperty("files");
  expect(row["id"]).toBe("in_1");
  expect((row[PACKED] as Uint8Array).byteLength).toBeLessThan(JSON.stringify(files).length / 2);
  expect(unpacked(row)).toEqual({ files });
});

test("a value without any of them is left alone", () => {
  const value = { id: "in_1" };

  expect(packed(value, ["files"])).toBe(value);
  expect(unpacked(value)).toEqual({});
});

const words = { attribute: "_w1", text: '{"name":"Phụ lục.pdf","role":"annex"}' } as const;

test("against words it is shorter still, all of it, and comes back with the same words", () => {
  const value = { id: "in_1", files: files.slice(0, 1) };

  const row = packed(value, "all", words);

  expect(Object.keys(row)).toEqual(["_w1"]);
  expect((row["_w1"] as Uint8Array).byteLength).toBeLessThan((packed(value, "all")[PACKED] as Uint8Array).byteLength);
  expect(unpacked(row, words)).toEqual(value);
});

test("rows packed before there were words are read as before", () => {
  expect(unpacked(packed({ id: "in_1", files }, ["files"]), words)).toEqual({ files });
});
