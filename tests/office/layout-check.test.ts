import { createHash } from "node:crypto";
import { UploadedFileEntity } from "@vanthu/office/attachment/item.ts";
import { FileId } from "@vanthu/office/attachment/schema.ts";
import { fileKey } from "@vanthu/office/attachment/service.ts";
import { createDraft, attachToOutgoing } from "@vanthu/office/outgoing/draft-service.ts";
import type { LayoutReport } from "@vanthu/office/layout/schema.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { httpOffice, type HttpOffice } from "../http-office.ts";
import { aWordLetter } from "../layout/word-file.ts";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";

const PATH = "/api/convert/layout-check";

let world: OfficeWorld;
let http: HttpOffice;
beforeAll(async () => {
  world = await startOfficeWorld();
  http = httpOffice(world.world);
});
afterAll(() => world.stop());

/** A file this person uploaded and confirmed. */
async function uploaded(person: Person, bytes: Uint8Array, passing = false): Promise<FileId> {
  const cx = world.lacThuy.cx(person);
  const at = cx.clock.now();
  const id = newId(FileId, "fil", at);
  const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  await cx.files.writeOnce(fileKey(id), bytes, contentType);
  const file = {
    id,
    name: "du-thao.docx",
    contentType,
    sizeBytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    state: "confirmed" as const,
    askedBy: person.id,
    askedAt: at.toISOString(),
    ...(passing && { passing }),
  };
  await cx.store.write([create(UploadedFileEntity, file)]);
  return id;
}

test("an uploaded Word file is answered with what differs, and with the article of each", async () => {
  const { specialist } = world.lacThuy.people;
  const send = await http.as(world.lacThuy, specialist);
  const fileId = await uploaded(specialist, await aWordLetter({ number: "Số: 5/UBND-KT" }));

  const { status, json } = await send("POST", PATH, { fileId });

  const report = json as LayoutReport;
  expect([status, report.kind, report.typeName, report.fonts]).toEqual([200, "word", "Công văn", ["Times New Roman"]]);
  expect(report.findings).toEqual([
    {
      rule: "number.leading_zero",
      severity: "wrong",
      component: "number",
      article: "I.II.3.c",
      params: { expected: "05" },
      where: "Số: 5/UBND-KT",
    },
  ]);
});

test("a file of a document is checked for who sees the document, and is not there for anybody else", async () => {
  const { specialist, otherSpecialist } = world.lacThuy.people;
  const cx = world.lacThuy.cx(specialist);
  const { document } = await createDraft(cx, { typeName: "Công văn", subject: "" });
  const fileId = await uploaded(specialist, await aWordLetter());
  await attachToOutgoing(cx, document.id, [{ fileId, role: "annex" }]);
  const body = { fileId, outgoingId: document.id };

  const own = await (await http.as(world.lacThuy, specialist))("POST", PATH, body);
  const stranger = await http.as(world.lacThuy, otherSpecialist);
  const others = [await stranger("POST", PATH, body), await stranger("POST", PATH, { fileId })];

  expect([own.status, (own.json as LayoutReport).findings]).toEqual([200, []]);
  expect(others.map(({ status, code }) => [status, code])).toEqual([
    [404, "outgoing.missing"],
    [404, "file.missing"],
  ]);
});

test("an upload sent only to be read is gone after the check and no document takes it; any other stays", async () => {
  const { specialist } = world.lacThuy.people;
  const cx = world.lacThuy.cx(specialist);
  const send = await http.as(world.lacThuy, specialist);
  const bytes = await aWordLetter();
  const [passing, kept] = [await uploaded(specialist, bytes, true), await uploaded(specialist, bytes)];
  const { document } = await createDraft(cx, { typeName: "Công văn", subject: "" });
  const attach = attachToOutgoing(cx, document.id, [{ fileId: passing, role: "annex" }]);

  await expect(attach).rejects.toMatchObject({ code: "file.missing" });
  for (const fileId of [passing, kept]) expect((await send("POST", PATH, { fileId })).status).toBe(200);

  const again = [await send("POST", PATH, { fileId: passing }), await send("POST", PATH, { fileId: kept })];
  expect(again.map(({ status }) => status)).toEqual([404, 200]);
  expect(await cx.files.stat(fileKey(passing))).toBeUndefined();
  expect(await cx.files.stat(fileKey(kept))).toBeDefined();
});

test("what cannot be read is refused in words", async () => {
  const { specialist } = world.lacThuy.people;
  const send = await http.as(world.lacThuy, specialist);
  const locked = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0);
  const broken = new TextEncoder().encode("%PDF-1.7\nnothing more");
  const ids = [await uploaded(specialist, locked), await uploaded(specialist, broken)];

  const replies = [];
  for (const fileId of ids) replies.push(await send("POST", PATH, { fileId }));

  expect(replies.map(({ status, code }) => [status, code])).toEqual([
    [400, "reading.old_or_locked"],
    [400, "pdf.damaged"],
  ]);
});
