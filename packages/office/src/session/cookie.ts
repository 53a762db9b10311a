import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Env } from "@vanthu/platform/http.ts";
import { claimOfToken, SESSION_HOURS } from "./rules.ts";

/** `__Host-` binds a cookie to https and this host; a browser refuses it on plain http, so loopback uses the bare name. */
const NAME = { secure: "__Host-vanthu", loopback: "vanthu" } as const;

export function readToken(c: Context<Env>): string | undefined {
  return getCookie(c, isSecure(c) ? NAME.secure : NAME.loopback);
}

/** Sets the cookie; the request is then on the bill of the tenant entered. */
export function giveToken(c: Context<Env>, token: string): void {
  const claim = claimOfToken(token);
  if (claim) c.set("enteredTenantId", claim.tenantId);
  const secure = isSecure(c);
  setCookie(c, secure ? NAME.secure : NAME.loopback, token, {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure,
    maxAge: SESSION_HOURS * 3600,
  });
}

export function takeToken(c: Context<Env>): void {
  const secure = isSecure(c);
  deleteCookie(c, secure ? NAME.secure : NAME.loopback, { path: "/", secure });
}

function isSecure(c: Context<Env>): boolean {
  return c.var.world.config.stage === "production";
}
