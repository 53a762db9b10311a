import type { Database } from "../storage/database.ts";
import { isDeleteMarker, type VersionRecord } from "./object-record.ts";
import { notImplemented } from "./s3-error.ts";
import { versionKey, versionPrefix } from "./versions.ts";
import { writeXml, type XmlContent } from "./xml.ts";

const maxPage = 1000;

/** ListObjectVersions: by key, the newest version of each first; with prefix and pages. */
export async function listVersions(database: Database, bucket: string, query: URLSearchParams): Promise<string> {
  if (query.has("delimiter")) throw notImplemented("ListObjectVersions with a delimiter");
  const prefix = query.get("prefix") ?? "";
  const limit = Math.min(maxPage, Number(query.get("max-keys") ?? maxPage));
  const [keyMarker, versionMarker] = [query.get("key-marker"), query.get("version-id-marker")];
  const from = versionPrefix(bucket) + prefix;
  const range =
    keyMarker === null
      ? { gte: from }
      : // Without a version the page begins behind all versions of the key.
        { gt: versionKey(bucket, keyMarker, versionMarker ?? "\u{10ffff}") };

  const rows: (readonly [string, XmlContent])[] = [];
  let previous: VersionRecord | undefined;
  let lastKey = keyMarker !== null && versionMarker !== null ? keyMarker : undefined;
  let truncated = false;
  for await (const [, version] of database.entries<VersionRecord>({ ...range, lt: `${from}\u{10ffff}` })) {
    if (rows.length === limit) {
      truncated = true;
      break;
    }
    rows.push(rowOf(version, version.key !== lastKey));
    previous = version;
    lastKey = version.key;
  }
  return writeXml("ListVersionsResult", [
    ["Name", bucket],
    ["Prefix", prefix],
    ["KeyMarker", keyMarker ?? ""],
    ["VersionIdMarker", versionMarker ?? ""],
    ["MaxKeys", limit],
    ["IsTruncated", truncated],
    ["NextKeyMarker", truncated ? previous?.key : undefined],
    ["NextVersionIdMarker", truncated ? previous?.versionId : undefined],
    ...rows,
  ]);
}

function rowOf(version: VersionRecord, isLatest: boolean): readonly [string, XmlContent] {
  const common = [
    ["Key", version.key],
    ["VersionId", version.versionId],
    ["IsLatest", isLatest],
    ["LastModified", version.modifiedAt],
  ] as const;
  if (isDeleteMarker(version)) return ["DeleteMarker", common];
  return [
    "Version",
    [...common, ["ETag", `"${version.etag}"`], ["Size", version.sizeBytes], ["StorageClass", "STANDARD"]],
  ];
}
