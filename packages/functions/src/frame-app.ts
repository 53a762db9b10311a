import { Hono } from "hono";
import { requireSession } from "@vanthu/office/session/require-session.ts";
import { answerError, answerMissing, type Env } from "@vanthu/platform/http.ts";
import { frame } from "@vanthu/platform/http-frame.ts";
import { meterReply } from "@vanthu/platform/meter-reply.ts";
import type { World } from "@vanthu/platform/world.ts";

/** Paths that answer before sign-in; `/api/session` and the password check by themselves. */
const OPEN = /^\/api\/(?:session(?:\/(?:first|password))?|health|openapi\.json|check\/[^/]+\/[^/]+)$/;

/** What all functions that answer HTTP share: frame, session check, one error handler. */
export function frameApp(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(answerError);
  app.notFound(answerMissing);
  app.use(frame(world));
  app.use("/api/*", meterReply);
  app.use("/api/*", async (c, next) => (OPEN.test(c.req.path) ? next() : requireSession(c, next)));
  return app;
}
