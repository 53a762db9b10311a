import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { CloudProblem } from "../cloud-problem.ts";

const host = "127.0.0.1";
const closingMs = 2000;

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface LoopbackServer {
  port: number;
  close(): Promise<void>;
}

/** Serves on the loopback address only. Port 0 takes any free one. */
export async function listen(port: number, answer: Answer, report: (error: unknown) => void): Promise<LoopbackServer> {
  const running = new Set<Promise<void>>();
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    response.setHeader("x-amzn-requestid", randomUUID());
    const base = `http://${host}`;
    if (!request.url?.startsWith("/") || !URL.canParse(request.url, base)) {
      response.writeHead(400).end();
      return;
    }
    const answered = answer(request, response, new URL(request.url, base))
      .catch((error: unknown) => {
        report(error);
        response.destroy();
      })
      .finally(() => running.delete(answered));
    running.add(answered);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portProblem(port, error)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server, running) };
}

function portProblem(port: number, error: Error): Error {
  const code = "code" in error ? error.code : undefined;
  if (code !== "EADDRINUSE" && code !== "EACCES") return error;
  return new CloudProblem("port_taken", `Port ${String(port)} of ${host} cannot be used.`, { cause: error });
}

/** Takes no more requests; those that run may end, but a client that does not read holds up nobody for long. */
async function close(server: Server, running: ReadonlySet<Promise<void>>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.race([Promise.all(running), delay(closingMs, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
