import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { AxisTransport } from "./axis-transport.ts";

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Answer = object | string | number | "drop";

/** A server on loopback that answers what a test says, and keeps what it was asked. A number is an HTTP status. */
export async function startAxis(answer: (asked: Asked) => Answer): Promise<{
  readonly address: string;
  readonly asked: Asked[];
  stop(): void;
}> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks),
      };
      asked.push(one);
      const reply = answer(one);
      if (reply === "drop") request.socket.destroy();
      else if (typeof reply === "number") response.writeHead(reply).end("<html>");
      else response.writeHead(200).end(typeof reply === "string" ? reply : JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const overFetch: AxisTransport = async ({ method, url, headers, body, timeoutMs }) => {
  const reply = await fetch(url, {
    method,
    headers,
    ...(body && { body: new Uint8Array(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: reply.status, body: new Uint8Array(await reply.arrayBuffer()) };
};
