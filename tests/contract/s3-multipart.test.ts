import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBucket, dropBucket } from "./a-bucket.ts";
import { aName, openTarget, type Target } from "./target.ts";

const smallest = 5 * 1024 * 1024;
let target: Target;
let bucket: string;
beforeAll(async () => {
  target = await openTarget();
  bucket = await createBucket(target.s3);
});
afterAll(async () => {
  await dropBucket(target.s3, bucket);
  await target.close();
});

interface AnUpload {
  Bucket: string;
  Key: string;
  UploadId: string;
}
async function begin(more = {}): Promise<AnUpload> {
  const Key = aName("large");
  const begun = await target.s3.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key, ...more }));
  return { Bucket: bucket, Key, UploadId: begun.UploadId ?? "" };
}
async function send(upload: AnUpload, PartNumber: number, Body: Buffer | string) {
  const { ETag } = await target.s3.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
  return { PartNumber, ETag };
}
const complete = (upload: AnUpload, Parts: object[]) =>
  target.s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
const abort = (upload: AnUpload) => target.s3.send(new AbortMultipartUploadCommand(upload));

describe("uploads in parts", () => {
  test("the parts become one object, in the order of their numbers, with an etag that tells their count", async () => {
    const upload = await begin({ ContentType: "application/pdf", Metadata: { nguon: "scan" } });
    const [head, tail] = [Buffer.alloc(smallest, "a"), Buffer.from("cuối")];
    const last = await send(upload, 7, tail);
    const parts = [await send(upload, 2, head), last];
    const done = await complete(upload, parts);
    const digests = [head, tail].map((bytes) => createHash("md5").update(bytes).digest());
    const etag = createHash("md5").update(Buffer.concat(digests)).digest("hex");
    expect(done.ETag).toBe(`"${etag}-2"`);
    const { Bucket, Key } = upload;
    const found = await target.s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(found).toMatchObject({
      ContentLength: smallest + tail.length,
      ContentType: "application/pdf",
      Metadata: { nguon: "scan" },
    });
    const Range = `bytes=${String(smallest - 1)}-`;
    const { Body } = await target.s3.send(new GetObjectCommand({ Bucket, Key, Range }));
    expect(await Body?.transformToString()).toBe("acuối");
  });

  test("until it is complete there is no object", async () => {
    const upload = await begin();
    await send(upload, 1, "x");
    const { Bucket, Key } = upload;
    await expect(target.s3.send(new HeadObjectCommand({ Bucket, Key }))).rejects.toMatchObject({ name: "NotFound" });
    await abort(upload);
  });

  test("a part sent again replaces the first", async () => {
    const upload = await begin();
    await send(upload, 1, "một");
    const again = await send(upload, 1, "hai");
    const { Parts } = await target.s3.send(new ListPartsCommand(upload));
    expect(Parts).toMatchObject([{ PartNumber: 1, ETag: again.ETag, Size: 3 }]);
    await complete(upload, [again]);
  });

  test("an upload under way is listed until it is given up, and takes no parts then", async () => {
    const upload = await begin();
    const list = async () =>
      (await target.s3.send(new ListMultipartUploadsCommand({ Bucket: bucket }))).Uploads?.map(({ Key }) => Key) ?? [];
    expect(await list()).toContain(upload.Key);
    await abort(upload);
    expect(await list()).not.toContain(upload.Key);
    await expect(send(upload, 1, "x")).rejects.toMatchObject({ name: "NoSuchUpload" });
  });

  test("a part but the last of under 5 MiB is refused, and the upload stays", async () => {
    const upload = await begin();
    const parts = [await send(upload, 1, "nhỏ"), await send(upload, 2, "nhỏ")];
    await expect(complete(upload, parts)).rejects.toMatchObject({ name: "EntityTooSmall" });
    expect((await target.s3.send(new ListPartsCommand(upload))).Parts).toHaveLength(2);
    await abort(upload);
  });

  test.each([
    ["in another order", "InvalidPartOrder", (parts: object[]) => [...parts].reverse()],
    ["with an etag of another", "InvalidPart", (parts: object[]) => parts.map((part) => ({ ...part, ETag: '"0"' }))],
  ])("parts named %s are refused", async (_what, name, changed) => {
    const upload = await begin();
    const parts = [await send(upload, 1, "x"), await send(upload, 2, "y")];
    await expect(complete(upload, changed(parts))).rejects.toMatchObject({ name });
    await abort(upload);
  });

  test.each([0, 10_001])("a part of number %d is refused", async (number) => {
    const upload = await begin();
    await expect(send(upload, number, "x")).rejects.toMatchObject({ name: "InvalidArgument" });
    await abort(upload);
  });
});
