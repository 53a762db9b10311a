import type { IncomingMessage, ServerResponse } from "node:http";
import { isDiskFull } from "../cloud-problem.ts";
import { discardBody } from "../http/request-body.ts";
import { SignatureError, type SignatureVerifier } from "../http/signature.ts";
import type { Database } from "../storage/database.ts";
import { bucketOperations } from "./bucket-operations.ts";
import { Buckets } from "./buckets.ts";
import { operate, sendXml, type Call } from "./call.ts";
import { corsHeaders } from "./cors.ts";
import { MultipartUploads } from "./multipart-uploads.ts";
import { Locks } from "./object-lock.ts";
import { objectOperations } from "./object-operations.ts";
import { Objects } from "./objects.ts";
import { notImplemented, S3Error } from "./s3-error.ts";
import { writeXml } from "./xml.ts";

export async function openS3(database: Database, dir: string, region: string, now: () => number) {
  const buckets = new Buckets(database);
  const objects = await Objects.open(database, dir, new Locks(database, now));
  const uploads = new MultipartUploads(database, objects);
  const ofBuckets = bucketOperations(database, buckets, uploads, region);
  const ofObjects = objectOperations(buckets, objects, uploads);

  /** Browsers see an answer of another origin only where a rule of the bucket lets them. */
  function addCorsHeaders(request: IncomingMessage, response: ServerResponse, bucketName: string): void {
    const { origin } = request.headers;
    if (origin === undefined || !buckets.exists(bucketName)) return;
    const rules = buckets.find(bucketName).corsRules ?? [];
    const headers = corsHeaders(rules, { origin, method: request.method ?? "", headers: [] });
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  }

  function answerPreflight(request: IncomingMessage, response: ServerResponse, bucketName: string): void {
    const { origin } = request.headers;
    const method = request.headers["access-control-request-method"];
    if (origin === undefined || method === undefined) {
      throw new S3Error(400, "BadRequest", "Insufficient information. Origin request header needed.");
    }
    const asked = request.headers["access-control-request-headers"] ?? "";
    const headers = asked
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const rules = buckets.exists(bucketName) ? (buckets.find(bucketName).corsRules ?? []) : [];
    const allowed = corsHeaders(rules, { origin, method, headers });
    if (!allowed) throw new S3Error(403, "AccessForbidden", "CORSResponse: This CORS request is not allowed.");
    response.writeHead(200, allowed).end();
  }

  async function answer(
    signatures: SignatureVerifier,
    report: (error: unknown) => void,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    try {
      const [, bucketName = "", ...rest] = url.pathname.split("/");
      if (request.method === "OPTIONS") return answerPreflight(request, response, bucketName);
      addCorsHeaders(request, response, bucketName);
      const { bodySha256 } = signatures.verify(request, url);
      const call: Call = { request, response, query: url.searchParams, signedSha256: bodySha256 };
      const key = rest.map(decodeURIComponent).join("/");
      if (bucketName === "") throw notImplemented("ListBuckets");
      if (key === "") await operate(ofBuckets, bucketName, call);
      else await operate(ofObjects, { bucket: buckets.find(bucketName), key }, call);
    } catch (error) {
      sendError(request, response, error, report);
    }
  }

  return { answer };
}

function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  report: (error: unknown) => void,
): void {
  const refusal = refusalOf(error);
  if (refusal.status >= 500 && refusal.status !== 501) report(error);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  discardBody(request);
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  const xml = writeXml("Error", [
    ["Code", refusal.code],
    ["Message", refusal.message],
    ["Resource", request.url?.split("?")[0]],
  ]);
  if (request.method === "HEAD") response.writeHead(refusal.status).end();
  else sendXml(response, xml, refusal.status);
}

function refusalOf(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  if (error instanceof SignatureError) return new S3Error(error.status, error.code, error.message);
  if (isDiskFull(error)) return new S3Error(507, "InsufficientStorage", "The disk is full; nothing was stored.");
  if (error instanceof URIError) return new S3Error(400, "InvalidURI", "Couldn't parse the specified URI.");
  return new S3Error(500, "InternalError", "The embedded cloud failed; see its log.");
}
