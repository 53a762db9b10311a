import { expect, test } from "vitest";
import {
  ADMINISTRATIVE_DOCUMENT_TYPES,
  documentTypeCode,
  findDocumentType,
  LEGAL_DOCUMENT_TYPES,
} from "./document-type-code.ts";

test("both lists are numbered as in the standard", () => {
  expect(LEGAL_DOCUMENT_TYPES).toHaveLength(13);
  expect(LEGAL_DOCUMENT_TYPES[11]).toEqual({ code: 12, name: "Bộ luật" });
  expect(ADMINISTRATIVE_DOCUMENT_TYPES).toHaveLength(32);
  expect(ADMINISTRATIVE_DOCUMENT_TYPES[31]).toEqual({ code: 32, name: "Thư công" });
});

test("every administrative type is found by its own name", () => {
  for (const row of ADMINISTRATIVE_DOCUMENT_TYPES) expect(findDocumentType(row.name)).toEqual(row);
});

test.each([
  ["Công văn", 18],
  ["CONG VAN", 18],
  ["công  điện ", 19],
  ["Đề án", 12],
  ["QUYẾT ĐỊNH", 2],
  ["Nghị quyết (cá biệt)", 1],
  ["Bản thoả thuận", 22],
  ["Báo cáo".normalize("NFD"), 14],
])("%s has the number %i", (name, code) => {
  expect(documentTypeCode(name)).toBe(code);
});

test("a name the list lacks goes as Công văn", () => {
  expect(findDocumentType("Phiếu báo")).toBeUndefined();
  expect(documentTypeCode("Phiếu báo")).toBe(18);
  expect(documentTypeCode("")).toBe(18);
});
