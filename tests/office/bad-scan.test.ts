import { createHash } from "node:crypto";
import { harmlessFile, hostileFiles } from "@vanthu/pades/testing/hostile-files.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { httpOffice, type Send } from "../http-office.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aForm } from "./incoming-builder.ts";
import { stored } from "./stored.ts";

let world: OfficeWorld;
let clerk: Send;
let specialist: Send;
beforeAll(async () => {
  world = await startOfficeWorld();
  const http = httpOffice(world.world);
  const { people } = world.lacThuy;
  [clerk, specialist] = await Promise.all([
    http.as(world.lacThuy, people.clerk),
    http.as(world.lacThuy, people.specialist),
  ]);
});
afterAll(() => world.stop());

interface Place {
  readonly fileId: string;
  readonly upload: { readonly url: string; readonly headers: Record<string, string> };
}

const request = (bytes: Uint8Array, fields: object = {}) => ({
  name: "ban-quet.pdf",
  contentType: "application/pdf",
  sizeBytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  ...fields,
});

async function place(bytes: Uint8Array, fields: object = {}): Promise<Place> {
  return (await clerk("POST", "/api/files", request(bytes, fields))).json as Place;
}

const put = ({ upload }: Place, bytes: Uint8Array) =>
  fetch(upload.url, { method: "PUT", headers: upload.headers, body: Buffer.from(bytes) });
const confirm = ({ fileId }: Place, send = clerk) => send("POST", `/api/files/${fileId}/confirm`);

async function confirmed(bytes: Uint8Array, fields: object = {}) {
  const asked = await place(bytes, fields);
  await put(asked, bytes);
  return { asked, reply: await confirm(asked) };
}

const text = Buffer.from("Đây là tệp chữ, đổi đuôi thành PDF.");
const encrypted = Buffer.from(
  harmlessFile()
    .toString("latin1")
    .replace(/\/Root 1 0 R /, "/Root 1 0 R /Encrypt 5 0 R "),
  "latin1",
);
const damaged = harmlessFile().subarray(0, -120);

describe("a scan", () => {
  test.each<[string, Uint8Array, string]>([
    ["that is no PDF", text, "file.not_pdf"],
    ["that is an image called PDF", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]), "file.not_pdf"],
    ["with a password", encrypted, "pdf.encrypted"],
    ["cut off at its end", damaged, "pdf.damaged"],
  ])("%s is refused when it is confirmed, and not kept", async (_, bytes, code) => {
    const { asked, reply } = await confirmed(bytes);

    expect(reply).toMatchObject({ status: 400, code });
    expect((await stored(world.world)).files.filter((key) => key.includes(asked.fileId))).toEqual([]);
    expect(await confirm(asked)).toMatchObject({ status: 409, code: "file.not_uploaded" });
  });

  test("of each kind known to hurt a reader is refused by the code of the guard", async () => {
    // An empty file and one over 50 MB get no place to upload to.
    const files = hostileFiles().filter(({ bytes }) => bytes.length > 0 && bytes.length <= 50 * 1024 * 1024);
    for (const { name, bytes, code } of files) {
      const { reply } = await confirmed(bytes);

      expect(reply, name).toMatchObject({ status: 400, code: code === "pdf.not_pdf" ? "file.not_pdf" : code });
    }
    expect(files.length).toBeGreaterThan(5);
  });

  test.each<[string, object, string, object]>([
    ["over 50 MB", { sizeBytes: 64 * 1024 * 1024 }, "file.too_large", { megabytes: 64, limit: 50 }],
    ["one byte over 50 MB", { sizeBytes: 50 * 1024 * 1024 + 1 }, "file.too_large", { megabytes: 51, limit: 50 }],
    ["of a type not taken", { contentType: "application/x-msdownload" }, "file.type_not_taken", {}],
  ])("%s gets no place to upload to", async (_, fields, code, params) => {
    const before = await stored(world.world);

    const reply = await clerk("POST", "/api/files", request(text, fields));

    expect(reply).toMatchObject({ status: 400, code, params });
    expect(await stored(world.world)).toEqual(before);
  });

  test("other than the one announced does not get in", async () => {
    const asked = await place(harmlessFile());

    const answer = await put(asked, Buffer.concat([harmlessFile(), Buffer.from(" ")]));

    expect(answer.ok).toBe(false);
    expect(await confirm(asked)).toMatchObject({ status: 409, code: "file.not_uploaded" });
  });

  test("not confirmed yet, unknown, or another person's cannot be registered with", async () => {
    const asked = await place(harmlessFile());
    await put(asked, harmlessFile());
    const register = (fileId: string) =>
      clerk("POST", "/api/incoming", { ...aForm(), files: [{ fileId, role: "main" }] });
    const missing = { status: 404, code: "file.missing" };

    expect(await register(asked.fileId)).toMatchObject(missing);
    expect(await register(asked.fileId.replace(/.{4}$/, "0000"))).toMatchObject(missing);
    expect(await confirm(asked, specialist)).toMatchObject(missing);
    const theirs = (await specialist("POST", "/api/files", request(harmlessFile()))).json as Place;
    await put(theirs, harmlessFile());
    await confirm(theirs, specialist);
    expect(await register(theirs.fileId)).toMatchObject(missing);
  });

  test("that is sound is confirmed, twice as once, and stands in the document", async () => {
    const { asked, reply } = await confirmed(harmlessFile());
    const again = await confirm(asked);

    const { json } = await clerk("POST", "/api/incoming", {
      ...aForm(),
      files: [{ fileId: asked.fileId, role: "main" }],
    });
    const { json: link } = await clerk("GET", `/api/incoming/${(json as { id: string }).id}/files/${asked.fileId}`);

    expect([reply.status, again.text]).toEqual([200, reply.text]);
    const file = await fetch((link as { url: string }).url);
    expect(Buffer.from(await file.arrayBuffer()).equals(harmlessFile())).toBe(true);
  });
});
