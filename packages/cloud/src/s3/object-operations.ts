import type { OutgoingHttpHeaders } from "node:http";
import type { Bucket, Buckets } from "./buckets.ts";
import { readSignedText, sendXml, type Call, type Operations } from "./call.ts";
import type { MultipartUploads } from "./multipart-uploads.ts";
import { invalidRequest, lockHeaders, noLockOfBucket, readRetention } from "./object-lock.ts";
import type { ObjectRecord } from "./object-record.ts";
import type { Objects } from "./objects.ts";
import { notImplemented, S3Error } from "./s3-error.ts";
import { checksumHeaders, sendObject } from "./send-object.ts";
import { parseXml, textsOf, writeXml } from "./xml.ts";

export interface ObjectAddress {
  bucket: Bucket;
  key: string;
}

/** What can be asked of an object. */
export function objectOperations(
  buckets: Buckets,
  objects: Objects,
  uploads: MultipartUploads,
): Operations<ObjectAddress> {
  async function send({ bucket, key }: ObjectAddress, { request, response, query }: Call): Promise<void> {
    const record = await objects.find(bucket, key, versionIn(query));
    const lock = record.versionId === undefined ? {} : objects.locks.find(bucket.name, key, record.versionId);
    await sendObject(
      objects.files,
      record,
      { ...versionHeader(record), ...lockHeaders(lock) },
      request,
      response,
      query,
    );
  }

  /** The source of a copy, with its version where one is named. */
  async function findSource(copySource: string): Promise<ObjectRecord> {
    const [path = "", query] = copySource.replace(/^\//, "").split("?");
    const [bucketName = "", ...key] = decodeURIComponent(path).split("/");
    return objects.find(buckets.find(bucketName), key.join("/"), versionIn(new URLSearchParams(query)));
  }

  /** The version a lock is of, in a bucket that can have locks. */
  async function findLockable({ bucket, key }: ObjectAddress, { query }: Call) {
    if (!bucket.objectLock) throw invalidRequest(noLockOfBucket);
    const { versionId = "" } = await objects.find(bucket, key, versionIn(query));
    return { versionId, lock: objects.locks.find(bucket.name, key, versionId) };
  }

  return {
    GET: send,
    HEAD: send,

    PUT: async ({ bucket, key }, { request, response, signedSha256 }) => {
      const copySource = request.headers["x-amz-copy-source"];
      if (typeof copySource !== "string") {
        const record = await objects.put(bucket, key, request, signedSha256);
        const headers = { etag: `"${record.etag}"`, ...versionHeader(record), ...checksumHeaders(record) };
        response.writeHead(200, headers).end();
        return;
      }
      const source = await findSource(copySource);
      const copy = await objects.copy(bucket, key, source, request.headers);
      setHeaders(response, versionHeader(copy));
      if (source.versionId !== undefined) response.setHeader("x-amz-copy-source-version-id", source.versionId);
      sendXml(response, copyResult(copy));
    },

    DELETE: async ({ bucket, key }, { request, response, query }) => {
      const bypass = bypassesGovernance(request);
      const { versionId, isDeleteMarker } = await objects.remove(bucket, key, versionIn(query), bypass);
      response.writeHead(204, {
        ...(versionId !== undefined && { "x-amz-version-id": versionId }),
        ...(isDeleteMarker && { "x-amz-delete-marker": "true" }),
      });
      response.end();
    },

    "PUT retention": async (address, call) => {
      const wanted = parseXml(await readSignedText(call));
      const { versionId, lock } = await findLockable(address, call);
      const [[mode], [until]] = [textsOf(wanted, "Mode"), textsOf(wanted, "RetainUntilDate")];
      const retention = mode === undefined && until === undefined ? undefined : readRetention(mode ?? "", until ?? "");
      objects.locks.checkRetention(lock.retention, retention, bypassesGovernance(call.request));
      const { legalHold } = lock;
      await objects.locks.save(address.bucket.name, address.key, versionId, {
        ...(retention && { retention }),
        ...(legalHold !== undefined && { legalHold }),
      });
      call.response.writeHead(200).end();
    },
    "GET retention": async (address, call) => {
      const { retention } = (await findLockable(address, call)).lock;
      if (!retention) throw noLockOfObject();
      const { mode, until } = retention;
      sendXml(
        call.response,
        writeXml("Retention", [
          ["Mode", mode],
          ["RetainUntilDate", until],
        ]),
      );
    },

    "PUT legal-hold": async (address, call) => {
      const [status] = textsOf(parseXml(await readSignedText(call)), "Status");
      if (status !== "ON" && status !== "OFF") throw new S3Error(400, "MalformedXML", "Status is ON or OFF");
      const { versionId, lock } = await findLockable(address, call);
      const changed = { ...lock, legalHold: status === "ON" };
      await objects.locks.save(address.bucket.name, address.key, versionId, changed);
      call.response.writeHead(200).end();
    },
    "GET legal-hold": async (address, call) => {
      const { legalHold } = (await findLockable(address, call)).lock;
      if (legalHold === undefined) throw noLockOfObject();
      sendXml(call.response, writeXml("LegalHold", [["Status", legalHold ? "ON" : "OFF"]]));
    },

    "POST uploads": async ({ bucket, key }, { request, response }) => {
      sendXml(response, await uploads.begin(bucket, key, request.headers));
    },
    "PUT uploadId": async ({ bucket, key }, { request, response, query, signedSha256 }) => {
      if (request.headers["x-amz-copy-source"] !== undefined) throw notImplemented("UploadPartCopy");
      const part = await uploads.receivePart(bucket, key, query, request, signedSha256);
      response.writeHead(200, { etag: `"${part.md5Hex}"`, ...checksumHeaders(part) }).end();
    },
    "GET uploadId": async ({ bucket, key }, { response, query }) => {
      sendXml(response, await uploads.listParts(bucket, key, query));
    },
    "POST uploadId": async ({ bucket, key }, call) => {
      const wanted = parseXml(await readSignedText(call));
      const record = await uploads.complete(bucket, key, call.query, wanted, call.request.headers);
      setHeaders(call.response, versionHeader(record));
      sendXml(
        call.response,
        writeXml("CompleteMultipartUploadResult", [
          ["Bucket", bucket.name],
          ["Key", key],
          ["ETag", `"${record.etag}"`],
        ]),
      );
    },
    "DELETE uploadId": async ({ bucket, key }, { response, query }) => {
      await uploads.abort(bucket, key, query);
      response.writeHead(204).end();
    },
  };
}

function versionIn(query: URLSearchParams): string | undefined {
  return query.get("versionId") ?? undefined;
}

function versionHeader({ versionId }: ObjectRecord): OutgoingHttpHeaders {
  return versionId === undefined ? {} : { "x-amz-version-id": versionId };
}

function setHeaders(response: Call["response"], headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
}

function bypassesGovernance({ headers }: Call["request"]): boolean {
  return headers["x-amz-bypass-governance-retention"] === "true";
}

function noLockOfObject(): S3Error {
  const message = "The specified object does not have a ObjectLock configuration";
  return new S3Error(404, "NoSuchObjectLockConfiguration", message);
}

function copyResult(record: ObjectRecord): string {
  return writeXml("CopyObjectResult", [
    ["ETag", `"${record.etag}"`],
    ["LastModified", record.modifiedAt],
  ]);
}
