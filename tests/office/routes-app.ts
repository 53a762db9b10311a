import { Hono } from "hono";
import { calendarRoutes } from "@vanthu/office/calendar/routes.ts";
import { incomingInRegister } from "@vanthu/office/incoming/register-document.ts";
import { incomingRoutes } from "@vanthu/office/incoming/routes.ts";
import { registerPrintRoutes } from "@vanthu/office/register/print-routes.ts";
import { registerRoutes } from "@vanthu/office/register/routes.ts";
import { answerError, type Env } from "@vanthu/platform/http.ts";
import { frame } from "@vanthu/platform/http-frame.ts";
import type { OfficeWorld, Person, TestOffice } from "../office-world.ts";

/** The routes of books, incoming documents and calendar as somebody who is signed in meets them. */
export function routesAs(world: OfficeWorld, office: TestOffice, person: Person) {
  const app = new Hono<Env>();
  app.onError(answerError);
  app.use(frame(world.world));
  app.use(async (c, next) => {
    c.set("cx", office.cx(person));
    await next();
  });
  app
    .route("/calendar", calendarRoutes)
    .route("/incoming", incomingRoutes)
    .route(
      "/registers",
      registerRoutes({ incoming: incomingInRegister, outgoing: incomingInRegister, copies: incomingInRegister }),
    )
    .route(
      "/compose/registers",
      registerPrintRoutes(({ rows, year }) =>
        Promise.resolve(new TextEncoder().encode(`%PDF ${String(year)} ${String(rows.length)}`)),
      ),
    );
  return async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const reply = await app.request(path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const isJson = /json/.test(reply.headers.get("content-type") ?? "");
    return {
      status: reply.status,
      headers: reply.headers,
      body: (isJson ? await reply.json() : new Uint8Array(await reply.arrayBuffer())) as never,
    };
  };
}
