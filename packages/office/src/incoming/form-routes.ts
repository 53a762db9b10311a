import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { JoinPaper, LikelyPapers, PaperCame } from "./form-schema.ts";
import { likelyPapers, notePaper } from "./form-service.ts";
import { joinPaper } from "./join-service.ts";
import { IncomingDetail, IncomingId } from "./schema.ts";

const tag = "incoming";
const ById = v.object({ id: IncomingId });

/** The paper and the electronic copy of one document. */
export const formRoutes = new Hono<Env>()
  .post(
    "/:id/paper",
    says({
      operationId: "notePaperOfIncoming",
      summary: "Ghi nhận bản giấy của văn bản điện tử đã đến",
      tag,
      body: PaperCame,
      reply: IncomingDetail,
    }),
    input("param", ById),
    input("json", PaperCame),
    async (c) => c.json(await notePaper(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .get(
    "/:id/likely-papers",
    says({
      operationId: "listLikelyPapers",
      summary: "Văn bản giấy đang chờ bản điện tử có thể là văn bản này",
      tag,
      reply: LikelyPapers,
    }),
    input("param", ById),
    async (c) => c.json(await likelyPapers(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/join",
    says({
      operationId: "joinIncomingPaper",
      summary: "Gộp bản điện tử với bản giấy đã vào sổ",
      tag,
      body: JoinPaper,
      reply: IncomingDetail,
    }),
    input("param", ById),
    input("json", JoinPaper),
    async (c) => c.json(await joinPaper(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  );
