import { expect, test } from "vitest";
import { typeByMagic } from "./rules.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test.each([
  ["%PDF-1.7 …", "application/pdf"],
  ["scanner noise\n%PDF-1.4 …", "application/pdf"],
  ["\x89PNG\r\n\x1a\n…", "image/png"],
  ["\xff\xd8\xff\xe0…", "image/jpeg"],
  ["PK\x03\x04……word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["PK\x03\x04……xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["PK\x03\x04……anything.txt", "application/zip"],
  ['<?xml version="1.0"?><edXML/>', "application/xml"],
  ['\xef\xbb\xbf<?xml version="1.0"?><edXML/>', "application/xml"],
])("the first bytes of %j show what it is, whatever its name says", (head, type) => {
  expect(typeByMagic(bytes(head))).toBe(type);
});

test.each(["MZ\x90\x00", "<html><script>", "", "just text", `${"x".repeat(1100)}%PDF-1.7`])(
  "%j is taken for nothing known",
  (head) => {
    expect(typeByMagic(bytes(head))).toBeUndefined();
  },
);
