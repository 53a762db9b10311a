import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isDiskFull } from "../cloud-problem.ts";
import { discardBody, readBody } from "../http/request-body.ts";
import { SignatureError, type SignatureVerifier } from "../http/signature.ts";
import type { Database } from "../storage/database.ts";
import { Buckets, type Bucket } from "./buckets.ts";
import { corsHeaders, readCorsRules, writeCorsRules } from "./cors.ts";
import { listObjects } from "./list-objects.ts";
import { Objects, type ObjectRecord } from "./objects.ts";
import { S3Error } from "./s3-error.ts";
import { checksumHeaders, sendObject } from "./send-object.ts";
import { writeXml } from "./xml.ts";

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  signedSha256: string | undefined;
}

/** Query parameters that make a request another operation; those that are emulated are handled before this is asked. */
const otherOperations =
  /^(acl|attributes|encryption|legal-hold|lifecycle|object-lock|policy|retention|tagging|uploads?|uploadId|versioning|versions|versionId|website|delete|location|logging|notification|replication|select|restore|torrent|publicAccessBlock|ownershipControls)$/;

export async function openS3(database: Database, dir: string, region: string) {
  const buckets = new Buckets(database);
  const objects = await Objects.open(database, dir);

  async function answerBucket(bucketName: string, { request, response, query, signedSha256 }: Call): Promise<void> {
    refuseOtherOperations(query);
    const operation = `${request.method ?? ""}${query.has("cors") ? " cors" : ""}`;
    const bodyText = async () => (await readSignedBody(request, signedSha256)).toString();
    switch (operation) {
      case "PUT":
        await bodyText();
        await buckets.create(bucketName);
        response.writeHead(200, { location: `/${bucketName}` }).end();
        return;
      case "HEAD":
        buckets.find(bucketName);
        response.writeHead(200, { "x-amz-bucket-region": region }).end();
        return;
      case "DELETE":
        await buckets.remove(bucketName);
        response.writeHead(204).end();
        return;
      case "GET":
        buckets.find(bucketName);
        if (query.get("list-type") !== "2") throw notImplemented("ListObjects; use ListObjectsV2");
        sendXml(response, await listObjects(database, bucketName, query));
        return;
      case "PUT cors":
        await buckets.save({ ...buckets.find(bucketName), corsRules: readCorsRules(await bodyText()) });
        response.writeHead(200).end();
        return;
      case "GET cors":
        sendXml(response, writeCorsRules(corsRulesOf(buckets.find(bucketName))));
        return;
      default:
        throw notImplemented(operation);
    }
  }

  async function answerObject(bucketName: string, key: string, call: Call): Promise<void> {
    const { request, response, query, signedSha256 } = call;
    refuseOtherOperations(query);
    buckets.find(bucketName);
    const copySource = request.headers["x-amz-copy-source"];
    switch (request.method) {
      case "GET":
      case "HEAD":
        await sendObject(objects, objects.find(bucketName, key), request, response, query);
        return;
      case "DELETE":
        await objects.remove(bucketName, key);
        response.writeHead(204).end();
        return;
      case "PUT":
        if (typeof copySource === "string") {
          sendXml(response, copyResult(await objects.copy(bucketName, key, findSource(copySource), request.headers)));
        } else {
          const record = await objects.put(bucketName, key, request, signedSha256);
          response.writeHead(200, { etag: `"${record.etag}"`, ...checksumHeaders(record) }).end();
        }
        return;
      default:
        throw notImplemented(request.method ?? "");
    }
  }

  function findSource(copySource: string): ObjectRecord {
    const [bucketName = "", ...key] = decodeURIComponent(copySource).replace(/^\//, "").split("/");
    buckets.find(bucketName);
    return objects.find(bucketName, key.join("/"));
  }

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
      await (key === "" ? answerBucket(bucketName, call) : answerObject(bucketName, key, call));
    } catch (error) {
      sendError(request, response, error, report);
    }
  }

  return { answer };
}

async function readSignedBody(request: IncomingMessage, signedSha256: string | undefined): Promise<Buffer> {
  const body = await readBody(request);
  if (signedSha256 !== undefined && createHash("sha256").update(body).digest("hex") !== signedSha256) {
    throw new S3Error(400, "XAmzContentSHA256Mismatch", "The body does not match x-amz-content-sha256.");
  }
  return body;
}

function corsRulesOf({ corsRules }: Bucket) {
  if (corsRules) return corsRules;
  throw new S3Error(404, "NoSuchCORSConfiguration", "The CORS configuration does not exist");
}

function copyResult(record: ObjectRecord): string {
  return writeXml("CopyObjectResult", [
    ["ETag", `"${record.etag}"`],
    ["LastModified", record.modifiedAt],
  ]);
}

function refuseOtherOperations(query: URLSearchParams): void {
  const other = [...query.keys()].find((name) => otherOperations.test(name));
  if (other !== undefined) throw notImplemented(other);
}

function notImplemented(what: string): S3Error {
  return new S3Error(501, "NotImplemented", `The embedded S3 does not know this operation: ${what}`);
}

function sendXml(response: ServerResponse, xml: string, status = 200): void {
  response.writeHead(status, { "content-type": "application/xml", "content-length": Buffer.byteLength(xml) }).end(xml);
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
