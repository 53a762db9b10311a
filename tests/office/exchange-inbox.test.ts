import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { UploadedFileEntity } from "@vanthu/office/attachment/item.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { readFile, storeFile } from "@vanthu/office/attachment/service.ts";
import {
  importPacket,
  linkToRejected,
  readInbox,
  releaseHeld,
  returnHeld,
} from "@vanthu/office/exchange/inbox-service.ts";
import { placeInExchange } from "@vanthu/office/exchange/packet-file.ts";
import { receiveMessage } from "@vanthu/office/exchange/receive-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { AgencyCodeEntity, AgencyEntity } from "@vanthu/office/organisation/item.ts";
import { forgetDirectory } from "@vanthu/office/organisation/service.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { newUlid } from "@vanthu/platform/id.ts";
import { sendMessage } from "@vanthu/platform/message.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aLetter } from "./arriving-packet.ts";
import { composer, handlersOf, LETTER } from "./outgoing-builder.ts";

let world: OfficeWorld;
let pdf: Uint8Array;
beforeAll(async () => {
  world = await startOfficeWorld();
  ({ pdf } = await composer.compose(LETTER));
});
afterAll(() => world.stop());

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const settle = () => world.settle(handlersOf(world), { twice: true });
let made = 0;

describe("a packet that is no packet", () => {
  test.each([
    ["broken XML", "<edXML><to", "packet.not_xml"],
    ["a DTD", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "packet.doctype"],
    ["another namespace", '<edXML xmlns="http://www.e-doc.vn/Schema/"/>', "packet.namespace"],
  ])("with %s is kept byte for byte for the clerk, once", async (_, text, code) => {
    const bytes = Buffer.from(text);
    const before = (await readInbox(clerk())).rejected.length;

    await send(bytes);
    await settle();
    const { rejected } = await readInbox(clerk());
    const newest = rejected.find((packet) => packet.code === code)!;
    const { url } = await linkToRejected(clerk(), newest.id);

    expect(rejected).toHaveLength(before + 1);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("changed on its way is not read", async () => {
    const packet = buildDocumentPacket(aPacket());

    await send(packet, { sha256: "0".repeat(64) });
    await settle();

    expect((await readInbox(clerk())).rejected.map(({ code }) => code)).toContain("packet.altered_on_the_way");
    expect(await arrivals()).toEqual([]);
  });

  test("larger than the limit is copied, not read", async () => {
    const packet = Buffer.from("stands for 200 MB");

    await send(packet, { sizeBytes: 200 * 1024 * 1024 });
    await settle();
    const tooLarge = (await readInbox(clerk())).rejected.find(({ code }) => code === "packet.too_large")!;

    expect(tooLarge.params).toEqual({ megabytes: 200, limit: 100 });
    expect(Buffer.from(await readFile(clerk(), tooLarge.packetFileId)).equals(packet)).toBe(true);
  });

  test("a status about a document nobody sent is kept", async () => {
    const status = buildStatusPacket({
      from: { organId: "H56.903", organName: "Sở Nội vụ tỉnh Phú Thọ" },
      responseFor: { organId: "H56.901", code: "9/BC", promulgatedOn: "2026-11-01", documentId: "unknown" },
      statusCode: "03",
      at: "2026-11-25T02:00:00.000Z",
    });

    await send(status);
    await settle();

    expect((await readInbox(clerk())).rejected.map(({ code }) => code)).toContain("packet.status_unknown");
  });

  test("a recall of a document that has not come waits for it, and becomes none", async () => {
    const recall = aPacket({
      business: { type: 1, reason: "Ban hành sai thẩm quyền", paper: false, replacements: [] },
    });

    await send(buildDocumentPacket(recall));
    await settle();

    expect((await readInbox(clerk())).waiting).toMatchObject([{ kind: "recall", reason: "Ban hành sai thẩm quyền" }]);
  });

  test("only those who register incoming documents see the inbox", async () => {
    const { specialist } = world.lacThuy.people;

    await expect(readInbox(world.lacThuy.cx(specialist))).rejects.toMatchObject({ code: "permission.denied" });
  });
});

describe("a packet the clerk decides on", () => {
  test.each([
    ["for another agency", { to: [{ organId: "H56.904", organName: "UBND xã khác" }] }, "packet.other_agency"],
    ["with a file that is no PDF", { attachments: [anAttachment(Buffer.from("hỏng"))] }, "packet.attachment_damaged"],
    [
      "with an encrypted or damaged PDF",
      { attachments: [anAttachment(Buffer.from("%PDF-1.7\nnothing follows"))] },
      "pdf.damaged",
    ],
  ])("arrives %s, with the problem on it", async (_, changes, problem) => {
    const packet = aPacket(changes);

    await send(buildDocumentPacket(packet));
    await settle();
    const { document } = await arrivalOf(packet);

    expect(document.state).toBe("arrived");
    expect(document.exchange!.problems).toContain(problem);
    expect(document.files[0]!.contentType === "application/pdf").toBe(problem === "packet.other_agency");
  });

  test("that came before becomes no second document and is acknowledged again", async () => {
    const packet = aPacket();
    const bytes = buildDocumentPacket(packet);

    await send(bytes);
    await settle();
    const first = await arrivalOf(packet);
    const acknowledged = (await statusesAtSender()).length;
    await send(bytes);
    await settle();

    expect((await statusesAtSender()).slice(0, -acknowledged)).toEqual(["packet.status_unknown"]);
    expect((await arrivals()).filter(({ referenceNumber }) => referenceNumber === referenceOf(packet))).toHaveLength(1);
    expect((await arrivalOf(packet)).document.id).toBe(first.document.id);
  });

  test("addressed by a former code of ours is ours", async () => {
    await giveFormerCode("000.01.01.H56");
    const packet = aPacket({ to: [{ organId: "000.01.01.H56", organName: "UBND xã Lạc Thuỷ" }] });

    await send(buildDocumentPacket(packet));
    await settle();

    const { exchange } = (await arrivalOf(packet)).document;
    expect(exchange!.problems).toEqual(["signature.unsigned"]);
    expect(exchange!.receiverCode).toBe("000.01.01.H56");
  });

  test("the same message delivered twice at once is taken once", async () => {
    const packet = aPacket();
    const message = await place(buildDocumentPacket(packet));

    await Promise.all([receiveMessage(world.world, message), receiveMessage(world.world, message)]);

    expect((await arrivals()).filter(({ referenceNumber }) => referenceNumber === referenceOf(packet))).toHaveLength(1);
  });

  test("whose packet does not lie where it says is not done with: it comes again, and at last to the dead letters", async () => {
    const message = await place(buildDocumentPacket(aPacket()));
    const gone = { ...message, packet: { ...message.packet, bucketKey: "x/gone.edxml" } };

    await expect(receiveMessage(world.world, gone)).rejects.toMatchObject({
      kind: "unavailable",
      code: "file.missing",
    });
  });
});

describe("a packet with a word of secrecy", () => {
  test.each([
    ["subject", () => ({ subject: "TUYỆT MẬT - phương án bảo vệ" })],
    ["file name", () => ({ attachments: [anAttachment(pdf, "12-MAT.pdf")] })],
    ["description of a file", () => ({ attachments: [{ ...anAttachment(), description: "Bản MẬT" }] })],
  ])("in its %s is held before anything of it is stored", async (_, changes) => {
    const packet = aPacket(changes());

    await send(buildDocumentPacket(packet));
    await settle();
    const { held } = await readInbox(clerk());

    expect(held[0]).toMatchObject({ state: "held", senderCode: "H56.903" });
    expect(JSON.stringify(held)).not.toContain("MẬT");
    expect((await arrivals()).map(({ referenceNumber }) => referenceNumber)).not.toContain(referenceOf(packet));
  });

  test("is released with a reason by who may, and then arrives; history keeps who and why, not what", async () => {
    const packet = aPacket({ subject: "Giải thưởng MẬT NGỌT" });
    await send(buildDocumentPacket(packet));
    await settle();
    const held = (await readInbox(clerk())).held[0]!;

    await expect(
      releaseHeld(world.lacThuy.cx(world.lacThuy.people.chair), held.id, { reason: "tên giải thưởng" }),
    ).rejects.toMatchObject({ code: "permission.denied" });
    const inbox = await releaseHeld(clerk(), held.id, { reason: "Tên một giải thưởng" });
    await settle();
    const events = await clerk().store.queryAll(EventEntity, `exchange#${held.id}`);

    expect(inbox.held.map(({ id }) => id)).not.toContain(held.id);
    expect((await arrivalOf(packet)).document.subject).toBe("Giải thưởng MẬT NGỌT");
    expect(events.map(({ type }) => type)).toEqual(["exchange.packet_held", "secrecy.released"]);
    expect(events[1]).toMatchObject({ byName: "Bùi Thị Nguyền", data: { reason: "Tên một giải thưởng" } });
    await expect(releaseHeld(clerk(), held.id, { reason: "Thêm lần nữa" })).rejects.toMatchObject({
      code: "exchange.held_decided",
    });
  });

  test("is returned to its sender, who gets a 02 with the reason", async () => {
    const packet = aPacket({ subject: "MẬT" });
    await send(buildDocumentPacket(packet));
    await settle();
    const held = (await readInbox(clerk())).held[0]!;

    await returnHeld(clerk(), held.id, "Văn bản mật không gửi qua mạng");
    await settle();
    // The sender never sent such a document, so its own inbox shows the status it got.
    const inbox = await readInbox(world.soNoiVu.cx(world.soNoiVu.people.clerk));
    const status = readPacket(
      await readFile(world.soNoiVu.cx(world.soNoiVu.people.clerk), inbox.rejected[0]!.packetFileId),
    );

    expect(status).toMatchObject({
      kind: "status",
      packet: {
        statusCode: "02",
        description: "Văn bản mật không gửi qua mạng",
        responseFor: { documentId: packet.documentId },
      },
    });
    expect((await readInbox(clerk())).held.map(({ id }) => id)).not.toContain(held.id);
  });
});

describe("a packet brought as a file", () => {
  test("goes the same way: a document once, then known; its upload does not stay", async () => {
    const packet = aPacket();
    const bytes = buildDocumentPacket(packet);
    const fileId = await uploadedPacket(bytes);

    const taken = await importPacket(clerk(), fileId);
    const again = await importPacket(clerk(), await uploadedPacket(bytes));
    await settle();

    expect(taken.outcome).toBe("arrived");
    expect(again).toEqual({ outcome: "repeated", incomingId: taken.incomingId });
    expect((await arrivalOf(packet)).document.id).toBe(taken.incomingId);
    await expect(readFile(clerk(), fileId)).rejects.toMatchObject({ code: "file.missing" });
  });

  test("shows who brought it, as its sender is only who it says", async () => {
    const taken = await importPacket(clerk(), await uploadedPacket(buildDocumentPacket(aPacket())));
    const { document } = await readDetail(clerk(), taken.incomingId!);

    expect(document.exchange?.broughtBy).toBe("Bùi Thị Nguyền");
  });

  test("changes nothing here in the name of an office that works here, or where it is told to another", async () => {
    const letter = aPacket();
    const recall = { ...letter, business: { type: 1 as const, reason: "Thu hồi", paper: false, replacements: [] } };
    const responseFor = {
      organId: "H56.999",
      code: "1/BC",
      documentId: "H56.999,2026/11/20,1/BC",
      promulgatedOn: "2026-11-20",
    };
    const status = { from: { organId: "H99.1", organName: "Nơi khác" }, responseFor, statusCode: "03" };
    const at = "2026-11-25T02:00:00.000Z";
    const bring = async (bytes: Uint8Array) => importPacket(clerk(), await uploadedPacket(bytes));

    const works = { outcome: "rejected", code: "packet.sender_works_here" };
    const others = { outcome: "rejected", code: "packet.other_agency" };
    expect(await bring(buildDocumentPacket(recall))).toEqual(works);
    expect(await bring(buildStatusPacket({ ...status, from: letter.from, at }))).toEqual(works);
    expect(await bring(buildStatusPacket({ ...status, at }))).toEqual(others);
  });

  test("that is broken is said to be", async () => {
    const fileId = await uploadedPacket(Buffer.from("<edXML"));

    expect(await importPacket(clerk(), fileId)).toEqual({ outcome: "rejected", code: "packet.not_xml" });
  });
});

/** A packet the clerk uploaded and the system confirmed. */
async function uploadedPacket(bytes: Uint8Array): Promise<FileId> {
  const cx = clerk();
  const file = await storeFile(cx, { name: "goi-tin.edxml", contentType: "application/xml", bytes, role: "annex" });
  const askedBy = world.lacThuy.people.clerk.id;
  const askedAt = cx.clock.now().toISOString();
  await cx.store.write([create(UploadedFileEntity, { ...file, state: "confirmed", askedBy, askedAt })]);
  return file.id;
}

/** Adds a code the commune bore before. */
async function giveFormerCode(code: string): Promise<void> {
  const { world: w } = world;
  const shared = new SharedStore({ client: w.table, tableName: w.config.tableName, clock: w.clock });
  const { agencyId } = world.lacThuy;
  const agency = (await shared.get(AgencyEntity, [`agency#${agencyId}`, "agency"]))!;
  const former = { code, scheme: "QCVN102", from: "2017-01-01", to: "2025-06-30" } as const;
  await shared.write([
    replace(AgencyEntity, { ...agency, codes: [...agency.codes, former] }),
    create(AgencyCodeEntity, { code, agencyId }),
  ]);
  forgetDirectory(world.world);
}

/** The department sent none of these packets, so the statuses it gets stay in its own inbox, newest first. */
async function statusesAtSender(): Promise<string[]> {
  const { rejected } = await readInbox(world.soNoiVu.cx(world.soNoiVu.people.clerk));
  return rejected.map(({ code }) => code);
}

/** A letter of the department to the commune, each with a number of its own. */
function aPacket(changes: Partial<DocumentPacket> = {}): DocumentPacket {
  made += 1;
  return aLetter(String(500 + made), pdf, changes);
}

function anAttachment(bytes = pdf, name = "van-ban.pdf"): DocumentPacket["attachments"][number] {
  return { contentId: "letter", name, contentType: "application/pdf", bytes };
}

function referenceOf({ code }: DocumentPacket): string {
  return `${code.number}/${code.notation}`;
}

async function arrivals() {
  return (await listAll(clerk(), { state: "arrived", limit: 100 })).items;
}

async function arrivalOf(packet: DocumentPacket) {
  const found = (await arrivals()).find(({ referenceNumber }) => referenceNumber === referenceOf(packet))!;
  return readDetail(clerk(), found.id);
}

/** Lays a packet into the exchange's area; answers the message about it. */
async function place(bytes: Uint8Array, changes: { sha256?: string; sizeBytes?: number } = {}) {
  const packet = { ...(await placeInExchange(world.lacThuy.system(), bytes)), ...changes };
  return { id: newUlid(new Date()), kind: "document", toTenantId: world.lacThuy.tenantId, packet };
}

async function send(bytes: Uint8Array, changes: { sha256?: string; sizeBytes?: number } = {}): Promise<void> {
  world.time.advance(1000);
  await sendMessage(world.world, world.world.config.exchangeQueueUrl, await place(bytes, changes), {
    onBehalfOf: world.soNoiVu.tenantId,
  });
}
