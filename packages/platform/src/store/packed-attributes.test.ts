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
