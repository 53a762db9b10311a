import { randomBytes } from "node:crypto";
import type { Database, Write } from "../storage/database.ts";
import type { ObjectRecord, VersionRecord } from "./object-record.ts";
import { S3Error } from "./s3-error.ts";

/** Version of what was in a bucket before it got versioning. */
export const nullVersion = "null";

export const objectPrefix = (bucket: string) => `object~${bucket}~`;
export const versionPrefix = (bucket: string) => `version~${bucket}~`;
/** Keys have no NUL: so the versions of one key lie together, and before those of any longer key. */
export const versionKey = (bucket: string, key: string, versionId: string) =>
  `${versionPrefix(bucket)}${key}\u0000${versionId}`;

const furthest = 2 ** 53 - 1;
let latestSequence = 0;

/** A new id; ids stand in the order of age, the newest first, and before `null`. */
export function newVersionId(): string {
  latestSequence = Math.max(latestSequence + 1, Date.now() * 1000);
  return (furthest - latestSequence).toString(16).padStart(14, "0") + randomBytes(9).toString("hex");
}

export function findVersion(database: Database, bucket: string, key: string, versionId: string): VersionRecord {
  const version = database.get<VersionRecord>(versionKey(bucket, key, versionId));
  if (version) return version;
  throw new S3Error(404, "NoSuchVersion", "The specified version does not exist.");
}

/** The versions of a key, newest first. */
export function versionsOf(database: Database, bucket: string, key: string): AsyncGenerator<[string, VersionRecord]> {
  return database.under<VersionRecord>(versionKey(bucket, key, ""));
}

/** The newest version of a key but the one with that id. */
export async function latestBut(
  database: Database,
  bucket: string,
  key: string,
  versionId = "",
): Promise<VersionRecord | undefined> {
  for await (const [, version] of versionsOf(database, bucket, key)) {
    if (version.versionId !== versionId) return version;
  }
  return undefined;
}

/** What turns the objects of a bucket into their own first versions. */
export async function asFirstVersions(database: Database, bucket: string): Promise<Write[]> {
  const writes: Write[] = [];
  for await (const [storeKey, record] of database.under<ObjectRecord>(objectPrefix(bucket))) {
    if (record.versionId !== undefined) continue;
    const value = { ...record, versionId: nullVersion };
    writes.push({ type: "put", key: storeKey, value });
    writes.push({ type: "put", key: versionKey(bucket, record.key, nullVersion), value });
  }
  return writes;
}
