import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { readOffice } from "./service.ts";
import { DirectoryList, DirectoryQuery } from "../organisation/schema.ts";
import { listDirectory } from "../organisation/directory-service.ts";

export const agencyRoutes = new Hono<Env>().get(
  "/",
  says({
    operationId: "listAgencies",
    summary: "Danh bạ cơ quan",
    tag: "directory",
    query: DirectoryQuery,
    reply: DirectoryList,
  }),
  input("query", DirectoryQuery),
  async (c) => {
    const { q, connected } = c.req.valid("query");
    const { agencyId } = await readOffice(c.var.cx);
    return c.json(await listDirectory(c.var.cx, agencyId, { q, connected: connected === "true" }), 200);
  },
);
