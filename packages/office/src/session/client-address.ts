import type { Context } from "hono";
import type { Env } from "@vanthu/platform/http.ts";
import { addressOf } from "./rules.ts";

/** Where a request comes from, as far as it can be trusted: with an edge secret set, none gets here around the edge. */
export function clientAddress(c: Context<Env>): string {
  const hasEdge = c.var.world.config.edgeSecret !== undefined;
  return addressOf(c.req.header("x-forwarded-for"), hasEdge ? c.req.header("cloudfront-viewer-address") : undefined);
}
