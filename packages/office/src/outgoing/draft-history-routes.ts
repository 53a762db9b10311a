import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { DraftVersionDetail, DraftVersionList, RestoreDraft } from "./draft-history-schema.ts";
import { listVersions, readVersion, restoreVersion } from "./draft-history-service.ts";
import { OutgoingDetail, OutgoingId } from "./schema.ts";

const ById = v.object({ id: OutgoingId });
const ByVersion = v.object({
  id: OutgoingId,
  n: v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)),
});

const tag = "outgoing";

/** The versions kept of a draft. */
export const draftHistoryRoutes = new Hono<Env>()
  .get(
    "/:id/versions",
    says({ operationId: "listDraftVersions", summary: "Các bản lưu của dự thảo", tag, reply: DraftVersionList }),
    input("param", ById),
    async (c) => c.json(await listVersions(c.var.cx, c.req.valid("param").id), 200),
  )
  .get(
    "/:id/versions/:n",
    says({ operationId: "readDraftVersion", summary: "Một bản lưu của dự thảo", tag, reply: DraftVersionDetail }),
    input("param", ByVersion),
    async (c) => {
      const { id, n } = c.req.valid("param");
      return c.json(await readVersion(c.var.cx, id, n), 200);
    },
  )
  .post(
    "/:id/versions/:n/restore",
    says({
      operationId: "restoreDraftVersion",
      summary: "Khôi phục bản lưu của dự thảo",
      tag,
      body: RestoreDraft,
      reply: OutgoingDetail,
    }),
    input("param", ByVersion),
    input("json", RestoreDraft),
    async (c) => {
      const { id, n } = c.req.valid("param");
      return c.json(await restoreVersion(c.var.cx, id, n, c.req.valid("json")), 200);
    },
  );
