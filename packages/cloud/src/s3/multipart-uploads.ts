import { createHash, randomBytes } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Database, Write } from "../storage/database.ts";
import type { Bucket } from "./buckets.ts";
import type { Checksums } from "./checksums.ts";
import type { Lock } from "./object-lock.ts";
import { describedBy, type Description, type ObjectRecord } from "./object-record.ts";
import { checkKey, type Objects } from "./objects.ts";
import { receiveBody } from "./receive-body.ts";
import { S3Error } from "./s3-error.ts";
import { childrenNamed, textsOf, writeXml, type XmlContent, type XmlElement } from "./xml.ts";

interface UploadRecord {
  id: string;
  key: string;
  description: Description;
  lock?: Lock;
  begunAt: string;
}

interface PartRecord {
  number: number;
  file: string;
  sizeBytes: number;
  md5Hex: string;
  checksums: Checksums;
  modifiedAt: string;
}

const maxPartNumber = 10_000;
/** All parts but the last. */
const minPartBytes = 5 * 1024 * 1024;
const uploadPrefix = (bucket: string) => `upload~${bucket}~`;
const partPrefix = (uploadId: string) => `part~${uploadId}~`;
const partKey = (uploadId: string, number: number) => partPrefix(uploadId) + String(number).padStart(5, "0");

/** Uploads in parts: the object exists once all parts are put together, and not before. */
export class MultipartUploads {
  readonly #database: Database;
  readonly #objects: Objects;

  constructor(database: Database, objects: Objects) {
    this.#database = database;
    this.#objects = objects;
  }

  async begin(bucket: Bucket, key: string, headers: IncomingHttpHeaders): Promise<string> {
    checkKey(key);
    const lock = this.#objects.lockFor(bucket, headers);
    const id = randomBytes(24).toString("hex");
    const upload: UploadRecord = {
      id,
      key,
      description: describedBy(headers),
      begunAt: new Date().toISOString(),
      ...(lock && { lock }),
    };
    await this.#database.write([{ type: "put", key: uploadPrefix(bucket.name) + id, value: upload }]);
    return writeXml("InitiateMultipartUploadResult", [
      ["Bucket", bucket.name],
      ["Key", key],
      ["UploadId", id],
    ]);
  }

  /** A part sent again replaces the one of its number. */
  async receivePart(
    bucket: Bucket,
    key: string,
    query: URLSearchParams,
    request: IncomingMessage,
    signedSha256: string | undefined,
  ): Promise<PartRecord> {
    const { id } = this.#find(bucket, key, query);
    const number = Number(query.get("partNumber"));
    if (!Number.isInteger(number) || number < 1 || number > maxPartNumber) {
      throw new S3Error(400, "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive");
    }
    const { upload, sizeBytes, md5Hex, checksums } = await receiveBody(this.#objects.files, request, signedSha256);
    const before = this.#database.get<PartRecord>(partKey(id, number));
    const file = await upload.keep();
    const part: PartRecord = { number, file, sizeBytes, md5Hex, checksums, modifiedAt: new Date().toISOString() };
    await this.#database.write([{ type: "put", key: partKey(id, number), value: part }]);
    if (before) await this.#objects.files.remove(before.file);
    return part;
  }

  async complete(
    bucket: Bucket,
    key: string,
    query: URLSearchParams,
    wanted: XmlElement,
    conditions: IncomingHttpHeaders,
  ): Promise<ObjectRecord> {
    const { id, description, lock } = this.#find(bucket, key, query);
    const parts = choose(await this.#parts(id), wanted);
    const upload = await this.#objects.files.join(parts.map(({ file }) => file));
    const digests = parts.map(({ md5Hex }) => Buffer.from(md5Hex, "hex"));
    const etag = `${createHash("md5").update(Buffer.concat(digests)).digest("hex")}-${String(parts.length)}`;
    const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
    const record = { key, sizeBytes, etag, checksums: {}, ...description };
    const { removals, files } = await this.#leftovers(bucket, id);
    const made = await this.#objects.replace(bucket, record, upload, { conditions, lock, alongWith: removals });
    await this.#removeFiles(files);
    return made;
  }

  async abort(bucket: Bucket, key: string, query: URLSearchParams): Promise<void> {
    const { id } = this.#find(bucket, key, query);
    const { removals, files } = await this.#leftovers(bucket, id);
    await this.#database.write(removals);
    await this.#removeFiles(files);
  }

  async listParts(bucket: Bucket, key: string, query: URLSearchParams): Promise<string> {
    const { id } = this.#find(bucket, key, query);
    const rows = (await this.#parts(id)).map((part): readonly [string, XmlContent] => [
      "Part",
      [
        ["PartNumber", part.number],
        ["LastModified", part.modifiedAt],
        ["ETag", `"${part.md5Hex}"`],
        ["Size", part.sizeBytes],
      ],
    ]);
    return writeXml("ListPartsResult", [
      ["Bucket", bucket.name],
      ["Key", key],
      ["UploadId", id],
      ["IsTruncated", false],
      ...rows,
    ]);
  }

  /** The uploads of a bucket that are neither complete nor given up. */
  async list(bucketName: string): Promise<string> {
    const rows: (readonly [string, XmlContent])[] = [];
    for await (const [, { id, key, begunAt }] of this.#database.under<UploadRecord>(uploadPrefix(bucketName))) {
      rows.push([
        "Upload",
        [
          ["Key", key],
          ["UploadId", id],
          ["Initiated", begunAt],
        ],
      ]);
    }
    return writeXml("ListMultipartUploadsResult", [["Bucket", bucketName], ["IsTruncated", false], ...rows]);
  }

  #find(bucket: Bucket, key: string, query: URLSearchParams): UploadRecord {
    const upload = this.#database.get<UploadRecord>(uploadPrefix(bucket.name) + (query.get("uploadId") ?? ""));
    if (upload?.key === key) return upload;
    throw new S3Error(404, "NoSuchUpload", "The specified upload does not exist.");
  }

  async #parts(uploadId: string): Promise<PartRecord[]> {
    const parts: PartRecord[] = [];
    for await (const [, part] of this.#database.under<PartRecord>(partPrefix(uploadId))) parts.push(part);
    return parts;
  }

  async #leftovers(bucket: Bucket, uploadId: string): Promise<{ removals: Write[]; files: string[] }> {
    const parts = await this.#parts(uploadId);
    const keys = [uploadPrefix(bucket.name) + uploadId, ...parts.map(({ number }) => partKey(uploadId, number))];
    return { removals: keys.map((key) => ({ type: "del", key })), files: parts.map(({ file }) => file) };
  }

  async #removeFiles(files: readonly string[]): Promise<void> {
    for (const file of files) await this.#objects.files.remove(file);
  }
}

/** The parts a completion names, in its order, which must be that of their numbers. */
function choose(parts: readonly PartRecord[], wanted: XmlElement): PartRecord[] {
  const named = childrenNamed(wanted, "Part").map((part) => ({
    number: Number(textsOf(part, "PartNumber")[0]),
    etag: (textsOf(part, "ETag")[0] ?? "").replaceAll('"', ""),
  }));
  if (named.length === 0) throw new S3Error(400, "MalformedXML", "A completion names at least one part.");
  if (named.some(({ number }, at) => number <= (named[at - 1]?.number ?? 0))) {
    throw new S3Error(400, "InvalidPartOrder", "The list of parts was not in ascending order.");
  }
  const chosen = named.map(({ number, etag }) => {
    const part = parts.find((each) => each.number === number && each.md5Hex === etag);
    if (part) return part;
    throw new S3Error(400, "InvalidPart", "One or more of the specified parts could not be found.");
  });
  if (chosen.slice(0, -1).some(({ sizeBytes }) => sizeBytes < minPartBytes)) {
    throw new S3Error(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
  }
  return chosen;
}
