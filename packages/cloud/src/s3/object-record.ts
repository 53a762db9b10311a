import type { IncomingHttpHeaders } from "node:http";
import type { Checksums } from "./checksums.ts";
import { keptEncoding } from "./receive-body.ts";

/** All that is kept of an object, or of one of its versions, beside its bytes. */
export interface ObjectRecord {
  key: string;
  /** In buckets with versioning only; `null` for what was there before. */
  versionId?: string;
  /** Name of the file with the bytes. */
  file: string;
  sizeBytes: number;
  /** Without quotes. */
  etag: string;
  checksums: Checksums;
  modifiedAt: string;
  contentType?: string;
  contentDisposition?: string;
  contentEncoding?: string;
  cacheControl?: string;
  /** User metadata, names without `x-amz-meta-`. */
  metadata: Record<string, string>;
}

/** What stands in place of an object that was deleted, as its latest version. */
export interface DeleteMarker {
  key: string;
  versionId: string;
  modifiedAt: string;
  isDeleteMarker: true;
}

export type VersionRecord = (ObjectRecord & { versionId: string }) | DeleteMarker;

export function isDeleteMarker(version: VersionRecord): version is DeleteMarker {
  return "isDeleteMarker" in version;
}

/** What the headers of a request say of an object. */
export type Description = Pick<ObjectRecord, "metadata"> &
  Partial<Pick<ObjectRecord, "contentType" | "contentDisposition" | "contentEncoding" | "cacheControl">>;

export function describedBy(headers: IncomingHttpHeaders): Description {
  const metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith("x-amz-meta-")) metadata[name.slice("x-amz-meta-".length)] = String(value);
  }
  return withoutMissing({
    contentType: headers["content-type"],
    contentDisposition: headers["content-disposition"],
    contentEncoding: keptEncoding(headers["content-encoding"]),
    cacheControl: headers["cache-control"],
    metadata,
  });
}

/** What a copy takes over of its source. */
export function descriptionOf(record: ObjectRecord): Description {
  const { contentType, contentDisposition, contentEncoding, cacheControl, metadata } = record;
  return withoutMissing({ contentType, contentDisposition, contentEncoding, cacheControl, metadata });
}

function withoutMissing(description: { [Name in keyof Description]?: Description[Name] | undefined }): Description {
  const present = Object.entries(description).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as unknown as Description;
}
