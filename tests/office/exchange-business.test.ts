import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { readFile } from "@vanthu/office/attachment/service.ts";
import { readInbox, seeNotice } from "@vanthu/office/exchange/inbox-service.ts";
import { SentStatusEntity } from "@vanthu/office/exchange/item.ts";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { acknowledgeEnd } from "@vanthu/office/incoming/acknowledge-service.ts";
import { linkToPacket } from "@vanthu/office/incoming/attachment-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { listAll, listMine } from "@vanthu/office/incoming/list-service.ts";
import { linkToFile, readDetail } from "@vanthu/office/incoming/read-service.ts";
import { answerRecall } from "@vanthu/office/incoming/recall-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { readRows } from "@vanthu/office/register/read-service.ts";
import { differences, recount, storedCounters } from "@vanthu/office/report/recount-service.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aPacket, askBackOf, businessOf, takeIn } from "./arriving-packet.ts";
import { handlersOf } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
});
afterAll(() => world.stop());

const clerk = () => world.lacThuy.cx(world.lacThuy.people.clerk);
const specialist = () => world.lacThuy.cx(world.lacThuy.people.specialist);
const settle = () => world.settle(handlersOf(world), { twice: true });
const take = (packet: DocumentPacket) => takeIn(world.lacThuy, buildDocumentPacket(packet));
const askBack = (packet: DocumentPacket, at = "2026-11-25T02:40:00.000Z") =>
  takeIn(world.lacThuy, buildStatusPacket(askBackOf(packet, at)));
const RECALL = { type: 1, reason: "Ban hành sai thẩm quyền" } as const;

describe("a recall", () => {
  test("cancels a document in work at once: shares stop, files are closed but for the clerk, the sender is told", async () => {
    const { packet, id } = await inWork();

    expect(await take(businessOf(packet, RECALL))).toEqual({ outcome: "applied", incomingId: id });
    expect(await take(businessOf(packet, RECALL))).toMatchObject({ outcome: "repeated" });
    await settle();
    const { document, tasks, actions } = await readDetail(specialist(), id);
    const mainFile = document.files[0]!.id;

    expect(document).toMatchObject({
      state: "ended",
      ended: { kind: "recalled", from: "inProgress", reason: RECALL.reason, byName: "Sở Nội vụ tỉnh Phú Thọ" },
    });
    expect(document.arrivalNumber).toBeGreaterThan(0);
    expect(tasks.map(({ state }) => state)).toEqual(["stopped"]);
    expect(actions).toEqual(["acknowledge"]);
    await expect(linkToFile(specialist(), id, mainFile, false)).rejects.toMatchObject({
      code: "incoming.already_ended",
    });
    expect((await linkToFile(clerk(), id, mainFile, true)).sha256).toBe(document.files[0]!.sha256);
    expect((await linkToPacket(clerk(), id)).sha256).toBe(document.exchange!.packetSha256);
    expect(await toldOf(id)).toEqual(["01", "03", "04", "05", "15"]);
    await expect(start(specialist(), id)).rejects.toMatchObject({ code: "incoming.already_ended" });
  });

  test("is on the handler's list until he has taken note, and on the clerk's until seen; the row is marked", async () => {
    const { packet, id } = await inWork();
    await take(businessOf(packet, RECALL));
    await settle();

    const before = await listMine(specialist(), { limit: 50, open: true });
    await acknowledgeEnd(specialist(), id);
    await acknowledgeEnd(specialist(), id);
    const after = await listMine(specialist(), { limit: 50, open: true });
    const { notices } = await readInbox(clerk());
    const seen = await seeNotice(clerk(), id);
    const { document } = await readDetail(clerk(), id);
    const row = await rowOf(document.arrivalNumber);

    expect(before.items.map((item) => item.id)).toContain(id);
    expect(after.items.map((item) => item.id)).not.toContain(id);
    expect(notices.find(({ incomingId }) => incomingId === id)).toMatchObject({ kind: "recalled" });
    expect(seen.notices.map(({ incomingId }) => incomingId)).not.toContain(id);
    expect(row).toMatchObject({ state: "active", note: "Bên gửi thu hồi ngày 25/11/2026" });
  });

  test("of a document not accepted takes it out of what waits; sent again for ever it changes nothing", async () => {
    const packet = await aPacket();
    const { incomingId } = await take(packet);
    await take(businessOf(packet, RECALL));
    world.time.advance(2 * 365 * 86_400_000);
    const replay = await take(packet);
    const replayedRecall = await take(businessOf(packet, RECALL));
    world.time.set("2026-11-25T03:00:00Z");
    const waiting = await listAll(clerk(), { state: "arrived", limit: 50 });

    expect([replay.outcome, replayedRecall.outcome]).toEqual(["repeated", "repeated"]);
    expect(replay.incomingId).toBe(incomingId);
    expect(waiting.items.map(({ id }) => id)).not.toContain(incomingId);
  });

  test("that comes before its document waits for it and is applied when it comes", async () => {
    const packet = await aPacket();

    const early = await take(businessOf(packet, RECALL));
    const waits = (await readInbox(clerk())).waiting;
    const { incomingId } = await take(packet);
    await settle();

    expect(early.outcome).toBe("waiting");
    expect(waits).toMatchObject([{ kind: "recall", senderCode: "H56.903", reason: RECALL.reason }]);
    expect((await readInbox(clerk())).waiting).toEqual([]);
    expect((await readDetail(clerk(), incomingId!)).document.ended?.kind).toBe("recalled");
    expect(await toldOf(incomingId!)).toEqual(["01", "15"]);
  });

  test("by an agency that did not send the document is rejected and shown; before it or after it", async () => {
    const stranger = { organId: "H56.902", organName: "UBND xã Cao Phong" };
    const [first, second] = [await aPacket(), await aPacket()];
    const { incomingId } = await take(first);

    const late = await take({ ...businessOf(first, RECALL), from: stranger });
    await take({ ...businessOf(second, RECALL), from: stranger });
    const { incomingId: other } = await take(second);
    await settle();
    const { rejected, waiting } = await readInbox(clerk());

    expect(late).toEqual({ outcome: "rejected", code: "packet.not_its_sender" });
    expect(rejected.filter(({ code }) => code === "packet.not_its_sender")).toHaveLength(2);
    expect(waiting).toEqual([]);
    for (const id of [incomingId!, other!]) {
      expect((await readDetail(clerk(), id)).document.state).toBe("arrived");
    }
  });

  test("of what was done or returned before is answered too", async () => {
    const { packet, id } = await inWork();
    await finish(specialist(), id, { result: "Đã rà soát" });
    const returned = await aPacket();
    const { incomingId } = await take(returned);
    await refuse(clerk(), incomingId!, { reason: "Tệp không đọc được" });

    await take(businessOf(packet, RECALL));
    await take(businessOf(returned, RECALL));
    await settle();

    expect((await readDetail(clerk(), id)).document.ended).toMatchObject({ kind: "recalled", from: "done" });
    expect((await readDetail(clerk(), incomingId!)).document.state).toBe("refused");
    expect((await toldOf(id)).at(-1)).toBe("15");
    expect(await toldOf(incomingId!)).toEqual(["01", "02", "15"]);
  });
});

describe("the wish to have a document back (13)", () => {
  test("is answered by the clerk: agreed, the document leaves work (15) and may be sent anew", async () => {
    const packet = await aPacket();
    const { incomingId: id } = await take(packet);

    expect((await askBack(packet)).outcome).toBe("applied");
    expect((await askBack(packet)).outcome).toBe("repeated");
    const asked = await readDetail(clerk(), id!);
    const { notices } = await readInbox(clerk());
    await answerRecall(clerk(), id!, { agreed: true, version: asked.document.version });
    await settle();
    const replay = await take(packet);
    const anew = await take({ ...packet, trace: [{ organId: "H56.903", at: "2026-11-25T05:00:00.000Z" }] });

    expect(asked.actions).toContain("answerRecall");
    expect(asked.document.recallRequest).toMatchObject({ reason: "Gửi nhầm dự thảo" });
    expect(notices).toContainEqual(expect.objectContaining({ incomingId: id, kind: "askedBack" }));
    expect((await readInbox(clerk())).notices.map(({ incomingId }) => incomingId)).not.toContain(id);
    expect((await readDetail(clerk(), id!)).document.ended).toMatchObject({ kind: "withdrawn" });
    expect(await toldOf(id!)).toEqual(["01", "15"]);
    expect([replay.outcome, anew.outcome]).toEqual(["repeated", "arrived"]);
    expect((await readDetail(clerk(), anew.incomingId!)).document.exchange!.refusedBefore).toBe(id);
  });

  test("or declined with a reason (16), and the work goes on", async () => {
    const { packet, id } = await inWork();
    await askBack(packet);
    const { document } = await readDetail(clerk(), id);

    await answerRecall(clerk(), id, { agreed: false, reason: "Đã trình lãnh đạo", version: document.version });
    await settle();
    const after = await readDetail(clerk(), id);

    expect(after.document).toMatchObject({ state: "inProgress", recallRequest: { answer: { agreed: false } } });
    expect(after.actions).not.toContain("answerRecall");
    expect((await toldOf(id)).at(-1)).toBe("16");
    await expect(answerRecall(clerk(), id, { agreed: true, version: after.document.version })).rejects.toMatchObject({
      code: "incoming.not_asked_back",
    });
  });

  test.each([
    ["agreed to", { agreed: true } as const, "15"],
    ["declined", { agreed: false, reason: "Văn bản đã được trả lại" } as const, "16"],
  ])(
    "of what was returned meanwhile can still be %s: the sender is told, and it stays returned",
    async (_, said, code) => {
      const packet = await aPacket();
      const { incomingId: id } = await takeIn(world.lacThuy, buildDocumentPacket(packet));
      await askBack(packet);
      await refuse(clerk(), id!, { reason: "Không đúng thẩm quyền giải quyết" });
      await settle();
      const { document, actions } = await readDetail(clerk(), id!);

      await answerRecall(clerk(), id!, { ...said, version: document.version });
      await settle();
      const told = await clerk().store.queryAll(SentStatusEntity, `incoming#${id!}`, { prefix: "status#" });

      expect([document.state, actions.includes("answerRecall")]).toEqual(["refused", true]);
      expect(told.map((one) => one.code)).toContain(code);
      expect((await readDetail(clerk(), id!)).document.state).toBe("refused");
      expect((await readInbox(clerk())).notices.map(({ incomingId }) => incomingId)).not.toContain(id);
    },
  );

  test("of a document that is done is declined by itself", async () => {
    const { packet, id } = await inWork();
    await finish(specialist(), id, { result: "Đã rà soát" });

    await askBack(packet);
    await settle();

    expect((await readDetail(clerk(), id)).document.state).toBe("done");
    expect(await toldOf(id)).toEqual(["01", "03", "04", "05", "06", "16"]);
  });
});

describe("an update", () => {
  test("changes what its sender changed, keeps what the clerk mended and the files before, and tells who handles it", async () => {
    const { packet, id } = await inWork({ subject: "V/v họp giao ban (đã sửa)" });
    const annex = { contentId: "annex", name: "bieu.csv", contentType: "text/csv", bytes: Buffer.from("1,2") };
    const changed = { ...packet, signer: { position: "PHÓ GIÁM ĐỐC", fullName: "Lê Thị Mẫu" } };
    const info = { documentChanged: true, receiversChanged: false, receivers: [] };

    await take({
      ...businessOf(changed, { type: 2, reason: "Bổ sung biểu", info }),
      attachments: [...packet.attachments, annex],
    });
    await settle();
    const { document, history } = await readDetail(specialist(), id);
    const row = await rowOf(document.arrivalNumber);

    expect(document).toMatchObject({
      state: "inProgress",
      subject: "V/v họp giao ban (đã sửa)",
      signer: { position: "PHÓ GIÁM ĐỐC", fullName: "Lê Thị Mẫu" },
      updates: [{ reason: "Bổ sung biểu", changes: [{ field: "signer" }, { field: "files" }] }],
    });
    expect(document.files.map(({ name }) => name)).toEqual(["van-ban.pdf", "bieu.csv"]);
    expect((await linkToFile(specialist(), id, document.updates![0]!.filesBefore![0]!.id, false)).name).toBe(
      "van-ban.pdf",
    );
    expect(history.map(({ type }) => type)).toContain("incoming.updated");
    expect(row).toMatchObject({ signer: "Lê Thị Mẫu", subject: "V/v họp giao ban (đã sửa)" });
    expect(await toldOf(id)).toEqual(["01", "03", "04", "05", "05"]);
  });

  test("older than one applied already changes nothing", async () => {
    const packet = await aPacket();
    const { incomingId } = await take(packet);
    const info = { documentChanged: true, receiversChanged: false, receivers: [] };
    const subjectAt = (subject: string, at: string) => take(businessOf({ ...packet, subject }, { type: 2, info }, at));

    await subjectAt("Sửa lần hai", "2026-11-25T02:50:00.000Z");
    await subjectAt("Sửa lần một", "2026-11-25T02:45:00.000Z");

    expect((await readDetail(clerk(), incomingId!)).document.subject).toBe("Sửa lần hai");
  });

  test("takes the document from who is taken off the receivers, gives it to who is put on, leaves others alone", async () => {
    const kept = await aPacket();
    const { incomingId } = await take(kept);
    const receivers = (organId: string, change: "added" | "removed") => ({
      documentChanged: false,
      receiversChanged: true,
      receivers: [{ organId, change }],
    });

    const others = await take(businessOf(kept, { type: 2, info: receivers("H56.902", "removed") }));
    const lost = await take(businessOf(kept, { type: 2, info: receivers("H56.901", "removed") }));
    const back = await take(
      businessOf(kept, { type: 2, info: receivers("H56.901", "added") }, "2026-11-25T02:55:00.000Z"),
    );
    const fresh = await take(businessOf(await aPacket(), { type: 2, info: receivers("H56.901", "added") }));

    expect([others.outcome, lost.outcome, back.outcome, fresh.outcome]).toEqual([
      "applied",
      "applied",
      "arrived",
      "arrived",
    ]);
    expect((await readDetail(clerk(), incomingId!)).document.ended?.kind).toBe("removed");
    expect(back.incomingId).not.toBe(incomingId);
  });
});

describe("a replacement", () => {
  test.each(["after the document it replaces", "before it"])("%s ends that and links both", async (order) => {
    const old = await aPacket();
    const replacing = businessOf(await aPacket(), {
      type: 3,
      replacements: [{ documentId: old.documentId, organIds: ["H56.901"] }],
    });
    const packets = order === "before it" ? [replacing, old] : [old, replacing];

    const taken = [];
    for (const packet of packets) {
      taken.push(await take(packet));
      await settle();
    }
    const [newerId, olderId] = order === "before it" ? [taken[0], taken[1]] : [taken[1], taken[0]];
    const newer = await readDetail(clerk(), newerId!.incomingId!);
    const older = await readDetail(clerk(), olderId!.incomingId!);

    expect(newer.document).toMatchObject({
      state: "arrived",
      exchange: { replaces: [{ id: older.document.id, referenceNumber: older.document.referenceNumber }] },
    });
    expect(older.document.ended).toMatchObject({
      kind: "replaced",
      replacedById: newer.document.id,
      replacedByReference: newer.document.referenceNumber,
    });
    expect(await toldOf(older.document.id)).toEqual(["01", "15"]);
  });

  test("meant for another agency ends nothing here", async () => {
    const old = await aPacket();
    const { incomingId } = await take(old);
    const replacements = [{ documentId: old.documentId, organIds: ["H56.902"] }];

    await take(businessOf(await aPacket(), { type: 3, replacements }));
    await settle();

    expect((await readDetail(clerk(), incomingId!)).document.state).toBe("arrived");
  });
});

test("a packet that was returned is a replay when it comes again (02 told again); packed afresh it is a new try", async () => {
  const packet = await aPacket();
  const { incomingId } = await take(packet);
  await refuse(clerk(), incomingId!, { reason: "Tệp không đọc được" });
  await settle();

  const replay = await take(packet);
  const anew = await take({ ...packet, trace: [{ organId: "H56.903", at: "2026-11-25T06:00:00.000Z" }] });

  expect(replay).toEqual({ outcome: "repeated", incomingId });
  expect(await toldOf(incomingId!)).toEqual(["01", "02"]);
  expect(anew.outcome).toBe("arrived");
  expect((await readDetail(clerk(), anew.incomingId!)).document.exchange!.refusedBefore).toBe(incomingId);
});

test("the counters of reports come to what a recount of all these documents finds", async () => {
  await settle();

  expect(differences(await recount(clerk()), await storedCounters(clerk()))).toEqual([]);
});

/** A document the specialist works on; the clerk may have mended it. */
async function inWork(mended: { subject?: string } = {}): Promise<{ packet: DocumentPacket; id: IncomingId }> {
  const packet = await aPacket();
  const { incomingId } = await take(packet);
  const id = incomingId!;
  await accept(clerk(), id, { ...mended, acknowledgeDuplicate: false });
  const { chair, specialist: lead } = world.lacThuy.people;
  const { document } = await readDetail(clerk(), id);
  await instruct(world.lacThuy.cx(chair), id, {
    text: "Tham mưu trả lời",
    leadId: lead.id,
    coordinatingIds: [],
    informedIds: [],
    version: document.version,
  });
  await start(specialist(), id);
  await settle();
  return { packet, id };
}

async function rowOf(arrivalNumber: number | undefined) {
  const { rows } = await readRows(clerk(), "incoming", 2026, {});
  return rows.find(({ number }) => number === arrivalNumber);
}

/** The statuses its sender was told, in the order of their time, as their packets say. */
async function toldOf(id: IncomingId): Promise<string[]> {
  const sent = await clerk().store.queryAll(SentStatusEntity, `incoming#${id}`, { prefix: "status#" });
  const packets = await Promise.all(
    sent
      .toSorted((a, b) => a.at.localeCompare(b.at) || a.eventId.localeCompare(b.eventId))
      .map(async ({ packetFileId }) => readPacket(await readFile(clerk(), packetFileId))),
  );
  return packets.flatMap((read) => (read.kind === "status" ? [read.packet.statusCode] : []));
}
