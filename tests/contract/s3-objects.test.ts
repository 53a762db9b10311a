import { Readable } from "node:stream";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type ListObjectsV2CommandInput,
  type PutObjectCommandInput,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBucket, dropBucket, readText, sha256Base64 } from "./a-bucket.ts";
import { openTarget, type Target } from "./target.ts";

let target: Target;
let Bucket: string;

beforeAll(async () => {
  target = await openTarget();
  Bucket = await createBucket(target.s3);
});
afterAll(async () => {
  await dropBucket(target.s3, Bucket);
  await target.close();
});

const put = (Key: string, Body: PutObjectCommandInput["Body"], more: Partial<PutObjectCommandInput> = {}) =>
  target.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const head = (Key: string, more = {}) => target.s3.send(new HeadObjectCommand({ Bucket, Key, ...more }));

describe("objects", () => {
  test.each(["plain.txt", "thư mục/Công văn số 5 (bản cuối).pdf", "a+b&c=d.txt", "đường dẫn/%20.txt"])(
    "an object under the key %s is read as it was written",
    async (key) => {
      await put(key, "Nội dung");
      expect(await readText(target.s3, Bucket, key)).toBe("Nội dung");
    },
  );

  test("an object keeps its type, disposition, cache rule and metadata", async () => {
    const described = {
      ContentType: "application/pdf",
      ContentDisposition: "attachment; filename*=UTF-8''C%C3%B4ng%20v%C4%83n.pdf",
      CacheControl: "private, max-age=60",
      Metadata: { tenant: "xa-mau", pages: "3" },
    };
    await put("described", "x", described);
    expect(await head("described")).toMatchObject({ ...described, ContentLength: 1 });
  });

  test("an empty object is an object", async () => {
    await put("empty", "");
    expect(await head("empty")).toMatchObject({ ContentLength: 0 });
    expect(await readText(target.s3, Bucket, "empty")).toBe("");
  });

  test("a stream is stored without its chunk frames", async () => {
    const part = Buffer.alloc(300_000, 7);
    await put("stream", Readable.from([part, part]), { ContentLength: 600_000 });
    expect(await head("stream")).toMatchObject({ ContentLength: 600_000 });
    const { Body } = await target.s3.send(new GetObjectCommand({ Bucket, Key: "stream" }));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(Buffer.concat([part, part]))).toBe(true);
  });

  test("writing again replaces the object and its description", async () => {
    await put("again", "một", { ContentType: "text/plain", Metadata: { a: "1" } });
    await put("again", "hai");
    expect(await readText(target.s3, Bucket, "again")).toBe("hai");
    expect((await head("again")).Metadata).toEqual({});
  });

  test("a deleted object is gone, and deleting it again succeeds", async () => {
    await put("gone", "x");
    await target.s3.send(new DeleteObjectCommand({ Bucket, Key: "gone" }));
    await target.s3.send(new DeleteObjectCommand({ Bucket, Key: "gone" }));
    await expect(readText(target.s3, Bucket, "gone")).rejects.toMatchObject({ name: "NoSuchKey" });
  });

  test("the head of what is not there is NotFound", async () => {
    await expect(head("nothing")).rejects.toMatchObject({ name: "NotFound" });
  });

  test("a bucket that is not there is told apart from a missing object", async () => {
    const other = "contract-bucket-that-nobody-made";
    await expect(readText(target.s3, other, "x")).rejects.toMatchObject({ name: "NoSuchBucket" });
    await expect(target.s3.send(new HeadBucketCommand({ Bucket: other }))).rejects.toMatchObject({ name: "NotFound" });
  });

  test.each([
    ["bytes=0-3", "0123", "bytes 0-3/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"],
  ])("the range %s gives that part", async (Range, text, ContentRange) => {
    await put("range", "0123456789");
    const part = await target.s3.send(new GetObjectCommand({ Bucket, Key: "range", Range }));
    expect(part.ContentRange).toBe(ContentRange);
    expect(await part.Body?.transformToString()).toBe(text);
  });

  test("a range behind the end is refused", async () => {
    await put("range", "0123456789");
    const read = target.s3.send(new GetObjectCommand({ Bucket, Key: "range", Range: "bytes=10-" }));
    await expect(read).rejects.toMatchObject({ name: "InvalidRange" });
  });

  test("a read under the ETag one has answers 304", async () => {
    const { ETag } = await put("etag", "x");
    const read = target.s3.send(new GetObjectCommand({ Bucket, Key: "etag", IfNoneMatch: ETag }));
    await expect(read).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });
});

describe("checksums", () => {
  test("the SHA-256 of an object is kept and returned in checksum mode", async () => {
    const ChecksumSHA256 = sha256Base64("đã ký");
    await put("sum", "đã ký", { ChecksumSHA256 });
    expect((await head("sum", { ChecksumMode: "ENABLED" })).ChecksumSHA256).toBe(ChecksumSHA256);
    expect((await head("sum")).ChecksumSHA256).toBeUndefined();
  });

  test("a body that does not match its SHA-256 is refused and nothing is stored", async () => {
    const upload = put("mismatch", "khác", { ChecksumSHA256: sha256Base64("đã ký") });
    await expect(upload).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    await expect(head("mismatch")).rejects.toMatchObject({ name: "NotFound" });
  });

  test("a body that does not match its MD5 is refused and nothing is stored", async () => {
    const upload = put("mismatch-md5", "x", { ContentMD5: Buffer.alloc(16).toString("base64") });
    await expect(upload).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    await expect(head("mismatch-md5")).rejects.toMatchObject({ name: "NotFound" });
  });

  test.each(["CRC32", "CRC32C", "SHA1", "SHA256"] as const)(
    "the SDK's own %s is accepted and returned",
    async (name) => {
      const { [`Checksum${name}` as const]: sent } = await put(`own-${name}`, "nội dung", { ChecksumAlgorithm: name });
      const { [`Checksum${name}` as const]: kept } = await head(`own-${name}`, { ChecksumMode: "ENABLED" });
      expect(sent).toMatch(/^[A-Za-z0-9+/]+=*$/);
      expect(kept).toBe(sent);
    },
  );
});

describe("conditional writes", () => {
  test("If-None-Match: * writes only what is not there yet", async () => {
    await put("first", "một", { IfNoneMatch: "*" });
    await expect(put("first", "hai", { IfNoneMatch: "*" })).rejects.toMatchObject({ name: "PreconditionFailed" });
    expect(await readText(target.s3, Bucket, "first")).toBe("một");
  });

  test("of ten first writes at once exactly one succeeds", async () => {
    const writes = Array.from({ length: 10 }, (_, index) => put("raced", String(index), { IfNoneMatch: "*" }));
    const results = await Promise.allSettled(writes);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("If-Match writes only over the version it names", async () => {
    const { ETag } = await put("match", "một");
    await put("match", "hai", { IfMatch: ETag });
    await expect(put("match", "ba", { IfMatch: ETag })).rejects.toMatchObject({ name: "PreconditionFailed" });
    expect(await readText(target.s3, Bucket, "match")).toBe("hai");
  });

  test("If-Match on what is not there is refused", async () => {
    const write = put("match-nothing", "x", { IfMatch: '"d41d8cd98f00b204e9800998ecf8427e"' });
    await expect(write).rejects.toMatchObject({ name: "NoSuchKey" });
  });
});

describe("copies", () => {
  test("a copy has the bytes and description of its source", async () => {
    await put("nguồn 1", "gốc", { ContentType: "text/plain", Metadata: { a: "1" } });
    const CopySource = `${Bucket}/${encodeURIComponent("nguồn 1")}`;
    await target.s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource }));
    expect(await readText(target.s3, Bucket, "copy")).toBe("gốc");
    expect(await head("copy")).toMatchObject({ ContentType: "text/plain", Metadata: { a: "1" } });
  });

  test("a copy with REPLACE takes its description from the request", async () => {
    await put("source", "gốc", { ContentType: "text/plain", Metadata: { a: "1" } });
    const replace = { MetadataDirective: "REPLACE", ContentType: "text/html", Metadata: { b: "2" } } as const;
    await target.s3.send(
      new CopyObjectCommand({ Bucket, Key: "replaced", CopySource: `${Bucket}/source`, ...replace }),
    );
    expect(await head("replaced")).toMatchObject({ ContentType: "text/html", Metadata: { b: "2" } });
  });

  test("copying what is not there is refused", async () => {
    const copy = new CopyObjectCommand({ Bucket, Key: "copy", CopySource: `${Bucket}/nothing` });
    await expect(target.s3.send(copy)).rejects.toMatchObject({ name: "NoSuchKey" });
  });
});

describe("listing", () => {
  beforeAll(async () => {
    for (const key of ["list/a/1", "list/a/2", "list/b/1", "list/c", "list/d <&>"]) await put(key, "x");
  });
  const list = (input: Partial<ListObjectsV2CommandInput>) =>
    target.s3.send(new ListObjectsV2Command({ Bucket, Prefix: "list/", ...input }));

  test("keys come in order, with sizes", async () => {
    const { Contents, KeyCount, IsTruncated } = await list({});
    expect(Contents?.map(({ Key }) => Key)).toEqual(["list/a/1", "list/a/2", "list/b/1", "list/c", "list/d <&>"]);
    expect(Contents?.[0]?.Size).toBe(1);
    expect({ KeyCount, IsTruncated }).toEqual({ KeyCount: 5, IsTruncated: false });
  });

  test("a delimiter folds keys into common prefixes", async () => {
    const { Contents, CommonPrefixes } = await list({ Delimiter: "/" });
    expect(CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(["list/a/", "list/b/"]);
    expect(Contents?.map(({ Key }) => Key)).toEqual(["list/c", "list/d <&>"]);
  });

  test("pages of one give everything once, common prefixes too", async () => {
    const seen: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await list({ Delimiter: "/", MaxKeys: 1, ...(ContinuationToken && { ContinuationToken }) });
      seen.push(
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
        ...(page.Contents ?? []).map(({ Key }) => Key),
      );
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(seen).toEqual(["list/a/", "list/b/", "list/c", "list/d <&>"]);
  });

  test("StartAfter begins behind that key", async () => {
    const { Contents } = await list({ StartAfter: "list/b/1" });
    expect(Contents?.map(({ Key }) => Key)).toEqual(["list/c", "list/d <&>"]);
  });
});
