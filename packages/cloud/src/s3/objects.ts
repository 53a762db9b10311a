import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Database } from "../storage/database.ts";
import { KeyLocks } from "../storage/key-locks.ts";
import type { Checksums } from "./checksums.ts";
import { ObjectFiles, type Upload } from "./object-files.ts";
import { keptEncoding, receiveBody } from "./receive-body.ts";
import { preconditionFailed, S3Error } from "./s3-error.ts";

/** All that is kept of an object beside its bytes. */
export interface ObjectRecord {
  key: string;
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

export const objectPrefix = (bucket: string) => `object~${bucket}~`;
const maxKeyBytes = 1024;

export class Objects {
  readonly files: ObjectFiles;
  readonly #database: Database;
  readonly #locks = new KeyLocks();

  private constructor(database: Database, files: ObjectFiles) {
    this.#database = database;
    this.files = files;
  }

  static async open(database: Database, dir: string): Promise<Objects> {
    const files = await ObjectFiles.open(dir);
    const named = new Set<string>();
    for await (const [, record] of database.under<ObjectRecord>("object~")) named.add(record.file);
    await files.sweep(named);
    return new Objects(database, files);
  }

  find(bucket: string, key: string): ObjectRecord {
    const record = this.#database.get<ObjectRecord>(objectPrefix(bucket) + key);
    if (!record) throw new S3Error(404, "NoSuchKey", "The specified key does not exist.");
    return record;
  }

  async put(bucket: string, key: string, request: IncomingMessage, signedSha256?: string): Promise<ObjectRecord> {
    if (Buffer.byteLength(key) > maxKeyBytes) throw new S3Error(400, "KeyTooLongError", "Your key is too long");
    const { upload, sizeBytes, md5Hex, checksums } = await receiveBody(this.files, request, signedSha256);
    const record = { key, sizeBytes, etag: md5Hex, checksums, ...describedBy(request.headers) };
    return this.#replace(bucket, record, upload, request.headers);
  }

  async copy(bucket: string, key: string, source: ObjectRecord, headers: IncomingHttpHeaders): Promise<ObjectRecord> {
    const replaced = headers["x-amz-metadata-directive"] === "REPLACE";
    const { contentType, contentDisposition, contentEncoding, cacheControl, metadata, ...bytes } = source;
    const described = replaced
      ? describedBy(headers)
      : withoutMissing({ contentType, contentDisposition, contentEncoding, cacheControl, metadata });
    const upload = await this.files.copy(source.file);
    return this.#replace(bucket, { ...bytes, ...described, key }, upload, {});
  }

  /** Deleting what is not there succeeds. */
  async remove(bucket: string, key: string): Promise<void> {
    const storeKey = objectPrefix(bucket) + key;
    await this.#locks.with([storeKey], async () => {
      const record = this.#database.get<ObjectRecord>(storeKey);
      if (!record) return;
      await this.#database.write([{ type: "del", key: storeKey }]);
      await this.files.remove(record.file);
    });
  }

  /** Gives the uploaded file its place and the key its new record, if the conditions of the request hold. */
  async #replace(
    bucket: string,
    described: Omit<ObjectRecord, "file" | "modifiedAt">,
    upload: Upload,
    conditions: IncomingHttpHeaders,
  ): Promise<ObjectRecord> {
    const storeKey = objectPrefix(bucket) + described.key;
    return this.#locks.with([storeKey], async () => {
      const current = this.#database.get<ObjectRecord>(storeKey);
      let file: string;
      try {
        checkConditions(current, conditions);
        file = await upload.keep();
      } catch (error) {
        await upload.drop();
        throw error;
      }
      const record: ObjectRecord = { ...described, file, modifiedAt: new Date().toISOString() };
      try {
        await this.#database.write([{ type: "put", key: storeKey, value: record }]);
      } catch (error) {
        await this.files.remove(file);
        throw error;
      }
      if (current) await this.files.remove(current.file);
      return record;
    });
  }
}

function checkConditions(current: ObjectRecord | undefined, headers: IncomingHttpHeaders): void {
  if (headers["if-none-match"] === "*" && current) throw preconditionFailed();
  const wanted = headers["if-match"];
  if (wanted === undefined) return;
  if (!current) throw new S3Error(404, "NoSuchKey", "The specified key does not exist.");
  if (wanted !== "*" && wanted.replaceAll('"', "") !== current.etag) throw preconditionFailed();
}

function describedBy(headers: IncomingHttpHeaders) {
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

type Description = Pick<ObjectRecord, "metadata"> &
  Partial<Pick<ObjectRecord, "contentType" | "contentDisposition" | "contentEncoding" | "cacheControl">>;

function withoutMissing(description: { [Name in keyof Description]?: Description[Name] | undefined }): Description {
  const present = Object.entries(description).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as unknown as Description;
}
