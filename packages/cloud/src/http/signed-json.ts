import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isDiskFull } from "../cloud-problem.ts";
import { BodyTooLarge, readBody } from "./request-body.ts";
import { ServiceError, type JsonObject } from "./service-error.ts";
import { SignatureError, type SignatureVerifier } from "./signature.ts";

/** Reads the JSON body of a request whose signature covers it; an empty one is an empty object. */
export async function readSignedJson(
  signatures: SignatureVerifier,
  request: IncomingMessage,
  url: URL,
): Promise<JsonObject> {
  const body = await readBody(request);
  const bodySha256 = createHash("sha256").update(body).digest("hex");
  const signed = signatures.verify(request, url, bodySha256);
  if (signed.bodySha256 !== bodySha256) {
    throw new ServiceError("InvalidSignatureException", "The body does not match its signed hash.");
  }
  return parse(body);
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

/** What a client is told of an error: its own mistake by name, a failure of ours without details. */
export function refusalOf(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  if (error instanceof SignatureError) return new ServiceError(error.code, error.message);
  if (error instanceof BodyTooLarge) return new ServiceError(error.name, error.message, { status: 413 });
  if (isDiskFull(error)) return new ServiceError("InsufficientStorage", "The disk is full.", { status: 507 });
  return new ServiceError("InternalServerError", "The embedded cloud failed; see its log.", { status: 500 });
}
