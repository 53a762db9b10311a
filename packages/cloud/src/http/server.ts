import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CloudProblem } from "../cloud-problem.ts";

const host = "127.0.0.1";

export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface LoopbackServer {
  port: number;
  close(): Promise<void>;
}

/** Serves on the loopback address only. Port 0 takes any free one. */
export async function listen(port: number, answer: Answer, report: (error: unknown) => void): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    response.setHeader("x-amzn-requestid", randomUUID());
    answer(request, response, new URL(request.url ?? "/", `http://${host}`)).catch((error: unknown) => {
      report(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portProblem(port, error)));
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function portProblem(port: number, error: Error): Error {
  const code = "code" in error ? error.code : undefined;
  if (code !== "EADDRINUSE" && code !== "EACCES") return error;
  return new CloudProblem("port_taken", `Port ${String(port)} of ${host} cannot be used.`, { cause: error });
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}
