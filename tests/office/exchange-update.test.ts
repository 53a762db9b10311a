import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { askUpload, confirmUpload, readFile } from "@vanthu/office/attachment/service.ts";
import { SentBusinessPacketEntity } from "@vanthu/office/exchange/business-item.ts";
import { SentPacketEntity, sentPacketKey } from "@vanthu/office/exchange/item.ts";
import { businessPartition } from "@vanthu/office/outgoing/business-item.ts";
import type { UpdateOutgoing } from "@vanthu/office/outgoing/business-schema.ts";
import { listBusinesses } from "@vanthu/office/outgoing/business-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import type { OutgoingDetail, OutgoingId } from "@vanthu/office/outgoing/schema.ts";
import { updateOutgoing } from "@vanthu/office/outgoing/update-service.ts";
import { createHash } from "node:crypto";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, handlersOf, issuedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const settle = (options?: { twice: boolean }) => world.settle(handlersOf(world), options);

describe("an update of receivers", () => {
  test("sends the document to who is added and takes it from who is removed, by one packet; nobody else hears of it", async () => {
    const { soNoiVu, caoPhong } = world;
    const { document } = await sent([soNoiVu]);

    await update(document.id, { addIds: [caoPhong.agencyId], removeIds: [soNoiVu.agencyId] });
    await settle({ twice: true });
    const { document: updated, deliveries, deliveryCounts } = await readOutgoing(clerk(), document.id);
    const { business, to, documentId, attachments } = await packetOf(document.id);
    const original = await clerk().store.get(SentPacketEntity, sentPacketKey(document.id));

    expect(updated.receivers).toMatchObject([{ agencyId: soNoiVu.agencyId }]);
    expect(updated.addedReceivers).toMatchObject([{ agencyId: caoPhong.agencyId }]);
    expect(updated.removedReceivers).toMatchObject([{ agencyId: soNoiVu.agencyId }]);
    expect(deliveries.find(({ agencyId }) => agencyId === caoPhong.agencyId)).toMatchObject({
      sentAt: expect.any(String),
    });
    expect(deliveryCounts.all).toBe(2);
    expect(documentId).toBe(original!.documentId);
    expect(to.map(({ organId }) => organId).sort()).toEqual(["H56.902", "H56.903"]);
    expect(business).toMatchObject({
      type: 2,
      info: {
        documentChanged: false,
        receiversChanged: true,
        receivers: [
          { organId: "H56.903", change: "removed" },
          { organId: "H56.902", change: "added" },
        ],
      },
    });
    expect(attachments).toHaveLength(1);
    expect((await listBusinesses(clerk(), document.id)).items).toMatchObject([
      { kind: "update", counts: { sent: 1, queued: 0 }, receivers: [{ agencyId: soNoiVu.agencyId }] },
    ]);
  });

  test("adds nobody twice, removes nobody twice, and never ourselves", async () => {
    const { soNoiVu, lacThuy } = world;
    const { document } = await sent([soNoiVu]);
    const remove = () => update(document.id, { removeIds: [soNoiVu.agencyId] });

    await expect(update(document.id, { addIds: [soNoiVu.agencyId] })).rejects.toMatchObject({
      code: "outgoing.receiver_present",
    });
    await expect(update(document.id, { addIds: [lacThuy.agencyId] })).rejects.toMatchObject({
      code: "outgoing.receiver_self",
    });
    await expect(update(document.id, { removeIds: [world.caoPhong.agencyId] })).rejects.toMatchObject({
      code: "outgoing.receiver_unknown",
    });
    await expect(update(document.id, {})).rejects.toMatchObject({ code: "outgoing.update_empty" });
    await remove();
    await expect(remove()).rejects.toMatchObject({ code: "outgoing.receiver_removed" });
  });
});

test("a new date for the answer and an annex left out go to all who keep the document; its signed file stays", async () => {
  const { document } = await sent([world.soNoiVu, world.caoPhong]);

  await update(document.id, {
    dueOn: "2026-12-15",
    annexes: [{ fileId: await uploaded(PNG, "image/png"), role: "annex" }],
  });
  await settle();
  const { document: updated } = await readOutgoing(clerk(), document.id);
  const packet = await packetOf(document.id);

  expect(updated).toMatchObject({
    dueOn: "2026-12-15",
    file: { sha256: document.file!.sha256 },
    annexes: [{ name: "phu-luc", role: "annex" }],
    annexMarks: [{ state: "notPdf" }],
  });
  expect(packet).toMatchObject({
    dueOn: "2026-12-15",
    business: { type: 2, info: { documentChanged: true, receiversChanged: false } },
  });
  expect(packet.attachments.map(({ name }) => name)).toContain("phu-luc");
  expect(packet.to).toHaveLength(2);
  expect((await listBusinesses(clerk(), document.id)).items[0]!.counts).toMatchObject({ sent: 2 });
});

test("an annex in PDF is refused: it would have to bear the signature of the agency", async () => {
  const { document } = await sent([world.soNoiVu]);
  const pdf = await readFile(clerk(), document.file!.id);
  const fileId = await uploaded(pdf, "application/pdf");

  await expect(update(document.id, { annexes: [{ fileId, role: "annex" }] })).rejects.toMatchObject({
    code: "outgoing.annex_not_sealable",
  });
});

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

async function uploaded(bytes: Uint8Array, contentType: "image/png" | "application/pdf"): Promise<FileId> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { fileId, upload } = await askUpload(clerk(), {
    name: "phu-luc",
    contentType,
    sizeBytes: bytes.length,
    sha256,
  });
  await fetch(upload.url, { method: upload.method, headers: upload.headers, body: Buffer.from(bytes) });
  await confirmUpload(clerk(), fileId);
  return fileId;
}

async function update(id: OutgoingId, changes: Partial<UpdateOutgoing>) {
  const { document } = await readOutgoing(clerk(), id);
  const nothing = { addIds: [], removeIds: [], annexes: [] };
  return updateOutgoing(clerk(), id, {
    version: document.version,
    reason: "Bổ sung nơi nhận",
    ...nothing,
    ...changes,
  });
}

async function sent(receivers: readonly TestOffice[]): Promise<OutgoingDetail> {
  const issued = await issuedReport({ office: world.lacThuy, world }, receivers);
  await settle();
  return readOutgoing(clerk(), issued.document.id);
}

async function packetOf(id: OutgoingId): Promise<DocumentPacket> {
  const [sentPacket] = await clerk().store.queryAll(SentBusinessPacketEntity, businessPartition(id), {
    prefix: "packet#",
  });
  const read = readPacket(await readFile(clerk(), sentPacket!.packetFileId));
  if (read.kind !== "document") throw new Error("an update is a packet of a document");
  return read.packet;
}
