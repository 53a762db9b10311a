import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { OutgoingId } from "./schema.ts";
import type { WordConverter } from "./word-port.ts";
import { ReadWord, WordDraft } from "./word-schema.ts";
import { readWord, writeWord } from "./word-service.ts";

const ById = v.object({ id: OutgoingId });
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const tag = "outgoing";

/** Word files in and out; mounted by the converting function, which has the libraries. */
export function wordRoutes(converter: WordConverter) {
  return new Hono<Env>()
    .post(
      "/docx",
      says({ operationId: "readWordDraft", summary: "Đọc dự thảo từ tệp Word", tag, body: ReadWord, reply: WordDraft }),
      input("json", ReadWord),
      async (c) => c.json(await readWord(c.var.cx, converter, c.req.valid("json")), 200),
    )
    .get(
      "/outgoing/:id/document.docx",
      says({ operationId: "writeWordDocument", summary: "Tải văn bản dạng Word", tag, contentType: DOCX }),
      input("param", ById),
      async (c) => {
        const { name, bytes } = await writeWord(c.var.cx, converter, c.req.valid("param").id);
        return c.body(Buffer.from(bytes), 200, {
          "content-type": DOCX,
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        });
      },
    );
}
