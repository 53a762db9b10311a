import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterEach, expect, test } from "vitest";
import { callLambda, type HttpHandler } from "./lambda-gateway.ts";

let server: Server | undefined;
afterEach(() => server?.close());

async function behind(handler: HttpHandler): Promise<string> {
  server = createServer((request, response) => void callLambda(handler, "api", request, response));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

test("a request reaches the handler as API Gateway hands it over: path, query, cookies apart, body in base64", async () => {
  let seen: APIGatewayProxyEventV2 | undefined;
  const address = await behind((event) => {
    seen = event;
    return Promise.resolve({ statusCode: 200, body: "ok" });
  });

  await fetch(`${address}/api/incoming?q=m%C6%B0a&limit=5`, {
    method: "POST",
    headers: { cookie: "vanthu=abc; other=1", "x-forwarded-for": "6.6.6.6" },
    body: "nội dung",
  });

  expect(seen).toMatchObject({
    version: "2.0",
    rawPath: "/api/incoming",
    rawQueryString: "q=m%C6%B0a&limit=5",
    queryStringParameters: { q: "mưa", limit: "5" },
    cookies: ["vanthu=abc", "other=1"],
    isBase64Encoded: true,
    requestContext: { http: { method: "POST" } },
  });
  expect(seen?.headers["cookie"]).toBeUndefined();
  expect(seen?.headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(Buffer.from(seen?.body ?? "", "base64").toString()).toBe("nội dung");
});

test("a binary reply, its status and its cookies come back as they are", async () => {
  const pdf = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0xfe]);
  const address = await behind(() =>
    Promise.resolve({
      statusCode: 201,
      headers: { "content-type": "application/pdf" },
      cookies: ["a=1; Path=/", "b=2; Path=/"],
      body: pdf.toString("base64"),
      isBase64Encoded: true,
    }),
  );

  const reply = await fetch(address);

  expect(reply.status).toBe(201);
  expect(Buffer.from(await reply.arrayBuffer())).toEqual(pdf);
  expect(reply.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
});

test("a request beyond what API Gateway takes never reaches the handler", async () => {
  let calls = 0;
  const address = await behind(() => {
    calls += 1;
    return Promise.resolve({ statusCode: 200 });
  });

  const reply = await fetch(address, { method: "POST", body: new Uint8Array(6 * 1024 * 1024 + 1) });

  expect(reply.status).toBe(413);
  expect(calls).toBe(0);
});
