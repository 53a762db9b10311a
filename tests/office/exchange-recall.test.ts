import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { readFile } from "@vanthu/office/attachment/service.ts";
import { readSource } from "@vanthu/office/copy/source-service.ts";
import { SentBusinessPacketEntity } from "@vanthu/office/exchange/business-item.ts";
import { internalGateway } from "@vanthu/office/exchange/internal-gateway.ts";
import { SentPacketEntity, sentPacketKey } from "@vanthu/office/exchange/item.ts";
import { placeInExchange } from "@vanthu/office/exchange/packet-file.ts";
import { takePacket } from "@vanthu/office/exchange/take-packet.ts";
import { businessPartition } from "@vanthu/office/outgoing/business-item.ts";
import { listBusinesses } from "@vanthu/office/outgoing/business-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { resendDelivery } from "@vanthu/office/outgoing/issue-service.ts";
import { recallOutgoing } from "@vanthu/office/outgoing/recall-service.ts";
import type { OutgoingDetail, OutgoingId } from "@vanthu/office/outgoing/schema.ts";
import { askBack } from "@vanthu/office/outgoing/withdraw-service.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { publicFace } from "@vanthu/office/check/rules.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, handlersOf, issuedReport } from "./outgoing-builder.ts";

const REASON = "Gửi nhầm nơi nhận";
const ON_PAPER = { referenceNumber: "12/TB-UBND", issuedOn: "2026-11-25" };

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const settle = (options?: { twice: boolean }) => world.settle(handlersOf(world), options);

describe("a document asked back", () => {
  test("goes out as one request to each receiver chosen, with the reason, and the document stays as it is", async () => {
    const { document } = await sent([world.soNoiVu, world.caoPhong]);

    await askBack(clerk(), document.id, { agencyIds: [world.soNoiVu.agencyId], reason: REASON });
    await settle({ twice: true });
    const { items } = await listBusinesses(clerk(), document.id);

    expect(items).toMatchObject([
      {
        kind: "askBack",
        reason: REASON,
        counts: { queued: 0, sent: 1, failed: 0, paper: 0 },
        receivers: [{ agencyId: world.soNoiVu.agencyId, state: "sent" }],
      },
    ]);
    expect((await readOutgoing(clerk(), document.id)).document).toMatchObject({ state: "issued" });
    expect((await readOutgoing(clerk(), document.id)).document.ended).toBeUndefined();
  });

  test("is not asked for twice before the receiver answered; a refusal (16) is kept and lets it be asked again", async () => {
    const { document } = await sent([world.soNoiVu]);
    const ask = () => askBack(clerk(), document.id, { agencyIds: [world.soNoiVu.agencyId], reason: REASON });
    await ask();
    await settle();

    await expect(ask()).rejects.toMatchObject({ code: "outgoing.already_asked_back" });
    world.time.advance(60_000);
    await report(document, "16", "Đã triển khai thực hiện");
    const [delivery] = (await readOutgoing(clerk(), document.id)).deliveries;

    expect(delivery!.statuses.find(({ code }) => code === "16")).toMatchObject({
      description: "Đã triển khai thực hiện",
    });
    await expect(ask()).resolves.toBeDefined();
  });

  test("cannot be asked back of a receiver that has finished, gave it back, or never got it", async () => {
    const finished = await sent([world.soNoiVu]);
    await report(finished.document, "06");
    const given = await sent([world.soNoiVu]);
    await report(given.document, "15");
    const back = ({ document }: OutgoingDetail, office: TestOffice) =>
      askBack(clerk(), document.id, { agencyIds: [office.agencyId], reason: REASON });

    await expect(back(finished, world.soNoiVu)).rejects.toMatchObject({ code: "outgoing.ask_back_finished" });
    await expect(back(given, world.soNoiVu)).rejects.toMatchObject({ code: "outgoing.ask_back_unfit" });
    await expect(back(given, world.caoPhong)).rejects.toMatchObject({ code: "outgoing.receiver_unknown" });
  });
});

describe("a recalled document", () => {
  test("is frozen, its row marked, its number taken, and every receiver told by its own packet once more", async () => {
    const notice = await sent([world.soNoiVu]);
    const { document } = await sent([world.soNoiVu, world.caoPhong]);

    const { document: recalled, actions } = await recall(document.id, { id: notice.document.id });
    await settle({ twice: true });
    const [told] = (await listBusinesses(clerk(), document.id)).items;
    const [packet] = await clerk().store.queryAll(SentBusinessPacketEntity, businessPartition(document.id), {
      prefix: "packet#",
    });
    const original = await clerk().store.get(SentPacketEntity, sentPacketKey(document.id));
    const { rows } = await readRegister(clerk(), "outgoing", 2026, {});

    expect(recalled.ended).toMatchObject({
      kind: "recalled",
      on: "2026-11-25",
      by: notice.document.referenceNumber,
      byId: notice.document.id,
      reason: "Ban hành sai thẩm quyền",
    });
    expect(actions).toEqual([]);
    expect(told!.counts).toEqual({ queued: 0, sent: 2, failed: 0, paper: 0 });
    expect(readPacket(await readFile(clerk(), packet!.packetFileId))).toMatchObject({
      kind: "document",
      notes: [],
      packet: {
        documentId: original!.documentId,
        to: [{ organId: "H56.903" }, { organId: "H56.902" }],
        code: { notation: "BC-UBND" },
        business: {
          type: 1,
          reason: `Thu hồi theo văn bản số ${notice.document.referenceNumber!} ngày 25/11/2026: Ban hành sai thẩm quyền`,
        },
        attachments: [{}],
      },
    });
    expect(rows.find(({ documentId }) => documentId === document.id)).toMatchObject({
      state: "active",
      number: document.number,
      note: `Đã thu hồi ngày 25/11/2026 theo văn bản số ${notice.document.referenceNumber!} ngày 25/11/2026`,
    });
    expect(publicFace(recalled, { name: "UBND xã Lạc Thuỷ", sample: false })).toMatchObject({
      state: "recalled",
      ended: { on: "2026-11-25", by: notice.document.referenceNumber },
    });
  });

  test("is recalled once, and is neither sent again, nor asked back, nor copied", async () => {
    const { document } = await sent([world.soNoiVu]);
    await recall(document.id);
    const { soNoiVu } = world;
    const frozen = { code: "outgoing.recalled", params: { reference: document.referenceNumber } };

    await expect(recall(document.id)).rejects.toMatchObject(frozen);
    await expect(resendDelivery(clerk(), document.id, soNoiVu.agencyId)).rejects.toMatchObject(frozen);
    await expect(
      askBack(clerk(), document.id, { agencyIds: [soNoiVu.agencyId], reason: REASON }),
    ).rejects.toMatchObject(frozen);
    await expect(
      readSource(clerk(), { from: "outgoing", id: document.id, fileId: document.file!.id }),
    ).rejects.toMatchObject(frozen);
  });

  test("that was still waiting to be sent is sent to nobody", async () => {
    const { document } = await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu]);
    await recall(document.id);
    await settle();

    const { deliveries } = await readOutgoing(clerk(), document.id);
    expect(deliveries).toMatchObject([{ state: "failed", failure: "outgoing.recalled", statuses: [] }]);
    expect((await listBusinesses(clerk(), document.id)).items).toMatchObject([{ receivers: [] }]);
  });

  test("needs a notice that is issued, in force, another document, and neither older than it nor of a day to come", async () => {
    const { document } = await sent([]);
    const draft = await issuedReport({ office: world.lacThuy, world }, []);
    await recall(draft.document.id);

    await expect(recall(document.id, { id: draft.document.id })).rejects.toMatchObject({
      code: "outgoing.notice_unfit",
    });
    await expect(recall(document.id, { id: document.id })).rejects.toMatchObject({ code: "outgoing.notice_unfit" });
    await expect(recall(document.id, { id: "out_01J00000000000000000000000" as OutgoingId })).rejects.toMatchObject({
      code: "outgoing.notice_missing",
    });
    await expect(recall(document.id, { ...ON_PAPER, issuedOn: "2026-11-24" })).rejects.toMatchObject({
      code: "outgoing.notice_earlier",
    });
    await expect(recall(document.id, { ...ON_PAPER, issuedOn: "2026-11-26" })).rejects.toMatchObject({
      code: "outgoing.notice_later",
    });
  });
});

async function recall(id: OutgoingId, notice: { id: OutgoingId } | typeof ON_PAPER = ON_PAPER) {
  const { document } = await readOutgoing(clerk(), id);
  return recallOutgoing(clerk(), id, { version: document.version, notice, reason: "Ban hành sai thẩm quyền" });
}

async function sent(receivers: readonly TestOffice[]): Promise<OutgoingDetail> {
  const issued = await issuedReport({ office: world.lacThuy, world }, receivers);
  await settle();
  return issued;
}

/** What the department's system tells of a document. */
async function report({ id, referenceNumber }: OutgoingDetail["document"], statusCode: string, description = "") {
  const cx = world.lacThuy.system();
  const packet = await cx.store.get(SentPacketEntity, sentPacketKey(id));
  const bytes = buildStatusPacket({
    from: { organId: "H56.903", organName: "Sở Nội vụ tỉnh Phú Thọ" },
    responseFor: {
      organId: "H56.901",
      code: referenceNumber!,
      documentId: packet!.documentId,
      promulgatedOn: "2026-11-25",
    },
    statusCode,
    description,
    at: cx.clock.now().toISOString(),
  });
  await takePacket(cx, internalGateway(cx), {
    bytes,
    packet: await placeInExchange(cx, bytes),
    files: [],
    receivedAt: cx.clock.now().toISOString(),
    more: [],
    isReleased: false,
  });
}
