import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { ObjectFiles } from "./object-files.ts";
import type { ObjectRecord } from "./object-record.ts";
import { preconditionFailed, S3Error } from "./s3-error.ts";

/** Query parameters by which a signed GET replaces headers of the answer. */
const overrides = [
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-type",
  "expires",
];

/** Answers GetObject and HeadObject. */
export async function sendObject(
  files: ObjectFiles,
  record: ObjectRecord,
  more: OutgoingHttpHeaders,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  const headers = { ...objectHeaders(record), ...more };
  const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = request.headers;
  if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== headers["etag"]) throw preconditionFailed();
  if (ifNoneMatch !== undefined && (ifNoneMatch === "*" || ifNoneMatch === headers["etag"])) {
    response.writeHead(304, { etag: headers["etag"] }).end();
    return;
  }
  for (const name of overrides) {
    const value = query.get(`response-${name}`);
    if (value !== null) headers[name] = value;
  }
  const range = rangeOf(request.headers.range, record.sizeBytes);
  if (range) headers["content-range"] = `bytes ${String(range.start)}-${String(range.end)}/${String(record.sizeBytes)}`;
  else if (request.headers["x-amz-checksum-mode"] === "ENABLED") Object.assign(headers, checksumHeaders(record));
  const { start, end } = range ?? { start: 0, end: record.sizeBytes - 1 };
  headers["content-length"] = end - start + 1;
  response.writeHead(range ? 206 : 200, headers);
  if (request.method === "HEAD" || record.sizeBytes === 0) response.end();
  else await pipeline(files.read(record.file, start, end), response);
}

export function checksumHeaders({ checksums }: Pick<ObjectRecord, "checksums">): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(checksums).map(([name, digest]) => [`x-amz-checksum-${name}`, digest]));
}

function objectHeaders(record: ObjectRecord): OutgoingHttpHeaders {
  return {
    etag: `"${record.etag}"`,
    "last-modified": new Date(record.modifiedAt).toUTCString(),
    "accept-ranges": "bytes",
    // A bucket cannot be told to say this; on AWS the distribution in front of it does (a response headers policy).
    "x-content-type-options": "nosniff",
    "content-type": record.contentType ?? "binary/octet-stream",
    ...(record.contentDisposition !== undefined && { "content-disposition": record.contentDisposition }),
    ...(record.contentEncoding !== undefined && { "content-encoding": record.contentEncoding }),
    ...(record.cacheControl !== undefined && { "cache-control": record.cacheControl }),
    ...Object.fromEntries(Object.entries(record.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
  };
}

/** The one range of a Range header, both ends included; undefined for the whole object. */
function rangeOf(header: string | undefined, sizeBytes: number): { start: number; end: number } | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (start > end) throw new S3Error(416, "InvalidRange", "The requested range is not satisfiable");
  return { start, end };
}
