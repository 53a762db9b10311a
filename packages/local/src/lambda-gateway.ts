import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";

/** A Lambda handler behind an HTTP API, payload format 2.0. */
export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

/** API Gateway refuses larger requests; ours are far smaller, because files do not pass through the API. */
const MAX_REQUEST_BYTES = 6 * 1024 * 1024;

/** Answers a Node request by calling a Lambda handler the way API Gateway does. */
export async function callLambda(
  handler: HttpHandler,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (!body) {
    response.writeHead(413).end();
    return;
  }
  const result = (await handler(eventOf(request, body), contextOf(name))) as APIGatewayProxyStructuredResultV2;
  const { cookies, headers = {}, isBase64Encoded, statusCode = 200 } = result;
  response.statusCode = statusCode;
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, String(value));
  if (cookies?.length) response.setHeader("set-cookie", cookies);
  response.end(Buffer.from(result.body ?? "", isBase64Encoded ? "base64" : "utf8"));
}

/** A context as the Lambda service hands it over. */
export function contextOf(name: string): Context {
  return {
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:ap-southeast-1:000000000000:function:${name}`,
    memoryLimitInMB: "1024",
    awsRequestId: randomUUID(),
    logGroupName: name,
    logStreamName: name,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => 29_000,
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > MAX_REQUEST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function eventOf(request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const [rawPath = "/", rawQueryString = ""] = (request.url ?? "/").split("?", 2);
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : (value ?? "")]),
  );
  const sourceIp = request.socket.remoteAddress ?? "127.0.0.1";
  const query = [...new URLSearchParams(rawQueryString)];
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    // The gateway sets this itself; what a client claims does not count.
    headers: { ...headers, "x-forwarded-for": sourceIp },
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: headers["host"] ?? "localhost",
      domainPrefix: "local",
      http: {
        method: request.method ?? "GET",
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: "$default",
      stage: "$default",
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...(body.byteLength > 0 && { body: body.toString("base64") }),
    isBase64Encoded: body.byteLength > 0,
  };
}
