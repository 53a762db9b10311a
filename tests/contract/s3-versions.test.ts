import {
  CopyObjectCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBucket, dropVersionedBucket, readText } from "./a-bucket.ts";
import { aName, openTarget, type Target } from "./target.ts";

let target: Target;
let bucket: string;
beforeAll(async () => {
  target = await openTarget();
  bucket = await createBucket(target.s3);
  await put("before", "cũ");
  await target.s3.send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: "Enabled" } }),
  );
});
afterAll(async () => {
  await dropVersionedBucket(target.s3, bucket);
  await target.close();
});

async function put(Key: string, Body: string): Promise<string> {
  const { VersionId = "" } = await target.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
  return VersionId;
}
const remove = (Key: string, VersionId?: string) =>
  target.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
const read = (Key: string, VersionId?: string) => readText(target.s3, bucket, Key, VersionId);

describe("versions", () => {
  test("a bucket tells that it keeps versions", async () => {
    const { Status } = await target.s3.send(new GetBucketVersioningCommand({ Bucket: bucket }));
    expect(Status).toBe("Enabled");
  });

  test("what is overwritten can still be read by its version", async () => {
    const Key = aName("key");
    const [first, second] = [await put(Key, "một"), await put(Key, "hai")];
    expect(first).not.toBe(second);
    expect([await read(Key), await read(Key, first), await read(Key, second)]).toEqual(["hai", "một", "hai"]);
  });

  test("what was there before is the version null", async () => {
    await put("before", "mới");
    expect(await read("before", "null")).toBe("cũ");
  });

  test("deleting covers an object with a marker; its versions stay", async () => {
    const Key = aName("key");
    const version = await put(Key, "còn");
    expect(await remove(Key)).toMatchObject({ DeleteMarker: true, VersionId: expect.any(String) as string });
    await expect(read(Key)).rejects.toMatchObject({ name: "NoSuchKey" });
    expect(await read(Key, version)).toBe("còn");
    const { Contents = [] } = await target.s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: Key }));
    expect(Contents).toEqual([]);
  });

  test("a marker cannot be read, and says what it is", async () => {
    const Key = aName("key");
    await put(Key, "x");
    const { VersionId } = await remove(Key);
    await expect(read(Key, VersionId)).rejects.toMatchObject({ name: "MethodNotAllowed" });
  });

  test("removing the marker brings the object back", async () => {
    const Key = aName("key");
    await put(Key, "trở lại");
    const { VersionId } = await remove(Key);
    await remove(Key, VersionId);
    expect(await read(Key)).toBe("trở lại");
  });

  test("removing the newest version for good brings the one before it to light", async () => {
    const Key = aName("key");
    await put(Key, "một");
    const second = await put(Key, "hai");
    await remove(Key, second);
    expect(await read(Key)).toBe("một");
    await expect(read(Key, second)).rejects.toMatchObject({ name: "NoSuchVersion" });
  });

  test("removing an older version leaves the newest", async () => {
    const Key = aName("key");
    const first = await put(Key, "một");
    await put(Key, "hai");
    await remove(Key, first);
    expect(await read(Key)).toBe("hai");
  });

  test("a list shows versions and markers by key, the newest first, by pages", async () => {
    const Prefix = aName("list");
    const [a1, a2] = [await put(`${Prefix}a`, "1"), await put(`${Prefix}a`, "2")];
    const b1 = await put(`${Prefix}b`, "1");
    const b2 = (await remove(`${Prefix}b`)).VersionId;
    const list = (more = {}) => target.s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix, ...more }));
    const all = await list();
    expect(all.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [a2, true],
      [a1, false],
      [b1, false],
    ]);
    expect(all.DeleteMarkers).toMatchObject([{ Key: `${Prefix}b`, VersionId: b2, IsLatest: true }]);
    const first = await list({ MaxKeys: 1 });
    expect(first.IsTruncated).toBe(true);
    const rest = await list({ KeyMarker: first.NextKeyMarker, VersionIdMarker: first.NextVersionIdMarker });
    expect(rest.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [a1, false],
      [b1, false],
    ]);
  });

  test("a copy is made of the version that is named", async () => {
    const [Key, copy] = [aName("key"), aName("copy")];
    const first = await put(Key, "một");
    await put(Key, "hai");
    const CopySource = `${bucket}/${Key}?versionId=${first}`;
    const made = await target.s3.send(new CopyObjectCommand({ Bucket: bucket, Key: copy, CopySource }));
    expect(made).toMatchObject({ CopySourceVersionId: first, VersionId: expect.any(String) as string });
    expect(await read(copy)).toBe("một");
  });

  test("writing only where nothing stands takes a deleted key for free, and a living one not", async () => {
    const Key = aName("key");
    const once = () => target.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: "x", IfNoneMatch: "*" }));
    await once();
    await expect(once()).rejects.toMatchObject({ name: "PreconditionFailed" });
    await remove(Key);
    expect((await once()).VersionId).toBeTruthy();
  });

  test("the head of an object names its version", async () => {
    const Key = aName("key");
    const VersionId = await put(Key, "x");
    expect(await target.s3.send(new HeadObjectCommand({ Bucket: bucket, Key }))).toMatchObject({ VersionId });
  });

  test("a bucket with versions that nobody sees is not empty", async () => {
    const dropped = target.s3.send(new DeleteBucketCommand({ Bucket: bucket }));
    await expect(dropped).rejects.toMatchObject({ name: "BucketNotEmpty" });
  });
});
