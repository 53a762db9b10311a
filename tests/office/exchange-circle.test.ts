import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { answerRecall } from "@vanthu/office/incoming/recall-service.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { listBusinesses, resendBusiness } from "@vanthu/office/outgoing/business-service.ts";
import type { UpdateOutgoing } from "@vanthu/office/outgoing/business-schema.ts";
import { resendDelivery } from "@vanthu/office/outgoing/issue-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { recallOutgoing } from "@vanthu/office/outgoing/recall-service.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { updateOutgoing } from "@vanthu/office/outgoing/update-service.ts";
import { askBack } from "@vanthu/office/outgoing/withdraw-service.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, handlersOf, issuedReport } from "./outgoing-builder.ts";

/** What is done on one side, seen on the other, every message applied twice. */
let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);
const settle = () => world.settle(handlersOf(world), { twice: true });

describe("between two offices", () => {
  test("a document recalled ends at who had accepted it, and the sender reads that it was cancelled (15)", async () => {
    const { document } = await sent([world.soNoiVu]);
    const arrived = await arrivalOf(world.soNoiVu, document.referenceNumber!);
    await accept(clerkOf(world.soNoiVu), arrived.document.id, { acknowledgeDuplicate: false });
    await settle();

    const { version } = (await readOutgoing(clerkOf(world.lacThuy), document.id)).document;
    const notice = { referenceNumber: "12/TB-UBND", issuedOn: "2026-11-25" };
    await recallOutgoing(clerkOf(world.lacThuy), document.id, { version, notice, reason: "Ban hành sai thẩm quyền" });
    await settle();

    expect((await arrivalOf(world.soNoiVu, document.referenceNumber!)).document).toMatchObject({
      state: "ended",
      ended: { kind: "recalled" },
    });
    expect(await codesAt(document.id, world.soNoiVu)).toEqual({ shown: "15", codes: ["01", "03", "15"] });
  });

  test("one asked back is given back or kept, with the reason, as its receiver's clerk answers", async () => {
    const { document } = await sent([world.soNoiVu, world.caoPhong]);
    const agencyIds = [world.soNoiVu.agencyId, world.caoPhong.agencyId];
    await askBack(clerkOf(world.lacThuy), document.id, { agencyIds, reason: "Gửi nhầm nơi nhận" });
    await settle();

    const there = (await arrivalOf(world.soNoiVu, document.referenceNumber!)).document;
    expect(there.recallRequest).toMatchObject({ reason: "Gửi nhầm nơi nhận" });
    await answerRecall(clerkOf(world.soNoiVu), there.id, { agreed: true, version: there.version });
    const elsewhere = (await arrivalOf(world.caoPhong, document.referenceNumber!)).document;
    const declined = { agreed: false, reason: "Đã triển khai", version: elsewhere.version } as const;
    await answerRecall(clerkOf(world.caoPhong), elsewhere.id, declined);
    await settle();

    expect(await codesAt(document.id, world.soNoiVu)).toMatchObject({ shown: "15" });
    expect(await codesAt(document.id, world.caoPhong)).toMatchObject({ shown: "01", codes: ["01", "16"] });
  });

  test("a receiver added has the document as new, one removed loses it", async () => {
    const { document } = await sent([world.soNoiVu]);
    const { version } = (await readOutgoing(clerkOf(world.lacThuy), document.id)).document;

    await updateOutgoing(clerkOf(world.lacThuy), document.id, {
      version,
      reason: "Gửi nhầm nơi nhận",
      addIds: [world.caoPhong.agencyId],
      removeIds: [world.soNoiVu.agencyId],
      annexes: [],
    });
    await settle();

    const added = await arrivalOf(world.caoPhong, document.referenceNumber!);
    expect(added.document).toMatchObject({ state: "arrived", subject: document.subject });
    expect(added.document.exchange!.problems).toBeUndefined();
    expect((await arrivalOf(world.soNoiVu, document.referenceNumber!)).document).toMatchObject({ state: "ended" });
    expect(await codesAt(document.id, world.caoPhong)).toMatchObject({ shown: "01" });
  });

  test("a receiver added later that returned the document gets it anew when it is sent again", async () => {
    const { document } = await sent([world.soNoiVu]);
    await update(document, { addIds: [world.caoPhong.agencyId] });
    await settle();
    const first = (await arrivalOf(world.caoPhong, document.referenceNumber!)).document;
    await refuse(clerkOf(world.caoPhong), first.id, { reason: "Thiếu phụ lục kèm theo" });
    await settle();
    world.time.advance(60_000);

    await resendDelivery(clerkOf(world.lacThuy), document.id, world.caoPhong.agencyId);
    await settle();

    const again = (await arrivalOf(world.caoPhong, document.referenceNumber!)).document;
    expect(again).toMatchObject({ state: "arrived", exchange: { refusedBefore: first.id } });
    expect(await codesAt(document.id, world.caoPhong)).toMatchObject({ shown: "01", codes: ["01", "02", "01"] });
  });

  test("an update that was still on its way when the document was recalled goes to nobody, now or later", async () => {
    const { document } = await sent([world.soNoiVu]);
    await update(document, { dueOn: "2026-12-20" });
    const { version } = (await readOutgoing(clerkOf(world.lacThuy), document.id)).document;
    const notice = { referenceNumber: "12/TB-UBND", issuedOn: "2026-11-25" };
    await recallOutgoing(clerkOf(world.lacThuy), document.id, { version, notice, reason: "Ban hành sai thẩm quyền" });
    await settle();

    const { items } = await listBusinesses(clerkOf(world.lacThuy), document.id);
    const late = items.find(({ kind }) => kind === "update")!;
    expect(late.receivers).toMatchObject([{ state: "failed", failure: "outgoing.recalled" }]);
    expect(items.find(({ kind }) => kind === "recall")!.counts).toMatchObject({ sent: 1 });
    await expect(resendBusiness(clerkOf(world.lacThuy), document.id, late.id)).rejects.toMatchObject({
      code: "outgoing.recalled",
    });
  });
});

async function update({ id }: OutgoingDetail["document"], changes: Partial<UpdateOutgoing>): Promise<void> {
  const { version } = (await readOutgoing(clerkOf(world.lacThuy), id)).document;
  const nothing = { reason: "Bổ sung nơi nhận", addIds: [], removeIds: [], annexes: [] };
  await updateOutgoing(clerkOf(world.lacThuy), id, { version, ...nothing, ...changes });
}

async function sent(receivers: readonly TestOffice[]): Promise<OutgoingDetail> {
  const issued = await issuedReport({ office: world.lacThuy, world }, receivers);
  await settle();
  return issued;
}

async function arrivalOf(office: TestOffice, referenceNumber: string): Promise<IncomingDetail> {
  const { items } = await listAll(clerkOf(office), { limit: 50 });
  const found = items.find((one) => one.referenceNumber === referenceNumber);
  return readDetail(clerkOf(office), found!.id);
}

async function codesAt(id: OutgoingDetail["document"]["id"], office: TestOffice) {
  const { deliveries } = await readOutgoing(clerkOf(world.lacThuy), id);
  const delivery = deliveries.find(({ agencyId }) => agencyId === office.agencyId)!;
  return { shown: delivery.shownCode, codes: delivery.statuses.map(({ code }) => code) };
}
