import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
} from "@aws-sdk/client-s3";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ExchangeFiles, LentFiles, TenantFiles, type UploadGrant } from "./tenant-files.ts";
import { startTestWorld, tenantA, tenantB, type TestWorld } from "./test-world.ts";

let test: TestWorld;
let ours: TenantFiles;
beforeAll(async () => {
  test = await startTestWorld();
  ours = new TenantFiles(test.world, tenantA);
});
afterAll(() => test.stop());

const text = "Nội dung bản quét";
const bytes = new TextEncoder().encode(text);
const sha256 = createHash("sha256").update(bytes).digest("hex");
const scan = { sizeBytes: bytes.length, sha256, contentType: "application/pdf" };

const upload = ({ url, method, headers }: UploadGrant, body: string, more: Record<string, string> = {}) =>
  fetch(url, { method, headers: { ...headers, ...more }, body });

describe("an upload", () => {
  it("takes exactly the bytes it was granted for", async () => {
    const grant = await ours.grantUpload("file/one", scan);

    const reply = await upload(grant, text);

    expect(reply.status).toBe(200);
    expect(await ours.stat("file/one")).toEqual({ sizeBytes: bytes.length, sha256 });
    expect(Date.parse(grant.expiresAt) - test.world.clock.now().getTime()).toBe(900_000);
  });

  it.each<[string, string, Record<string, string>]>([
    ["other bytes of the same size", text.replace("N", "M"), {}],
    ["more bytes", `${text}!`, {}],
    ["fewer bytes", text.slice(1), {}],
    ["another type", text, { "content-type": "text/html" }],
    ["another hash", text, { "x-amz-checksum-sha256": Buffer.alloc(32).toString("base64") }],
  ])("refuses %s, and stores nothing", async (what, body, headers) => {
    const key = `file/${what.replaceAll(" ", "-")}`;

    const reply = await upload(await ours.grantUpload(key, scan), body, headers);

    expect(reply.ok).toBe(false);
    expect(await ours.stat(key)).toBeUndefined();
  });

  it("refuses another place than the one granted", async () => {
    const grant = await ours.grantUpload("file/mine", scan);
    const theirs = grant.url.replace(`t/${tenantA}/`, `t/${tenantB}/`);

    const reply = await upload({ ...grant, url: theirs }, text);

    expect([grant.url === theirs, reply.status]).toEqual([false, 403]);
    expect(await new TenantFiles(test.world, tenantB).stat("file/mine")).toBeUndefined();
  });
});

describe("a download", () => {
  it.each([
    ["application/pdf", false, "inline", "application/pdf"],
    ["image/png", false, "inline", "image/png"],
    ["application/pdf", true, "attachment", "application/pdf"],
    ["text/html", false, "attachment", "application/octet-stream"],
    ["image/svg+xml", false, "attachment", "application/octet-stream"],
    ["application/xml", false, "attachment", "application/octet-stream"],
  ])("of %s (to keep: %s) is answered %s as %s", async (contentType, download, disposition, shownAs) => {
    await ours.write("file/shown", bytes, contentType);

    const reply = await fetch(await ours.grantDownload("file/shown", { fileName: "a.bin", contentType, download }));

    expect(reply.headers.get("content-disposition")).toMatch(new RegExp(`^${disposition};`));
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    expect(reply.headers.get("content-type")).toBe(shownAs);
    expect(await reply.text()).toBe(text);
  });

  it("carries a Vietnamese name whole, and no name breaks out of the header", async () => {
    await ours.write("file/named", bytes, "application/pdf");
    const fileName = `Báo cáo (số 5) 'gấp' "*".pdf\r\nset-cookie: a=b; filename=x`;

    const reply = await fetch(await ours.grantDownload("file/named", { fileName, contentType: "application/pdf" }));

    const [, encoded = ""] =
      /^inline; filename\*=UTF-8''([\w.%~!-]+)$/.exec(reply.headers.get("content-disposition") ?? "") ?? [];
    expect(decodeURIComponent(encoded)).toBe(fileName);
    expect(reply.headers.get("set-cookie")).toBeNull();
  });

  it("of a link changed by hand is refused", async () => {
    await ours.write("file/secret", bytes, "application/pdf");
    const url = await ours.grantDownload("file/open", { fileName: "a.pdf", contentType: "application/pdf" });

    expect((await fetch(url.replace("file/open", "file/secret"))).status).toBe(403);
    expect((await fetch(url.replace("application%2Fpdf", "text%2Fhtml"))).status).toBe(403);
  });
});

describe("a key", () => {
  it.each([
    "../other",
    "a/../b",
    "/a",
    "a/",
    "a//b",
    "",
    "a b",
    "a?b",
    "a#b",
    "a\\b",
    "a%2fb",
    "số",
    "a\n",
    "t/../../x",
  ])("that could leave the tenant's place is refused: %j", async (key) => {
    await expect(ours.read(key)).rejects.toThrow(RangeError);
    await expect(ours.stat(key)).rejects.toThrow(RangeError);
    await expect(ours.write(key, bytes, "text/plain")).rejects.toThrow(RangeError);
    await expect(ours.grantUpload(key, scan)).rejects.toThrow(RangeError);
    await expect(ours.grantDownload(key, { fileName: "a", contentType: "a" })).rejects.toThrow(RangeError);
  });

  it("means another file for another tenant and for the exchange", async () => {
    await ours.write("file/same", bytes, "text/plain");

    expect(await new TenantFiles(test.world, tenantB).stat("file/same")).toBeUndefined();
    expect(await new ExchangeFiles(test.world).stat("file/same")).toBeUndefined();
    await expect(new TenantFiles(test.world, tenantB).read("file/same")).rejects.toMatchObject({
      kind: "missing",
      code: "file.missing",
    });
  });
});

describe("bytes the system stores", () => {
  it("come back as they were, and go when deleted", async () => {
    const stored = await ours.write("file/kept", bytes, "text/plain");

    expect(stored).toEqual({ sizeBytes: bytes.length, sha256 });
    expect(Buffer.from(await ours.read("file/kept")).toString()).toBe(text);
    await ours.delete("file/kept");
    expect(await ours.stat("file/kept")).toBeUndefined();
  });

  it("stay when others would be stored once under the same key", async () => {
    await ours.writeOnce("file/once", bytes, "text/plain");

    const second = await ours.writeOnce("file/once", new Uint8Array([1, 2, 3]), "text/plain");

    expect(second).toEqual({ sizeBytes: bytes.length, sha256 });
    expect(Buffer.from(await ours.read("file/once")).toString()).toBe(text);
  });

  it("that are retained stay for that time as a version, whatever is written or deleted over them", async () => {
    const until = new Date("2031-11-25T02:00:00Z");
    const stored = await ours.write("file/issued", bytes, "application/pdf");
    await ours.retain("file/issued", until);
    await ours.retain("file/issued", until);
    await ours.write("file/issued", new Uint8Array([1]), "application/pdf");
    await ours.delete("file/issued");

    const { s3, config } = test.world;
    const Key = ours.reference("file/issued", stored).bucketKey;
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket: config.bucketName, Prefix: Key }));
    const VersionId = listed.Versions?.at(-1)?.VersionId;
    const version = { Bucket: config.bucketName, Key, VersionId };

    const { Retention } = await s3.send(new GetObjectRetentionCommand(version));
    expect(Retention).toEqual({ Mode: "GOVERNANCE", RetainUntilDate: until });
    await expect(s3.send(new DeleteObjectCommand(version))).rejects.toMatchObject({ name: "AccessDenied" });
    const { Body } = await s3.send(new GetObjectCommand(version));
    expect(await Body?.transformToString()).toBe(text);
  });

  it("cannot be retained for a shorter time than they are, nor where nothing is", async () => {
    await ours.write("file/long", bytes, "application/pdf");
    await ours.retain("file/long", new Date("2031-11-25T02:00:00Z"));

    await expect(ours.retain("file/long", new Date("2030-11-25T02:00:00Z"))).rejects.toThrow("Access Denied");
    await expect(ours.retain("file/absent", new Date("2030-11-25T02:00:00Z"))).rejects.toMatchObject({
      code: "file.missing",
    });
  });

  it("are copied from a file another door hands over, with their hash", async () => {
    const exchange = new ExchangeFiles(test.world);
    const stored = await exchange.write("packet.edxml", bytes, "application/xml");

    await ours.copyFrom(exchange.reference("packet.edxml", stored), "file/copied");

    expect(await ours.stat("file/copied")).toEqual({ sizeBytes: bytes.length, sha256 });
  });

  it("are not copied where they are no more what the reference says", async () => {
    const exchange = new ExchangeFiles(test.world);
    const stored = await exchange.write("changed.edxml", bytes, "application/xml");
    await exchange.write("changed.edxml", new Uint8Array([1]), "application/xml");

    await expect(ours.copyFrom(exchange.reference("changed.edxml", stored), "file/changed")).rejects.toMatchObject({
      code: "file.differs",
    });
    expect(await ours.stat("file/changed")).toBeUndefined();
  });

  it("are read as lent by reference while they are what it says", async () => {
    const lent = new LentFiles(test.world);
    const reference = ours.reference("file/lent", await ours.write("file/lent", bytes, "application/pdf"));
    const read = Buffer.from(await lent.read(reference)).toString();
    const url = await lent.grantDownload(reference, { fileName: "a.pdf", contentType: "application/pdf" });
    await ours.write("file/lent", new Uint8Array([1]), "application/pdf");

    expect(read).toBe(text);
    expect(url).toContain("/file/lent?");
    await expect(lent.read(reference)).rejects.toMatchObject({ code: "file.differs" });
    await expect(
      lent.grantDownload(reference, { fileName: "a.pdf", contentType: "application/pdf" }),
    ).rejects.toMatchObject({ code: "file.differs" });
  });
});
