import { Hono } from "hono";
import * as v from "valibot";
import { says, type Env } from "@vanthu/platform/http.ts";
import description from "../openapi.json" with { type: "json" };

/** What the API says of itself. `openapi.json` is made from the routes by `npm run build`; a test compares the two. */
export const descriptionRoutes = new Hono<Env>().get(
  "/openapi.json",
  says({
    operationId: "readDescription",
    summary: "Mô tả API (OpenAPI 3.1)",
    tag: "self",
    open: true,
    reply: v.looseObject({ openapi: v.string() }),
  }),
  (c) => c.json(description as { openapi: string }, 200),
);
