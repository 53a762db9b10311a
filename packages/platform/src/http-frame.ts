import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "./http.ts";
import { newUlid } from "./id.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

const ACCEPTED_REQUEST_ID = /^[\w-]{8,64}$/;
/** Files never pass through the API, so a body is small. */
const MAX_BODY_BYTES = 1_000_000;

/** Puts world and request id on each request and headers on each reply; refuses bodies over 1 MB and foreign origins. */
export function frame(world: World): MiddlewareHandler<Env> {
  return async (c, next) => {
    const given = c.req.header("x-request-id");
    const requestId = given && ACCEPTED_REQUEST_ID.test(given) ? given : newUlid(world.clock.now());
    c.set("world", world);
    c.set("requestId", requestId);
    for (const [name, value] of securityHeaders(world.config.fileOrigin)) c.header(name, value);
    c.header("x-request-id", requestId);
    c.header("cache-control", "no-store");
    if (!isSafeMethod(c.req.method))
      refuseForeignOrigin(c.req.header("origin"), c.req.header("host"), c.req.header("sec-fetch-site"));
    await withinLimit(c, next);
  };
}

/** Trusts a stated length and counts where none is stated. */
const withinLimit = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new Refusal("input", "input.too_large");
  },
});

/** The same policy stands on pages and API replies; `connect-src` names the origin files are fetched from. */
export function securityHeaders(fileOrigin: string): readonly (readonly [string, string])[] {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src 'self' ${fileOrigin}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return [
    ["content-security-policy", policy.join("; ")],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "same-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=()"],
    ["strict-transport-security", "max-age=31536000"],
  ];
}

function isSafeMethod(method: string): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}

// The session travels in a SameSite cookie; this is the second lock against requests from other sites.
function refuseForeignOrigin(origin: string | undefined, host: string | undefined, site: string | undefined): void {
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw new Refusal("forbidden", "request.foreign_origin");
  // A sandboxed frame says `null`, which is no address and never ours.
  if (origin !== undefined && host !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)) {
    throw new Refusal("forbidden", "request.foreign_origin");
  }
}
