import { expect, test } from "vitest";
import { duplicateSign, isSameSign } from "./duplicate.ts";

const letter = { referenceNumber: "05/UBND-VX", issuer: "Ủy ban nhân dân xã Lạc Thuỷ", issuedOn: "2026-11-20" };

test.each([
  ["without accents", { referenceNumber: "05/ubnd-vx", issuer: "Uy ban nhan dan xa Lac Thuy" }],
  ["abbreviated", { issuer: "UBND xã Lạc Thủy" }],
  ["without the leading zero", { referenceNumber: "5/UBND-VX" }],
  ["on another day of the year", { issuedOn: "2026-01-03" }],
])("number, notation and issuer %s are the same", (_, typed) => {
  expect(isSameSign(duplicateSign(letter), duplicateSign({ ...letter, ...typed }))).toBe(true);
});

test.each([
  ["number", { referenceNumber: "50/UBND-VX" }],
  ["notation", { referenceNumber: "05/UBND-KT" }],
  ["issuer", { issuer: "UBND xã Cao Phong" }],
  ["year", { issuedOn: "2025-11-20" }],
])("another %s is another document", (_, typed) => {
  expect(isSameSign(duplicateSign(letter), duplicateSign({ ...letter, ...typed }))).toBe(false);
});
