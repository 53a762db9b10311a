import type { IncomingMessage, ServerResponse } from "node:http";
import { unknownOperation, type JsonOperations } from "./service-error.ts";
import { readSignedJson, refusalOf } from "./signed-json.ts";
import type { SignatureVerifier } from "./signature.ts";

/** Services by the part of `X-Amz-Target` before the dot, such as `DynamoDB_20120810`. */
export type JsonServices = Readonly<Record<string, JsonOperations>>;

/** Answers a request of the JSON protocols (DynamoDB, SQS, KMS); the operation stands in `X-Amz-Target`. */
export async function answerJson(
  services: JsonServices,
  signatures: SignatureVerifier,
  report: (error: unknown) => void,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const type = request.headers["content-type"] ?? "application/x-amz-json-1.0";
  try {
    const input = await readSignedJson(signatures, request, url);
    const target = String(request.headers["x-amz-target"]);
    const [service = "", operation = ""] = target.split(".");
    const operations = Object.hasOwn(services, service) ? services[service] : undefined;
    if (!operations || !Object.hasOwn(operations, operation)) throw unknownOperation(target);
    const clientGone = new AbortController();
    response.once("close", () => {
      // An abort makes an error with its stack: only where somebody may still be waiting.
      if (!response.writableFinished) clientGone.abort();
    });
    const answer = await operations[operation]?.(input, clientGone.signal);
    send(response, 200, type, answer ?? {});
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) report(error);
    const { queryCode, ...details } = refusal.details;
    if (typeof queryCode === "string") response.setHeader("x-amzn-query-error", `${queryCode};Sender`);
    send(response, refusal.status, type, { __type: refusal.type, message: refusal.message, ...details });
  }
}

function send(response: ServerResponse, status: number, type: string, body: object): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": type, "content-length": bytes.length });
  response.end(bytes);
}
