import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { readFile } from "@vanthu/office/attachment/service.ts";
import { publicFace } from "@vanthu/office/check/rules.ts";
import { SentPacketEntity, sentPacketKey } from "@vanthu/office/exchange/item.ts";
import { submitDraft } from "@vanthu/office/outgoing/compose-service.ts";
import { createDraft, saveDraft } from "@vanthu/office/outgoing/draft-service.ts";
import { issueOutgoing } from "@vanthu/office/outgoing/issue-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { numberOutgoing } from "@vanthu/office/outgoing/number-service.ts";
import { recallOutgoing } from "@vanthu/office/outgoing/recall-service.ts";
import { approveContent, approveLayout } from "@vanthu/office/outgoing/review-service.ts";
import type { CreateDraft, FollowUp, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { sealOutgoing, signOutgoing } from "@vanthu/office/outgoing/sign-service.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { composer, edited, equip, handlersOf, issuedReport } from "./outgoing-builder.ts";

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const by = (post: "clerk" | "specialist" | "unitHead" | "headOfOffice" | "chair") =>
  world.lacThuy.cx(world.lacThuy.people[post]);
const settle = (options?: { twice: boolean }) => world.settle(handlersOf(world), options);

describe("a document that replaces another", () => {
  test("begins as its text with a sentence that says so, for the same receivers, and bears the same type", async () => {
    const old = await sent([world.soNoiVu]);

    const { document } = await follow(old, "replaces");

    expect(document).toMatchObject({
      follows: { how: "replaces", id: old.document.id, referenceNumber: old.document.referenceNumber },
      typeName: "Báo cáo",
      subject: old.document.subject,
      receivers: [{ agencyId: world.soNoiVu.agencyId }],
    });
    expect(document.body.slice(0, -1)).toEqual(old.document.body);
    expect(document.body.at(-1)).toMatchObject({
      runs: [{ text: `Văn bản này thay thế Báo cáo số ${old.document.referenceNumber!} ngày 25 tháng 11 năm 2026.` }],
    });
    await expect(follow(old, "replaces", "Công văn")).rejects.toMatchObject({ code: "outgoing.form_differs" });
    const other = await saveDraft(
      by("specialist"),
      document.id,
      edited({ document } as OutgoingDetail, { typeName: "Tờ trình" }),
    );
    await expect(submitDraft(by("specialist"), composer, document.id, other.document.version)).rejects.toMatchObject({
      code: "outgoing.form_differs",
      params: { wanted: "Báo cáo" },
    });
  });

  test("goes to all who hold the old one and names it to them; both name each other from then on", async () => {
    const old = await sent([world.soNoiVu, world.caoPhong]);
    const next = await issuedAfter(old, "replaces", [world.caoPhong]);
    await settle({ twice: true });
    const replaced = await readOutgoing(by("clerk"), old.document.id);
    const { business, to } = await packetOf(next);
    const { rows } = await readRegister(by("clerk"), "outgoing", 2026, {});
    const oldPacket = await by("clerk").store.get(SentPacketEntity, sentPacketKey(old.document.id));

    expect(replaced.document.ended).toMatchObject({
      kind: "replaced",
      by: next.document.referenceNumber,
      byId: next.document.id,
    });
    expect(replaced.actions).not.toContain("recall");
    expect(replaced.history).toContainEqual(expect.objectContaining({ type: "outgoing.replaced" }));
    expect(replaced.history[0]).toMatchObject({ type: "delivery.reported", data: { code: "15" } });
    expect(to.map(({ organId }) => organId).sort()).toEqual(["H56.902", "H56.903"]);
    expect(business).toMatchObject({
      type: 3,
      reason: `Thay thế Báo cáo số ${old.document.referenceNumber!} ngày 25/11/2026`,
      replacements: [{ documentId: oldPacket!.documentId }],
    });
    expect([...business.replacements[0]!.organIds].sort()).toEqual(["H56.902", "H56.903"]);
    expect(rows.find(({ documentId }) => documentId === old.document.id)!.note).toBe(
      `Đã được thay thế ngày 25/11/2026 theo văn bản số ${next.document.referenceNumber!} ngày 25/11/2026`,
    );
    expect(publicFace(replaced.document, { name: "UBND xã Lạc Thuỷ", sample: false })).toMatchObject({
      state: "replaced",
      ended: { by: next.document.referenceNumber },
    });
  });

  test("is not begun for a document that was recalled or replaced; one recalled meanwhile stays recalled", async () => {
    const old = await sent([world.soNoiVu]);
    const draft = await sealedAfter(old, "replaces");
    const { document } = await readOutgoing(by("clerk"), old.document.id);
    await recallOutgoing(by("clerk"), old.document.id, {
      version: document.version,
      notice: { referenceNumber: "3/TB-UBND", issuedOn: "2026-11-25" },
      reason: "Ban hành sai thẩm quyền",
    });

    await expect(follow(old, "replaces")).rejects.toMatchObject({ code: "outgoing.recalled" });
    const next = await issue(draft, [world.soNoiVu]);
    await settle();
    expect((await readOutgoing(by("clerk"), old.document.id)).document.ended).toMatchObject({ kind: "recalled" });
    expect((await packetOf(next)).business).toMatchObject({ type: 0, replacements: [] });
  });
});

test("a công văn that corrects a document names it to its receivers, and the document stays in force", async () => {
  const old = await sent([world.soNoiVu]);
  await expect(follow(old, "corrects", "Báo cáo")).rejects.toMatchObject({ code: "outgoing.form_differs" });

  const next = await issuedAfter(old, "corrects", [world.soNoiVu], "Công văn");
  await settle();
  const { document } = await readOutgoing(by("clerk"), old.document.id);
  const { business, responseFor } = await packetOf(next);
  const oldPacket = await by("clerk").store.get(SentPacketEntity, sentPacketKey(old.document.id));

  expect(next.document.subject).toBe(`đính chính Báo cáo số ${old.document.referenceNumber!}`);
  expect(document.ended).toBeUndefined();
  expect(document.corrections).toMatchObject([
    { id: next.document.id, referenceNumber: next.document.referenceNumber },
  ]);
  expect(business.type).toBe(0);
  expect(responseFor).toMatchObject([
    { organId: "H56.901", code: old.document.referenceNumber, documentId: oldPacket!.documentId },
  ]);
});

function follow({ document }: OutgoingDetail, how: FollowUp, typeName: CreateDraft["typeName"] = "Báo cáo") {
  return createDraft(by("specialist"), { typeName, subject: "", follows: { how, id: document.id } });
}

async function sealedAfter(old: OutgoingDetail, how: FollowUp, typeName?: CreateDraft["typeName"]) {
  let detail = await follow(old, how, typeName);
  const { id, body, receivers, addressees } = detail.document;
  const text = body.length > 0 ? body : [{ kind: "paragraph" as const, runs: [{ text: "Nội dung" }] }];
  const kept = {
    typeName: detail.document.typeName,
    subject: detail.document.subject,
    body: text,
    receivers,
    addressees,
  };
  detail = await saveDraft(by("specialist"), id, edited(detail, kept));
  detail = await submitDraft(by("specialist"), composer, id, detail.document.version);
  detail = await approveContent(by("unitHead"), id, detail.document.version);
  detail = await approveLayout(by("headOfOffice"), id, detail.document.version);
  detail = await signOutgoing(by("chair"), id, detail.document.version);
  await numberOutgoing(by("clerk"), id, detail.document.version);
  await settle();
  return sealOutgoing(by("clerk"), id, (await readOutgoing(by("clerk"), id)).document.version);
}

async function issuedAfter(
  old: OutgoingDetail,
  how: FollowUp,
  receivers: readonly TestOffice[],
  typeName?: CreateDraft["typeName"],
): Promise<OutgoingDetail> {
  return issue(await sealedAfter(old, how, typeName), receivers);
}

function issue({ document }: OutgoingDetail, receivers: readonly TestOffice[]): Promise<OutgoingDetail> {
  const receiverIds = receivers.map(({ agencyId }) => agencyId);
  return issueOutgoing(by("clerk"), document.id, { version: document.version, receiverIds });
}

async function sent(receivers: readonly TestOffice[]): Promise<OutgoingDetail> {
  const issued = await issuedReport({ office: world.lacThuy, world }, receivers);
  await settle();
  return issued;
}

async function packetOf({ document }: OutgoingDetail): Promise<DocumentPacket> {
  const { packetFileId } = (await readOutgoing(by("clerk"), document.id)).document;
  const read = readPacket(await readFile(by("clerk"), packetFileId!));
  if (read.kind !== "document") throw new Error("a document was sent");
  return read.packet;
}
