import type { Database, KeyRange } from "../storage/database.ts";
import type { ObjectRecord } from "./object-record.ts";
import { S3Error } from "./s3-error.ts";
import { objectPrefix } from "./versions.ts";
import { writeXml, type XmlContent } from "./xml.ts";

const maxKeysPerPage = 1000;

/** ListObjectsV2: keys in UTF-8 order, with prefix, delimiter and pages. */
export async function listObjects(database: Database, bucket: string, query: URLSearchParams): Promise<string> {
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const wanted = Number(query.get("max-keys") ?? maxKeysPerPage);
  if (!(wanted >= 0)) throw new S3Error(400, "InvalidArgument", "max-keys must be a whole number");
  const limit = Math.min(maxKeysPerPage, wanted);
  const token = query.get("continuation-token");
  const after = token === null ? query.get("start-after") : Buffer.from(token, "base64url").toString();

  const objects: ObjectRecord[] = [];
  const commonPrefixes: string[] = [];
  let last = after ?? "";
  let truncated = false;
  for await (const record of keysUnder(database, bucket, prefix, last)) {
    const cut = delimiter === "" ? -1 : record.key.indexOf(delimiter, prefix.length);
    const commonPrefix = cut < 0 ? undefined : record.key.slice(0, cut + delimiter.length);
    // All keys of a common prefix count as one; a page that began after it must not name it again.
    if (commonPrefix !== undefined && last.startsWith(commonPrefix)) continue;
    if (objects.length + commonPrefixes.length === limit) {
      truncated = limit > 0;
      break;
    }
    if (commonPrefix === undefined) objects.push(record);
    else commonPrefixes.push(commonPrefix);
    last = commonPrefix ?? record.key;
  }

  const encode = (text: string) =>
    query.get("encoding-type") === "url" ? encodeURIComponent(text).replaceAll("%2F", "/") : text;
  const contents = objects.map((record): readonly [string, XmlContent] => [
    "Contents",
    [
      ["Key", encode(record.key)],
      ["LastModified", record.modifiedAt],
      ["ETag", `"${record.etag}"`],
      ["Size", record.sizeBytes],
      ["StorageClass", "STANDARD"],
    ],
  ]);
  return writeXml("ListBucketResult", [
    ["Name", bucket],
    ["Prefix", encode(prefix)],
    ["Delimiter", delimiter === "" ? undefined : encode(delimiter)],
    ["MaxKeys", limit],
    ["KeyCount", objects.length + commonPrefixes.length],
    ["EncodingType", query.get("encoding-type") ?? undefined],
    ["IsTruncated", truncated],
    ["ContinuationToken", token ?? undefined],
    ["NextContinuationToken", truncated ? Buffer.from(last).toString("base64url") : undefined],
    ...contents,
    ...commonPrefixes.map((name) => ["CommonPrefixes", [["Prefix", encode(name)]]] as const),
  ]);
}

async function* keysUnder(
  database: Database,
  bucket: string,
  prefix: string,
  after: string,
): AsyncGenerator<ObjectRecord> {
  const base = objectPrefix(bucket);
  const end = `${base}${prefix}\u{10ffff}`;
  const isBehindPrefix = Buffer.compare(Buffer.from(after), Buffer.from(prefix)) >= 0;
  const range: KeyRange =
    after !== "" && isBehindPrefix ? { gt: base + after, lt: end } : { gte: base + prefix, lt: end };
  for await (const [, record] of database.entries<ObjectRecord>(range)) yield record;
}
