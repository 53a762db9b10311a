import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { readFile } from "@vanthu/office/attachment/service.ts";
import { dismissRejected, linkToRejected, readInbox } from "@vanthu/office/exchange/inbox-service.ts";
import { SentStatusEntity } from "@vanthu/office/exchange/item.ts";
import { refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { linkToPacket } from "@vanthu/office/incoming/attachment-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aPacket, askBackOf, takeIn } from "./arriving-packet.ts";
import { registered } from "./incoming-builder.ts";
import { handlersOf } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const take = (bytes: Uint8Array) => takeIn(world.lacThuy, bytes);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

type Spoil = (packet: DocumentPacket) => Uint8Array;
/** The packet as text, changed where a sender's fault would be. */
const spoilt =
  (from: string | RegExp, to: string): Spoil =>
  (packet) => {
    const before = text(buildDocumentPacket(packet));
    const after = before.replace(from, to);
    if (after === before) throw new RangeError("nothing was spoilt");
    return Buffer.from(after);
  };
const built =
  (changes: Partial<DocumentPacket>): Spoil =>
  (packet) =>
    buildDocumentPacket({ ...packet, ...changes });
const letterOf = (bytes: Uint8Array): Partial<DocumentPacket> => ({
  attachments: [{ contentId: "letter", name: "van-ban.pdf", contentType: "application/pdf", bytes }],
});

/** (1), (2) and what else cannot be read at all: kept byte for byte, the clerk sees why. */
const UNREADABLE: readonly (readonly [string, string, Spoil])[] = [
  ["a DTD", "packet.doctype", spoilt(/^<\?xml[^>]*\?>/, '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]>')],
  ["broken XML", "packet.not_xml", spoilt("</edXML>", "")],
  ["another namespace", "packet.namespace", spoilt(/http:\/\/www\.mic\.gov\.vn[^"]*/g, "http://www.e-doc.vn/Schema/")],
  ["no DocumentId", "packet.element_missing", spoilt(/<edXML:DocumentId>[^<]*<\/edXML:DocumentId>/, "")],
  ["a business nobody knows", "packet.value_invalid", spoilt(/(BussinessDocType>)0/, "$17")],
];

/** (3), (5), (6): a document waits, with what is wrong with it and the suggestion to return it. */
const DOUBTFUL: readonly (readonly [string, string, Spoil])[] = [
  [
    "for another agency",
    "packet.other_agency",
    built({ to: [{ organId: "H56.902", organName: "UBND xã Cao Phong" }] }),
  ],
  [
    "a Reference without its file",
    "packet.attachment_missing",
    spoilt(/(<Attachment>\s*<ContentId>)[^<]*/, "$1cid:other"),
  ],
  [
    "a file no Reference names",
    "packet.attachment_unlisted",
    spoilt(/(<Attachment>\s*<ContentId>)[^<]*/, "$1cid:other"),
  ],
  ["no files", "packet.attachment_missing", spoilt(/<AttachmentEncoded>[\s\S]*<\/AttachmentEncoded>/, "")],
  ["characters before the base64", "packet.attachment_damaged", spoilt(/(ContentTransferEncoded[^>]*>)/, "$1~!@#")],
  ["a PDF that does not open", "pdf.damaged", built(letterOf(Buffer.from("%PDF-1.7\nkhông phải PDF")))],
  ["a letter nobody signed", "signature.unsigned", built({})],
];

describe("a packet that cannot be read", () => {
  test.each(UNREADABLE)(
    "with %s is shown as %s, kept byte for byte, and dismissed with a note",
    async (_, code, spoil) => {
      const bytes = spoil(await aPacket());
      const before = await waiting();

      const taken = await take(bytes);
      const { rejected } = await readInbox(clerk());
      const { id } = rejected.find((one) => one.code === code)!;
      const after = await dismissRejected(clerk(), id, "Đã gọi bên gửi, sẽ gửi lại");

      expect(taken).toEqual({ outcome: "rejected", code });
      expect(after.rejected.map((one) => one.id)).not.toContain(id);
      expect(await fetched(await linkToRejected(clerk(), id))).toEqual(Buffer.from(bytes));
      expect(await waiting()).toBe(before);
    },
  );
});

describe("a document with something wrong", () => {
  test.each(DOUBTFUL)("(%s) says %s; returned, its sender reads why and its bytes stay", async (_, code, spoil) => {
    const bytes = spoil(await aPacket());

    const { incomingId } = await take(bytes);
    const { document, actions } = await readDetail(clerk(), incomingId!);
    await refuse(clerk(), incomingId!, { reason: `Lỗi ${code}, đề nghị gửi lại` });
    await world.settle(handlersOf(world));

    expect(document.exchange!.problems).toContain(code);
    expect(actions).toContain("refuse");
    expect(await lastStatus(incomingId!)).toMatchObject({
      statusCode: "02",
      description: `Lỗi ${code}, đề nghị gửi lại`,
      responseFor: { organId: "H56.903", documentId: document.exchange!.documentId },
    });
    expect(await fetched(await linkToPacket(clerk(), incomingId!))).toEqual(Buffer.from(bytes));
  });

  test("for another agency names whom it is meant for", async () => {
    const to = [{ organId: "H56.902", organName: "UBND xã Cao Phong" }];

    const { incomingId } = await take(buildDocumentPacket({ ...(await aPacket()), to }));

    expect((await readDetail(clerk(), incomingId!)).document.exchange!.meantFor).toEqual([
      { code: "H56.902", name: "UBND xã Cao Phong" },
    ]);
  });

  test("that is registered already under its number warns before it is accepted, and names that one", async () => {
    const packet = await aPacket();
    const reference = `${packet.code.number}/${packet.code.notation}`;
    const id = await registered(world.lacThuy, { referenceNumber: reference, issuer: packet.from.organName });

    const { incomingId } = await take(buildDocumentPacket(packet));

    expect((await readDetail(clerk(), incomingId!)).sameAs).toMatchObject({ id, referenceNumber: reference });
  });
});

describe("what is no new document", () => {
  test("a word of secrecy holds the packet before anything of it is stored", async () => {
    const before = await waiting();

    expect(await take(built({ subject: "Văn bản MẬT" })(await aPacket()))).toEqual({ outcome: "held" });
    expect(await waiting()).toBe(before);
  });

  test("the same packet again is known", async () => {
    const bytes = buildDocumentPacket(await aPacket());
    const first = await take(bytes);

    expect(await take(bytes)).toEqual({ outcome: "repeated", incomingId: first.incomingId });
  });

  test("a status of a document nobody sent is shown; the wish to have back what never came waits", async () => {
    const asking = askBackOf(await aPacket(), "2026-11-25T02:40:00.000Z");

    const reported = await take(buildStatusPacket({ ...asking, statusCode: "03" }));
    const asked = await take(buildStatusPacket(asking));

    expect(reported).toEqual({ outcome: "rejected", code: "packet.status_unknown" });
    expect(asked).toEqual({ outcome: "waiting" });
    expect((await readInbox(clerk())).waiting).toMatchObject([{ kind: "askBack", reason: "Gửi nhầm dự thảo" }]);
  });
});

async function waiting(): Promise<number> {
  return (await listAll(clerk(), { state: "arrived", limit: 100 })).items.length;
}

async function lastStatus(id: IncomingId) {
  const sent = await clerk().store.queryAll(SentStatusEntity, `incoming#${id}`, { prefix: "status#" });
  const last = sent.toSorted((a, b) => a.eventId.localeCompare(b.eventId)).at(-1)!;
  const read = readPacket(await readFile(clerk(), last.packetFileId));
  return read.kind === "status" ? read.packet : undefined;
}

async function fetched({ url }: { readonly url: string }): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}
