import { expect, test } from "vitest";
import { notationOf, referenceOf } from "./notation-rules.ts";

test("a type with a name gives its abbreviation and the agency's", () => {
  expect(notationOf("Báo cáo", "UBND", "KT")).toBe("BC-UBND");
  expect(notationOf("Quyết định", "SNV", "VP")).toBe("QĐ-SNV");
});

test("a công văn gives the agency and the drafting unit", () => {
  expect(notationOf("Công văn", "UBND", "KT")).toBe("UBND-KT");
});

test("numbers below ten take a leading zero, others none", () => {
  expect(referenceOf(5, "BC-UBND")).toBe("05/BC-UBND");
  expect(referenceOf(10, "BC-UBND")).toBe("10/BC-UBND");
  expect(referenceOf(1204, "UBND-KT")).toBe("1204/UBND-KT");
});
