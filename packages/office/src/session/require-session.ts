import type { MiddlewareHandler } from "hono";
import { contextOf } from "@vanthu/platform/context.ts";
import type { Env } from "@vanthu/platform/http.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { standInsFor } from "../staff/stand-in-service.ts";
import { readToken } from "./cookie.ts";
import { findSession } from "./service.ts";

/** What may be called while the first password still stands. */
const BEFORE_PASSWORD_CHANGE = /^\/api\/session(?:\/password)?$/;

/**
 * Puts the context of the signed-in person on the request; the same check in every function.
 * @throws Refusal `session.missing`, `session.password_change_needed`
 */
export const requireSession: MiddlewareHandler<Env> = async (c, next) => {
  const token = readToken(c);
  const found = token === undefined ? undefined : await findSession(c.var.world, token);
  if (!found) throw new Refusal("unauthenticated", "session.missing");
  const { session, cx } = found;
  if (session.mustChangePassword && !BEFORE_PASSWORD_CHANGE.test(c.req.path)) {
    throw new Refusal("forbidden", "session.password_change_needed");
  }
  c.set(
    "cx",
    contextOf(c.var.world, {
      kind: "staff",
      tenantId: cx.store.tenantId,
      staffId: session.staffId,
      name: session.name,
      departmentId: session.departmentId,
      grants: new Set(session.grants),
      standsInFor: await standInsFor(cx, session.staffId, session.standsInFor),
    }),
  );
  c.set("mustChangePassword", session.mustChangePassword);
  await next();
};
