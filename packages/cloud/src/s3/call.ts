import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../http/request-body.ts";
import { notImplemented, S3Error } from "./s3-error.ts";

/** One request whose signature holds. */
export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  signedSha256: string | undefined;
}

/** Query parameters that make a request another operation. */
const subresource =
  /^(acl|attributes|cors|encryption|legal-hold|lifecycle|object-lock|policy|retention|tagging|uploads?|uploadId|versioning|versions|website|delete|location|logging|notification|replication|select|restore|torrent|publicAccessBlock|ownershipControls)$/;

export type Operations<Subject> = Readonly<Record<string, (subject: Subject, call: Call) => Promise<void> | void>>;

/** Finds the operation by method and query, such as `PUT retention`, and does it. */
export async function operate<Subject>(operations: Operations<Subject>, subject: Subject, call: Call): Promise<void> {
  const part = [...call.query.keys()].find((name) => subresource.test(name));
  const name = [call.request.method, part].filter((word) => word !== undefined).join(" ");
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) throw notImplemented(name);
  await operation(subject, call);
}

/** A body of XML, if it is the one that was signed. */
export async function readSignedText({ request, signedSha256 }: Call): Promise<string> {
  const body = await readBody(request);
  if (signedSha256 !== undefined && createHash("sha256").update(body).digest("hex") !== signedSha256) {
    throw new S3Error(400, "XAmzContentSHA256Mismatch", "The body does not match x-amz-content-sha256.");
  }
  return body.toString();
}

export function sendXml(response: ServerResponse, xml: string, status = 200): void {
  response.writeHead(status, { "content-type": "application/xml", "content-length": Buffer.byteLength(xml) }).end(xml);
}
