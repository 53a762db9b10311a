import {
  GetBucketCorsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBucket, dropBucket, readText, sha256Base64 } from "./a-bucket.ts";
import { openTarget, type Target } from "./target.ts";

let target: Target;
let Bucket: string;
let closedBucket: string;
const ours = "http://app.example.vn";

beforeAll(async () => {
  target = await openTarget();
  Bucket = await createBucket(target.s3);
  closedBucket = await createBucket(target.s3);
  const rule = {
    AllowedOrigins: [ours, "https://*.example.vn"],
    AllowedMethods: ["GET", "PUT"],
    AllowedHeaders: ["content-type", "x-amz-checksum-*"],
    ExposeHeaders: ["ETag"],
    MaxAgeSeconds: 600,
  };
  await target.s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }));
});
afterAll(async () => {
  await dropBucket(target.s3, Bucket);
  await dropBucket(target.s3, closedBucket);
  await target.close();
});

const body = "Văn bản đã quét";
const type = "application/pdf";

/** A URL for one upload of exactly these bytes, as the product makes it. */
function uploadUrl(Key: string, expiresIn = 60, bucket = Bucket): Promise<string> {
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key,
    ContentType: type,
    ContentLength: Buffer.byteLength(body),
    ChecksumSHA256: sha256Base64(body),
  });
  return getSignedUrl(target.s3, command, {
    expiresIn,
    signableHeaders: new Set(["host", "content-length", "content-type"]),
    unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
  });
}

const fitting = () => ({ "content-type": type, "x-amz-checksum-sha256": sha256Base64(body) });
const upload = (url: string, text: string, headers: Record<string, string> = fitting()) =>
  fetch(url, { method: "PUT", body: text, headers });
const isStored = (Key: string) =>
  target.s3.send(new HeadObjectCommand({ Bucket, Key })).then(
    () => true,
    () => false,
  );

describe("presigned uploads", () => {
  test("the bytes, type and checksum that were signed are stored", async () => {
    const response = await upload(await uploadUrl("scan.pdf"), body);
    expect(response.status).toBe(200);
    expect(await readText(target.s3, Bucket, "scan.pdf")).toBe(body);
    const stored = await target.s3.send(new HeadObjectCommand({ Bucket, Key: "scan.pdf", ChecksumMode: "ENABLED" }));
    expect(stored).toMatchObject({ ContentType: type, ChecksumSHA256: sha256Base64(body) });
  });

  test.each<[string, string, Record<string, string>, number]>([
    ["of another length", `${body}!`, fitting(), 403],
    ["of other bytes of the same length", body.replace("V", "W"), fitting(), 400],
    ["of another type", body, { ...fitting(), "content-type": "text/html" }, 403],
    ["with another checksum", body, { ...fitting(), "x-amz-checksum-sha256": sha256Base64("x") }, 403],
    ["without its checksum", body, { "content-type": type }, 403],
    ["with an x-amz header that was not signed", body, { ...fitting(), "x-amz-meta-tenant": "other" }, 403],
  ])("an upload %s is refused and nothing is stored", async (what, text, headers, status) => {
    const key = what.replaceAll(" ", "-");
    const response = await upload(await uploadUrl(key), text, headers);
    expect(response.status).toBe(status);
    expect(await isStored(key)).toBe(false);
  });

  test("a URL is good for its own key only", async () => {
    const url = (await uploadUrl("one")).replace("/one?", "/two?");
    expect((await upload(url, body)).status).toBe(403);
    expect(await isStored("two")).toBe(false);
  });

  test("a URL with a parameter changed is refused", async () => {
    const url = (await uploadUrl("longer")).replace("X-Amz-Expires=60", "X-Amz-Expires=6000");
    expect((await upload(url, body)).status).toBe(403);
  });
});

describe("presigned downloads", () => {
  const downloadUrl = (Key: string, more = {}, options = {}) =>
    getSignedUrl(target.s3, new GetObjectCommand({ Bucket, Key, ...more }), { expiresIn: 60, ...options });

  beforeAll(async () => {
    await target.s3.send(new PutObjectCommand({ Bucket, Key: "letter.pdf", Body: body, ContentType: "text/plain" }));
  });

  test("the URL answers the object", async () => {
    const response = await fetch(await downloadUrl("letter.pdf"));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
  });

  test("type and disposition are those the URL was signed with", async () => {
    const ResponseContentDisposition = "attachment; filename*=UTF-8''C%C3%B4ng%20v%C4%83n.pdf";
    const url = await downloadUrl("letter.pdf", { ResponseContentType: type, ResponseContentDisposition });
    const { headers } = await fetch(url);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-disposition")).toBe(ResponseContentDisposition);
  });

  test("a disposition that was not signed is refused", async () => {
    const url = `${await downloadUrl("letter.pdf")}&response-content-disposition=inline`;
    expect((await fetch(url)).status).toBe(403);
  });

  test("an expired URL is refused", async () => {
    const signingDate = new Date(Date.now() - 120_000);
    const response = await fetch(await downloadUrl("letter.pdf", {}, { signingDate }));
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("Request has expired");
  });

  test("a URL for reading does not let anyone write", async () => {
    expect((await upload(await downloadUrl("letter.pdf"), "x", {})).status).toBe(403);
    expect(await readText(target.s3, Bucket, "letter.pdf")).toBe(body);
  });
});

describe("browsers of another origin", () => {
  const preflight = async (bucket: string, headers: Record<string, string>) =>
    fetch(await uploadUrl("cors.pdf", 60, bucket), { method: "OPTIONS", headers });
  const asked = { origin: ours, "access-control-request-method": "PUT" };

  test("the rules of a bucket are read as they were written", async () => {
    const { CORSRules } = await target.s3.send(new GetBucketCorsCommand({ Bucket }));
    expect(CORSRules).toMatchObject([{ AllowedOrigins: [ours, "https://*.example.vn"], MaxAgeSeconds: 600 }]);
  });

  test("a bucket without rules says so", async () => {
    const read = target.s3.send(new GetBucketCorsCommand({ Bucket: closedBucket }));
    await expect(read).rejects.toMatchObject({ name: "NoSuchCORSConfiguration" });
  });

  test("a preflight that fits a rule is allowed, with the headers it asked for", async () => {
    const headers = "content-type, x-amz-checksum-sha256";
    const response = await preflight(Bucket, { ...asked, "access-control-request-headers": headers });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe(ours);
    expect(response.headers.get("access-control-allow-methods")).toContain("PUT");
    expect(response.headers.get("access-control-allow-headers")).toContain("x-amz-checksum-sha256");
    expect(response.headers.get("access-control-max-age")).toBe("600");
  });

  test.each([
    ["from an origin that is not allowed", { ...asked, origin: "http://evil.example.com" }],
    ["for a method that is not allowed", { ...asked, "access-control-request-method": "DELETE" }],
    ["for a header that is not allowed", { ...asked, "access-control-request-headers": "x-amz-meta-tenant" }],
  ])("a preflight %s is refused with 403", async (_what, headers) => {
    const response = await preflight(Bucket, headers);
    expect(response.status).toBe(403);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("a preflight to a bucket without rules is refused with 403", async () => {
    expect((await preflight(closedBucket, asked)).status).toBe(403);
  });

  test.each([
    ["an allowed origin", ours, ours],
    ["an origin of an allowed pattern", "https://xa-mau.example.vn", "https://xa-mau.example.vn"],
    ["any other origin", "http://evil.example.com", null],
  ])("the answer to %s names it or has no CORS headers", async (_what, origin, allowed) => {
    const response = await fetch(await uploadUrl("cors.pdf"), {
      method: "PUT",
      body,
      headers: { ...fitting(), origin },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe(allowed);
    expect(response.headers.get("access-control-expose-headers")).toBe(allowed && "ETag");
  });

  test("a refusal has the CORS headers too, so that the page can tell why", async () => {
    const response = await upload(await uploadUrl("refused.pdf"), `${body}!`, { ...fitting(), origin: ours });
    expect(response.status).toBe(403);
    expect(response.headers.get("access-control-allow-origin")).toBe(ours);
  });
});
