import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { AgencyId } from "../organisation/schema.ts";
import { listAwaited, readAwaited } from "./awaited-list-service.ts";
import { AwaitedDetail, AwaitedList, AwaitedQuery, NoteAnswer } from "./awaited-schema.ts";
import { noteAnswer } from "./awaited-service.ts";
import { OutgoingId } from "./schema.ts";

const ById = v.object({ id: OutgoingId });
const ByAgency = v.object({ id: OutgoingId, agencyId: AgencyId });
const tag = "outgoing";

/** Answers that issued documents wait for. */
export const awaitedRoutes = new Hono<Env>()
  .get(
    "/awaited",
    says({ operationId: "listAwaited", summary: "Văn bản chờ trả lời", tag, query: AwaitedQuery, reply: AwaitedList }),
    input("query", AwaitedQuery),
    async (c) => c.json(await listAwaited(c.var.cx, c.req.valid("query")), 200),
  )
  .get(
    "/:id/awaited",
    says({ operationId: "readAwaited", summary: "Nơi nhận đã và chưa trả lời", tag, reply: AwaitedDetail }),
    input("param", ById),
    async (c) => c.json(await readAwaited(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/awaited/:agencyId",
    says({
      operationId: "noteAnswer",
      summary: "Ghi nơi nhận đã trả lời",
      tag,
      body: NoteAnswer,
      reply: AwaitedDetail,
    }),
    input("param", ByAgency),
    input("json", NoteAnswer),
    async (c) => {
      const { id, agencyId } = c.req.valid("param");
      return c.json(await noteAnswer(c.var.cx, id, agencyId, c.req.valid("json")), 200);
    },
  );
