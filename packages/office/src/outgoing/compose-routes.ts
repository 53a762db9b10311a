import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { previewDraft, submitDraft } from "./compose-service.ts";
import type { Composer } from "./composer.ts";
import { OutgoingDetail, OutgoingId, PreviewDraft, Step } from "./schema.ts";

const ById = v.object({ id: OutgoingId });

/** What needs the composer: the preview while a draft is written, and its submission. */
export function outgoingComposeRoutes(composer: Composer) {
  return new Hono<Env>()
    .post(
      "/preview",
      says({
        operationId: "previewDraft",
        summary: "Xem trước dự thảo",
        tag: "outgoing",
        body: PreviewDraft,
        contentType: "application/pdf",
      }),
      input("json", PreviewDraft),
      async (c) => {
        const letter = await previewDraft(c.var.cx, composer, c.req.valid("json"));
        return c.body(Buffer.from(letter.pdf), 200, {
          "content-type": "application/pdf",
          "x-pages": String(letter.pages),
          "x-warnings": [...new Set(letter.warnings.map(({ code }) => code))].join(" "),
        });
      },
    )
    .post(
      "/outgoing/:id/submit",
      says({
        operationId: "submitDraft",
        summary: "Trình duyệt nội dung",
        tag: "outgoing",
        body: Step,
        reply: OutgoingDetail,
      }),
      input("param", ById),
      input("json", Step),
      async (c) =>
        c.json(await submitDraft(c.var.cx, composer, c.req.valid("param").id, c.req.valid("json").version), 200),
    );
}
