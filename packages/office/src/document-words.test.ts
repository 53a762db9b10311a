import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { DOCUMENT_WORDS } from "./document-words.ts";

test("the words documents are packed against never change: what lies in the table is read with them", () => {
  const digest = createHash("sha256").update(DOCUMENT_WORDS.text).digest("hex");

  expect([DOCUMENT_WORDS.attribute, digest]).toEqual([
    "_w1",
    "80d8b371224db4bc14490831210244821953e20b709af18f7cd673101432ecb5",
  ]);
});
