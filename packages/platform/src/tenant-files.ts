import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  NoSuchKey,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { createHash } from "node:crypto";
import type { FileReference } from "./file-reference.ts";
import { linkClient } from "./link-client.ts";
import { Refusal } from "./refusal.ts";
import type { Bill } from "./usage.ts";
import type { TenantId } from "./id.ts";
import type { World } from "./world.ts";

/** Types a browser may show in the page; all else is answered as an attachment. */
const SHOWN_IN_PAGE = new Set(["application/pdf", "image/png", "image/jpeg"]);
const LINK_SECONDS = 300;
const UPLOAD_SECONDS = 900;
const SAFE_KEY = /^[\w.-]+(?:\/[\w.-]+)*$/;

export interface UploadGrant {
  readonly url: string;
  readonly method: "PUT";
  /** The browser must send exactly these; they are signed. */
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

export interface StoredFile {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Where nobody is billed: a look from outside a use case. */
const NOBODYS: Bill = { note: () => undefined };

type FileWorld = Pick<World, "s3" | "config" | "clock">;

/**
 * Files under one prefix of the bucket. Made by {@link TenantFiles} and the exchange's own door; a key that could leave
 * the prefix cannot be said, because every key is prefix + strict name.
 */
export class PrefixedFiles {
  readonly #world: FileWorld;
  readonly #prefix: string;
  readonly #bill: Bill;

  protected constructor(world: FileWorld, prefix: string, bill: Bill) {
    this.#world = world;
    this.#prefix = prefix;
    this.#bill = bill;
  }

  /** A presigned PUT for exactly these bytes: size, type and SHA-256 (hex) are signed headers. */
  async grantUpload(key: string, file: StoredFile & { readonly contentType: string }): Promise<UploadGrant> {
    const checksum = Buffer.from(file.sha256, "hex").toString("base64");
    const command = new PutObjectCommand({
      ...this.#at(key),
      ContentLength: file.sizeBytes,
      ContentType: file.contentType,
      ChecksumSHA256: checksum,
    });
    const url = await getSignedUrl(linkClient(this.#world), command, {
      expiresIn: UPLOAD_SECONDS,
      signableHeaders: new Set(["host", "content-length", "content-type"]),
      unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
    });
    this.#bill.note({ fileWrites: 1 });
    return {
      url,
      method: "PUT",
      headers: { "content-type": file.contentType, "x-amz-checksum-sha256": checksum },
      expiresAt: new Date(this.#world.clock.now().getTime() + UPLOAD_SECONDS * 1000).toISOString(),
    };
  }

  /** A presigned GET, 5 minutes; PDF and images may be shown in the page unless `download` is asked. */
  async grantDownload(
    key: string,
    file: {
      readonly fileName: string;
      readonly contentType: string;
      readonly sizeBytes?: number | undefined;
      readonly download?: boolean;
    },
  ): Promise<string> {
    this.#bill.note({ fileReads: 1, downloadBytes: file.sizeBytes ?? 0 });
    const inline = SHOWN_IN_PAGE.has(file.contentType) && !file.download;
    const name = encodeURIComponent(file.fileName).replace(
      /['()*]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return getSignedUrl(
      linkClient(this.#world),
      new GetObjectCommand({
        ...this.#at(key),
        ResponseContentType: SHOWN_IN_PAGE.has(file.contentType) ? file.contentType : "application/octet-stream",
        ResponseContentDisposition: `${inline ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
      }),
      { expiresIn: LINK_SECONDS },
    );
  }

  /** @throws Refusal `file.missing` */
  async read(key: string): Promise<Uint8Array> {
    this.#bill.note({ fileReads: 1 });
    try {
      const reply = await this.#world.s3.send(new GetObjectCommand(this.#at(key)));
      return (await reply.Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      if (error instanceof NoSuchKey) throw new Refusal("missing", "file.missing", {}, { cause: error });
      throw error;
    }
  }

  /** Size and SHA-256 as the bucket knows them; undefined when nothing was stored. */
  async stat(key: string): Promise<StoredFile | undefined> {
    this.#bill.note({ fileReads: 1 });
    try {
      const reply = await this.#world.s3.send(new HeadObjectCommand({ ...this.#at(key), ChecksumMode: "ENABLED" }));
      return {
        sizeBytes: reply.ContentLength ?? 0,
        sha256: Buffer.from(reply.ChecksumSHA256 ?? "", "base64").toString("hex"),
      };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** Stores bytes under a key that is never reused for other bytes; storing the same again changes nothing. */
  async write(key: string, bytes: Uint8Array, contentType: string): Promise<StoredFile> {
    const digest = createHash("sha256").update(bytes).digest();
    await this.#world.s3.send(
      new PutObjectCommand({
        ...this.#at(key),
        Body: bytes,
        ContentLength: bytes.byteLength,
        ContentType: contentType,
        ChecksumSHA256: digest.toString("base64"),
      }),
    );
    this.#bill.note({ fileWrites: 1, fileBytes: bytes.byteLength });
    return { sizeBytes: bytes.byteLength, sha256: digest.toString("hex") };
  }

  /** Like {@link write}, but when something stands there it stays; answers what stands there afterwards. */
  async writeOnce(key: string, bytes: Uint8Array, contentType: string): Promise<StoredFile> {
    const digest = createHash("sha256").update(bytes).digest();
    this.#bill.note({ fileWrites: 1 });
    try {
      await this.#world.s3.send(
        new PutObjectCommand({
          ...this.#at(key),
          Body: bytes,
          ContentLength: bytes.byteLength,
          ContentType: contentType,
          ChecksumSHA256: digest.toString("base64"),
          IfNoneMatch: "*",
        }),
      );
    } catch (error) {
      const exists = error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
      const stored = exists ? await this.stat(key) : undefined;
      if (!stored) throw error;
      return stored;
    }
    this.#bill.note({ fileBytes: bytes.byteLength });
    return { sizeBytes: bytes.byteLength, sha256: digest.toString("hex") };
  }

  /**
   * Keeps the bytes that stand there from being deleted until then (object lock, governance mode): what is written or
   * deleted over them later leaves them as an older version. Asked again for the same or a later time it prolongs.
   * @throws Refusal `file.missing`; AccessDenied of S3 for an earlier time, because a retention is never shortened here
   */
  async retain(key: string, until: Date): Promise<void> {
    this.#bill.note({ fileWrites: 1 });
    const Retention = { Mode: "GOVERNANCE", RetainUntilDate: until } as const;
    try {
      await this.#world.s3.send(new PutObjectRetentionCommand({ ...this.#at(key), Retention }));
    } catch (error) {
      const isMissing = error instanceof S3ServiceException && error.name === "NoSuchKey";
      throw isMissing ? new Refusal("missing", "file.missing", {}, { cause: error }) : error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.#world.s3.send(new DeleteObjectCommand(this.#at(key)));
  }

  /**
   * Copies inside the bucket, from another door's key that its owner handed over.
   * @throws Refusal `file.differs` where other bytes lie there than the reference says; then nothing is kept
   */
  async copyFrom(source: FileReference, key: string): Promise<void> {
    const { Bucket, Key } = this.#at(key);
    const CopySource = `${Bucket}/${source.bucketKey}`;
    await this.#world.s3.send(new CopyObjectCommand({ Bucket, Key, CopySource, ChecksumAlgorithm: "SHA256" }));
    const stored = await this.stat(key);
    this.#bill.note({ fileWrites: 1, fileBytes: stored?.sizeBytes ?? 0 });
    if (stored?.sha256 === source.sha256) return;
    await this.delete(key);
    throw new Refusal("conflict", "file.differs");
  }

  /** Names a file of this door for another, which may copy it or read it as lent. */
  reference(key: string, { sha256, sizeBytes }: StoredFile): FileReference {
    return { bucketKey: this.#at(key).Key, sha256, sizeBytes };
  }

  #at(key: string): { Bucket: string; Key: string } {
    if (!SAFE_KEY.test(key) || key.includes("..")) throw new RangeError("unsafe file key");
    return { Bucket: this.#world.config.bucketName, Key: this.#prefix + key };
  }
}

/** The files of one tenant (`t/<tenant>/`), born with the tenant like its store. */
export class TenantFiles extends PrefixedFiles {
  constructor(world: FileWorld, tenantId: TenantId, bill: Bill = NOBODYS) {
    super(world, `t/${tenantId}/`, bill);
  }
}

/**
 * The exchange's own area (`x/`): packets on their way between tenants. Importable only by the capability exchange,
 * which hands over keys in messages; a packet's key is a random id that only sender and receivers learn.
 */
export class ExchangeFiles extends PrefixedFiles {
  /** @param bill whose calls they are; what lies here is not kept, so its bytes are nobody's */
  constructor(world: FileWorld, bill: Bill = NOBODYS) {
    super(world, "x/", {
      note: (amounts) => {
        bill.note({ ...amounts, fileBytes: 0 });
      },
    });
  }
}

/** The whole bucket; never leaves this file. */
class AnyFiles extends PrefixedFiles {
  constructor(world: FileWorld, bill: Bill) {
    super(world, "", bill);
  }
}

/**
 * Files one tenant lends to another by a reference in a message: read, never written. Importable only by attachment and
 * exchange; no key a person sent comes here.
 */
export class LentFiles {
  readonly #files: AnyFiles;

  constructor(world: FileWorld, bill: Bill = NOBODYS) {
    this.#files = new AnyFiles(world, bill);
  }

  /** @throws Refusal `file.missing`, `file.differs` where other bytes lie there than the reference says */
  async read({ bucketKey, sha256 }: Lent): Promise<Uint8Array> {
    const bytes = await this.readUnchecked({ bucketKey });
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Refusal("conflict", "file.differs");
    return bytes;
  }

  /** Whatever lies there, for whoever looks at the hash itself. @throws Refusal `file.missing` */
  readUnchecked({ bucketKey }: Pick<Lent, "bucketKey">): Promise<Uint8Array> {
    return this.#files.read(bucketKey);
  }

  /** Size and SHA-256 of what lies there now. */
  stat({ bucketKey }: Lent): Promise<StoredFile | undefined> {
    return this.#files.stat(bucketKey);
  }

  /** As {@link PrefixedFiles.grantDownload}. @throws Refusal `file.missing`, `file.differs` */
  async grantDownload(lent: Lent, file: Parameters<PrefixedFiles["grantDownload"]>[1]): Promise<string> {
    const stored = await this.stat(lent);
    if (!stored) throw new Refusal("missing", "file.missing");
    if (stored.sha256 !== lent.sha256) throw new Refusal("conflict", "file.differs");
    return this.#files.grantDownload(lent.bucketKey, file);
  }
}

type Lent = Pick<FileReference, "bucketKey" | "sha256">;
