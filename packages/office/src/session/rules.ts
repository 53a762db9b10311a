import { createHash, randomBytes } from "node:crypto";
import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { StaffId } from "../staff/schema.ts";
import type { Tenant } from "../tenant/schema.ts";
import type { Throttle } from "./item.ts";

/** A working day and the lunch break: people sign in once a day. */
export const SESSION_HOURS = 12;
const FREE_FAILURES = { name: 5, address: 30 } as const;
const LONGEST_WAIT_SECONDS = 900;

/**
 * The address a request came from. Behind a proxy of ours it is what that proxy says of its viewer (`203.0.113.7:4711`,
 * IPv6 with or without brackets); else the last of `x-forwarded-for`, which the gateway wrote: what stands before is a claim.
 * @param viewer `cloudfront-viewer-address`, given only when the proxy has proved itself
 */
export function addressOf(forwardedFor: string | undefined, viewer?: string): string {
  if (viewer !== undefined)
    return viewer
      .trim()
      .replace(/:\d+$/, "")
      .replace(/^\[|\]$/g, "");
  return forwardedFor?.split(",").at(-1)?.trim() ?? "local";
}

/**
 * A token names its tenant and its person, so that finding the session needs no search and a person's sessions stand
 * together: `<tenant>.<staff>.<256 random bits>`.
 */
export function newToken(tenantId: TenantId, staffId: StaffId): string {
  return `${tenantId}.${staffId}.${randomBytes(32).toString("base64url")}`;
}

/** The table holds only the hash: who reads the table cannot sign in. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const TokenParts = v.strictTuple([TenantId, StaffId, v.pipe(v.string(), v.minLength(1))]);

/** Whose session a token claims to be; undefined for what is no token. */
export function claimOfToken(token: string): { tenantId: TenantId; staffId: StaffId } | undefined {
  const parsed = v.safeParse(TokenParts, token.split("."));
  return parsed.success ? { tenantId: parsed.output[0], staffId: parsed.output[1] } : undefined;
}

/**
 * Seconds to wait before the next try: none for the first failures, then 2, 4, 8 … up to a quarter of an hour, counted
 * from the last failure. A person who mistypes is not locked out; a machine that guesses gets about 100 tries a day.
 */
export function secondsToWait(throttle: Throttle | undefined, kind: keyof typeof FREE_FAILURES, now: Date): number {
  const beyond = (throttle?.failures ?? 0) - FREE_FAILURES[kind];
  if (!throttle || beyond < 0) return 0;
  const wait = Math.min(2 ** (beyond + 1), LONGEST_WAIT_SECONDS);
  return Math.max(0, Math.ceil((Date.parse(throttle.lastAt) + wait * 1000 - now.getTime()) / 1000));
}

/** Why nobody signs in to this unit now, if so: tạm ngừng, or đã đóng. While it is prepared its people set it up. */
export function doorShut(
  tenant: Pick<Tenant, "state" | "suspendedAt">,
): "session.unit_suspended" | "session.unit_closed" | undefined {
  if (tenant.state === "closed") return "session.unit_closed";
  return tenant.suspendedAt === undefined ? undefined : "session.unit_suspended";
}
