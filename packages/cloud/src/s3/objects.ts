import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Database, Write } from "../storage/database.ts";
import { KeyLocks } from "../storage/key-locks.ts";
import type { Bucket } from "./buckets.ts";
import type { Upload } from "./object-files.ts";
import { ObjectFiles } from "./object-files.ts";
import { invalidRequest, lockOf, noLockOfBucket, type Lock, type Locks } from "./object-lock.ts";
import {
  describedBy,
  descriptionOf,
  isDeleteMarker,
  type DeleteMarker,
  type ObjectRecord,
  type VersionRecord,
} from "./object-record.ts";
import { receiveBody } from "./receive-body.ts";
import { preconditionFailed, S3Error } from "./s3-error.ts";
import { findVersion, latestBut, newVersionId, objectPrefix, versionKey } from "./versions.ts";

const maxKeyBytes = 1024;

/** What a deletion left: nothing (of an object without versions), a marker, or one version less. */
export interface Deletion {
  versionId?: string;
  isDeleteMarker?: boolean;
}

export class Objects {
  readonly files: ObjectFiles;
  readonly locks: Locks;
  readonly #database: Database;
  readonly #keys = new KeyLocks();

  private constructor(database: Database, files: ObjectFiles, locks: Locks) {
    this.#database = database;
    this.files = files;
    this.locks = locks;
  }

  static async open(database: Database, dir: string, locks: Locks): Promise<Objects> {
    const files = await ObjectFiles.open(dir);
    const named = new Set<string>();
    for (const prefix of ["object~", "version~", "part~"]) {
      for await (const [, { file }] of database.under<{ file?: string }>(prefix))
        if (file !== undefined) named.add(file);
    }
    await files.sweep(named);
    return new Objects(database, files, locks);
  }

  /** An object, or one of its versions. */
  async find(bucket: Bucket, key: string, versionId?: string): Promise<ObjectRecord> {
    if (versionId !== undefined) {
      const version = findVersion(this.#database, bucket.name, key, versionId);
      if (!isDeleteMarker(version)) return version;
      throw new S3Error(405, "MethodNotAllowed", "The specified method is not allowed against this resource.", {
        "x-amz-delete-marker": "true",
        "x-amz-version-id": versionId,
      });
    }
    const record = this.#database.get<ObjectRecord>(objectPrefix(bucket.name) + key);
    if (record) return record;
    const latest = bucket.versioned ? await latestBut(this.#database, bucket.name, key) : undefined;
    throw new S3Error(404, "NoSuchKey", "The specified key does not exist.", {
      ...(latest && { "x-amz-delete-marker": "true", "x-amz-version-id": latest.versionId }),
    });
  }

  async put(bucket: Bucket, key: string, request: IncomingMessage, signedSha256?: string): Promise<ObjectRecord> {
    checkKey(key);
    const lock = this.lockFor(bucket, request.headers);
    const { upload, sizeBytes, md5Hex, checksums } = await receiveBody(this.files, request, signedSha256);
    const record = { key, sizeBytes, etag: md5Hex, checksums, ...describedBy(request.headers) };
    return this.replace(bucket, record, upload, { conditions: request.headers, lock });
  }

  async copy(bucket: Bucket, key: string, source: ObjectRecord, headers: IncomingHttpHeaders): Promise<ObjectRecord> {
    checkKey(key);
    const lock = this.lockFor(bucket, headers);
    const { sizeBytes, checksums, etag } = source;
    const replaced = headers["x-amz-metadata-directive"] === "REPLACE";
    const described = replaced ? describedBy(headers) : descriptionOf(source);
    const upload = await this.files.copy(source.file);
    return this.replace(bucket, { key, sizeBytes, checksums, etag, ...described }, upload, { lock });
  }

  /**
   * Without a version id: deletes the object, or in a bucket with versioning covers it with a marker; deleting what is
   * not there succeeds. With one: deletes that version for good, and the one before it comes to light.
   */
  async remove(bucket: Bucket, key: string, versionId: string | undefined, bypass: boolean): Promise<Deletion> {
    const storeKey = objectPrefix(bucket.name) + key;
    return this.#keys.with([storeKey], async () => {
      if (versionId !== undefined) return this.#removeVersion(bucket, key, versionId, bypass);
      if (!bucket.versioned) {
        const record = this.#database.get<ObjectRecord>(storeKey);
        if (!record) return {};
        await this.#database.write([{ type: "del", key: storeKey }]);
        await this.files.remove(record.file);
        return {};
      }
      const marker: DeleteMarker = { key, versionId: newVersionId(), modifiedAt: nowIso(), isDeleteMarker: true };
      await this.#database.write([
        { type: "del", key: storeKey },
        { type: "put", key: versionKey(bucket.name, key, marker.versionId), value: marker },
      ]);
      return { versionId: marker.versionId, isDeleteMarker: true };
    });
  }

  /** Gives the uploaded file its place and the key its new record, if the conditions of the request hold. */
  async replace(
    bucket: Bucket,
    described: Omit<ObjectRecord, "file" | "modifiedAt" | "versionId">,
    upload: Upload,
    {
      conditions = {},
      lock,
      alongWith = [],
    }: { conditions?: IncomingHttpHeaders; lock?: Lock | undefined; alongWith?: readonly Write[] },
  ): Promise<ObjectRecord> {
    const storeKey = objectPrefix(bucket.name) + described.key;
    return this.#keys.with([storeKey], async () => {
      const current = this.#database.get<ObjectRecord>(storeKey);
      let file: string;
      try {
        checkConditions(current, conditions);
        file = await upload.keep();
      } catch (error) {
        await upload.drop();
        throw error;
      }
      const versionId = bucket.versioned ? newVersionId() : undefined;
      const record: ObjectRecord = { ...described, file, modifiedAt: nowIso(), ...(versionId && { versionId }) };
      const writes: Write[] = [{ type: "put", key: storeKey, value: record }, ...alongWith];
      if (versionId !== undefined) {
        writes.push({ type: "put", key: versionKey(bucket.name, record.key, versionId), value: record });
        if (lock) writes.push(this.locks.put(bucket.name, record.key, versionId, lock));
      }
      try {
        await this.#database.write(writes);
      } catch (error) {
        await this.files.remove(file);
        throw error;
      }
      if (current && versionId === undefined) await this.files.remove(current.file);
      return record;
    });
  }

  /** The lock the headers of an upload ask for, if the bucket can hold it. */
  lockFor(bucket: Bucket, headers: IncomingHttpHeaders): Lock | undefined {
    const lock = lockOf(headers);
    if (lock && !bucket.objectLock) throw invalidRequest(noLockOfBucket);
    this.locks.checkRetention(undefined, lock?.retention, false);
    return lock;
  }

  async #removeVersion(bucket: Bucket, key: string, versionId: string, bypass: boolean): Promise<Deletion> {
    const { name } = bucket;
    const removed = this.#database.get<VersionRecord>(versionKey(name, key, versionId));
    if (!removed) return { versionId };
    const marker = isDeleteMarker(removed);
    if (!marker) this.locks.checkDeletion(this.locks.find(name, key, versionId), bypass);
    const latest = await latestBut(this.#database, name, key, versionId);
    const storeKey = objectPrefix(name) + key;
    await this.#database.write([
      { type: "del", key: versionKey(name, key, versionId) },
      this.locks.removal(name, key, versionId),
      latest && !isDeleteMarker(latest)
        ? { type: "put", key: storeKey, value: latest }
        : { type: "del", key: storeKey },
    ]);
    if (!marker) await this.files.remove(removed.file);
    return { versionId, ...(marker && { isDeleteMarker: true }) };
  }
}

export function checkKey(key: string): void {
  if (Buffer.byteLength(key) > maxKeyBytes) throw new S3Error(400, "KeyTooLongError", "Your key is too long");
  if (key.includes("\u0000")) throw new S3Error(400, "InvalidURI", "Couldn't parse the specified URI.");
}

function nowIso(): string {
  return new Date().toISOString();
}

function checkConditions(current: ObjectRecord | undefined, headers: IncomingHttpHeaders): void {
  if (headers["if-none-match"] === "*" && current) throw preconditionFailed();
  const wanted = headers["if-match"];
  if (wanted === undefined) return;
  if (!current) throw new S3Error(404, "NoSuchKey", "The specified key does not exist.");
  if (wanted !== "*" && wanted.replaceAll('"', "") !== current.etag) throw preconditionFailed();
}
