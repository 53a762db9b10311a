import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { ByAxis, ConnectionList } from "./schema.ts";
import { askForPoll, listConnections } from "./list-service.ts";

const tag = "connection";

/** Connections to outside axes, without their secrets. */
export const connectionRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "listConnections", summary: "Các kết nối tới trục liên thông", tag, reply: ConnectionList }),
    async (c) => c.json(await listConnections(c.var.cx), 200),
  )
  .post(
    "/:axis/poll",
    says({ operationId: "pollConnection", summary: "Hỏi trục liên thông ngay", tag, status: 204 }),
    input("param", ByAxis),
    async (c) => {
      await askForPoll(c.var.cx, c.req.valid("param").axis);
      return c.body(null, 204);
    },
  );
