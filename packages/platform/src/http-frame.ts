import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "./http.ts";
import { newUlid } from "./id.ts";
import { LOCAL_SIGNING_ORIGIN } from "./local-signing-service.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** What the proxy before the functions adds, and nobody else knows. */
export const EDGE_SECRET_HEADER = "x-vanthu-edge";
const ACCEPTED_REQUEST_ID = /^[\w-]{8,64}$/;
/** Files never pass through the API, so a body is small. */
const MAX_BODY_BYTES = 1_000_000;

/**
 * Puts world and request id on each request and headers on each reply; refuses what came around the proxy, bodies over
 * 1 MB and foreign origins.
 * @throws Refusal `request.around_edge`, `request.foreign_origin`, `input.too_large`
 */
export function frame(world: World): MiddlewareHandler<Env> {
  return async (c, next) => {
    const given = c.req.header("x-request-id");
    const requestId = given && ACCEPTED_REQUEST_ID.test(given) ? given : newUlid(world.clock.now());
    c.set("world", world);
    c.set("requestId", requestId);
    for (const [name, value] of securityHeaders(world.config.fileOrigin)) c.header(name, value);
    c.header("x-request-id", requestId);
    c.header("cache-control", "no-store");
    refuseAroundEdge(world.config.edgeSecret, c.req.header(EDGE_SECRET_HEADER));
    if (!isSafeMethod(c.req.method)) {
      if (
        !isOurSite(c.req.header("sec-fetch-site")) ||
        !isOurOrigin(world, c.req.header("origin"), c.req.header("host"))
      )
        throw new Refusal("forbidden", "request.foreign_origin");
    }
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

/** The same policy stands on pages and API replies; `connect-src` names where files and signatures of USB tokens come from. */
export function securityHeaders(fileOrigin: string): readonly (readonly [string, string])[] {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src 'self' ${fileOrigin} ${LOCAL_SIGNING_ORIGIN}`,
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

// The gateway's own address is public; only the way through CloudFront carries the secret.
function refuseAroundEdge(secret: string | undefined, given: string | undefined): void {
  if (secret === undefined) return;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(digest(secret), digest(given ?? ""))) throw new Refusal("forbidden", "request.around_edge");
}

// The session travels in a SameSite cookie; this is the second lock against requests from other sites.
function isOurSite(site: string | undefined): boolean {
  return site === undefined || site === "same-origin" || site === "none";
}

/**
 * Behind CloudFront `host` is the gateway's name, so a public address is compared with the setting. On loopback the
 * setting knows only one of the two names the page is served under, and `host` is what the browser typed.
 */
function isOurOrigin({ config }: World, origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  // A sandboxed frame says `null`, which is no address and never ours.
  if (!URL.canParse(origin)) return false;
  if (config.appOrigin !== undefined && !isLoopback(config.appOrigin))
    return new URL(origin).origin === new URL(config.appOrigin).origin;
  return host === undefined || new URL(origin).host === host;
}

function isLoopback(address: string): boolean {
  return /^(?:127\.|localhost$|\[::1\]$)/.test(new URL(address).hostname);
}
