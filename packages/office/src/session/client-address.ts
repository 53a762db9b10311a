import type { Config } from "@vanthu/platform/config.ts";
import { addressOf } from "./rules.ts";

interface Headers {
  header(name: string): string | undefined;
}

/** Where a request comes from, as far as it can be trusted: with an edge secret set, none gets here around the edge. */
export function clientAddress(request: Headers, { edgeSecret }: Pick<Config, "edgeSecret">): string {
  const viewer = edgeSecret === undefined ? undefined : request.header("cloudfront-viewer-address");
  return addressOf(request.header("x-forwarded-for"), viewer);
}
