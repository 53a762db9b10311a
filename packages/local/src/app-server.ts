import { createServer, type Server } from "node:http";
import { functionOf, type AnsweringFunction } from "./function-of.ts";
import { callLambda, type HttpHandler } from "./lambda-gateway.ts";
import { servePage } from "./page-files.ts";
import { TenantTurns, tenantOf } from "./tenant-turns.ts";

/** Enough to keep the one thread busy; more of one tenant would only stand before the others' next request. */
const REQUESTS_OF_A_TENANT = 8;

export interface AppServerOptions {
  readonly port: number;
  readonly handlers: Readonly<Record<AnsweringFunction, HttpHandler>>;
  /** Folder of the built SPA. */
  readonly pageRoot: string;
  readonly pageHeaders: readonly (readonly [string, string])[];
  readonly onError: (error: unknown) => void;
}

/** One port for what CloudFront joins on AWS: an address of its own for each function apart, `/api` for the rest, and the pages. */
export function listenApp(options: AppServerOptions): Promise<Server> {
  const turns = new TenantTurns(REQUESTS_OF_A_TENANT);
  const byTurns =
    (handler: HttpHandler): HttpHandler =>
    (event, context) =>
      turns.take(tenantOf(event.cookies), () => handler(event, context));
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const name = functionOf(path);
    const answer = /^\/api(?:\/|\?|$)/.test(path)
      ? callLambda(byTurns(options.handlers[name]), name, request, response)
      : servePage(options.pageRoot, options.pageHeaders, request, response);
    answer.catch((error: unknown) => {
      options.onError(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
