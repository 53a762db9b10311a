import fc from "fast-check";
import { expect, test } from "vitest";
import { documentId, joinReference, splitReference } from "./document-id.ts";

test("an id is sender, date and reference", () => {
  expect(documentId("000.00.00.G22", "2015-09-30", "7816", "VPCP-TTĐT")).toBe(
    "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT",
  );
});

test("a date that does not exist makes no id", () => {
  expect(() => documentId("H56.901", "2026-02-30", "57", "BC-UBND")).toThrow(
    expect.objectContaining({ code: "packet.value_invalid" }),
  );
});

test.each([
  ["57/BC-UBND", "57", "BC-UBND"],
  ["01/2026/QĐ-UBND", "01", "2026/QĐ-UBND"],
  ["89-CV/ĐU", "89-CV", "ĐU"],
  ["12", "12", ""],
])("%s is taken apart at its first slash", (reference, number, notation) => {
  expect(splitReference(reference)).toEqual({ number, notation });
});

test("every reference survives being taken apart and put together", () => {
  fc.assert(
    fc.property(
      fc.string().filter((reference) => !/^[^/]*\/$/.test(reference)),
      (reference) => {
        expect(joinReference(splitReference(reference))).toBe(reference);
      },
    ),
  );
});
