import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isDiskFull } from "../cloud-problem.ts";
import { BodyTooLarge, readBody } from "./request-body.ts";
import { ServiceError, unknownOperation, type JsonObject, type JsonOperations } from "./service-error.ts";
import { SignatureError, type SignatureVerifier } from "./signature.ts";

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
    const body = await readBody(request);
    const bodySha256 = createHash("sha256").update(body).digest("hex");
    const signed = signatures.verify(request, url, bodySha256);
    if (signed.bodySha256 !== bodySha256) {
      throw new ServiceError("InvalidSignatureException", "The body does not match its signed hash.");
    }
    const target = String(request.headers["x-amz-target"]);
    const [service = "", operation = ""] = target.split(".");
    const operations = Object.hasOwn(services, service) ? services[service] : undefined;
    if (!operations || !Object.hasOwn(operations, operation)) throw unknownOperation(target);
    const clientGone = new AbortController();
    response.once("close", () => clientGone.abort());
    const answer = await operations[operation]?.(parse(body), clientGone.signal);
    send(response, 200, type, answer ?? {});
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.status >= 500) report(error);
    const { queryCode, ...details } = refusal.details;
    if (typeof queryCode === "string") response.setHeader("x-amzn-query-error", `${queryCode};Sender`);
    send(response, refusal.status, type, { __type: refusal.type, message: refusal.message, ...details });
  }
}

function parse(body: Buffer): JsonObject {
  try {
    const value: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch {
    // Answered below, like any other body that is not an object.
  }
  throw new ServiceError("SerializationException", "The body is not a JSON object.");
}

function refusalOf(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  if (error instanceof SignatureError) return new ServiceError(error.code, error.message);
  if (error instanceof BodyTooLarge) return new ServiceError(error.name, error.message, { status: 413 });
  if (isDiskFull(error)) return new ServiceError("InsufficientStorage", "The disk is full.", { status: 507 });
  return new ServiceError("InternalServerError", "The embedded cloud failed; see its log.", { status: 500 });
}

function send(response: ServerResponse, status: number, type: string, body: object): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": type, "content-length": bytes.length });
  response.end(bytes);
}
