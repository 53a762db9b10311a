import { ExchangeMessage } from "@vanthu/office/exchange/internal-gateway.ts";
import { readInbox } from "@vanthu/office/exchange/inbox-service.ts";
import { receiveMessage } from "@vanthu/office/exchange/receive-service.ts";
import { sendDeliveries } from "@vanthu/office/exchange/send-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { changeAgency } from "@vanthu/office/organisation/service.ts";
import { outgoingConsumers } from "@vanthu/office/outgoing/consumer.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { askBack } from "@vanthu/office/outgoing/withdraw-service.ts";
import { newUlid } from "@vanthu/platform/id.ts";
import * as v from "valibot";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, handlersOf, issuedReport } from "./outgoing-builder.ts";

const TODAY = "2026-11-25";
let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.soNoiVu);
});
afterAll(() => world.stop());
beforeEach(() => endOfCaoPhong(undefined));

const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);
const settle = () => world.settle(handlersOf(world), { twice: true });

/** From today on the work of Cao Phong is with these; nobody where it goes on. */
async function endOfCaoPhong(to: readonly AgencyId[] | undefined): Promise<void> {
  const succession = to && { kind: "merge" as const, to: [...to], from: TODAY, legalBasis: "Nghị quyết 1676" };
  await changeAgency(world.soNoiVu.system(), world.caoPhong.agencyId, (agency) => ({ ...agency, succession }));
}

/** A report of the department to Cao Phong that is on its way: handed over, and not received. */
async function onItsWay() {
  const { document } = await issuedReport({ office: world.soNoiVu, world }, [world.caoPhong]);
  await world.settle(handlersOf(world, outgoingConsumers));
  const messages: ExchangeMessage[] = [];
  const gateway = {
    send: ({ kind, toTenantId, packet, files }: object & Record<string, unknown>) => {
      const id = newUlid(world.world.clock.now());
      messages.push(v.parse(ExchangeMessage, { id, kind, toTenantId, packet, files }));
      return Promise.resolve();
    },
  };
  await sendDeliveries(world.soNoiVu.system(), gateway as never, document.id, [world.caoPhong.agencyId]);
  const [message] = messages;
  const delivery = async () => (await readOutgoing(clerkOf(world.soNoiVu), document.id)).deliveries[0]!;
  return { document, message: message!, delivery };
}

/** The message comes, and comes again. */
async function arrives(message: ExchangeMessage): Promise<void> {
  await receiveMessage(world.world, message);
  await receiveMessage(world.world, message);
  await settle();
}

async function at(office: TestOffice, referenceNumber: string | undefined) {
  const { items } = await listAll(clerkOf(office), { limit: 50 });
  return items.filter((one) => one.referenceNumber === referenceNumber);
}

test("a document that reaches a merged unit all the same goes on to its one successor here, and the sender reads where", async () => {
  const { document, message, delivery } = await onItsWay();
  await endOfCaoPhong([world.lacThuy.agencyId]);

  await arrives(message);

  expect(await at(world.caoPhong, document.referenceNumber)).toEqual([]);
  const [arrived, ...more] = await at(world.lacThuy, document.referenceNumber);
  expect(more).toEqual([]);
  const { exchange, files } = (await readDetail(clerkOf(world.lacThuy), arrived!.id)).document;
  expect(exchange).toMatchObject({ receiverCode: "H56.902", senderCode: "H56.903" });
  expect(exchange!.problems).toBeUndefined();
  expect(files).toMatchObject([{ verdict: { state: "valid" } }]);
  expect(await delivery()).toMatchObject({
    agencyId: world.caoPhong.agencyId,
    shownCode: "01",
    statuses: [{ description: "Văn bản đã đến UBND xã Lạc Thuỷ (H56.901), đơn vị kế thừa UBND xã Cao Phong" }],
  });

  const asked = { agencyIds: [world.caoPhong.agencyId], reason: "Gửi nhầm phụ lục" };
  await askBack(clerkOf(world.soNoiVu), document.id, asked);
  await settle();
  expect((await readDetail(clerkOf(world.lacThuy), arrived!.id)).document.recallRequest).toMatchObject({
    reason: "Gửi nhầm phụ lục",
  });
});

test("a successor in another province takes it too, and answers under the code it was addressed by", async () => {
  const { document, message, delivery } = await onItsWay();
  await endOfCaoPhong([world.lacThuy.agencyId]);
  const moveTo = (provinceGso: string) =>
    changeAgency(world.soNoiVu.system(), world.caoPhong.agencyId, (agency) => ({ ...agency, provinceGso }));
  await moveTo("38");

  await arrives(message);
  await moveTo("25");

  const [arrived] = await at(world.lacThuy, document.referenceNumber);
  const { exchange } = (await readDetail(clerkOf(world.lacThuy), arrived!.id)).document;
  expect(exchange).toMatchObject({ receiverCode: "H56.902" });
  expect(exchange!.problems).toBeUndefined();
  expect(await delivery()).toMatchObject({ shownCode: "01" });
});

test("where two successors work here, or none, it goes back with their names and codes, told once", async () => {
  const divided = await onItsWay();
  await endOfCaoPhong([world.lacThuy.agencyId, world.soNoiVu.agencyId]);
  await arrives(divided.message);

  expect(await divided.delivery()).toMatchObject({ state: "reported", shownCode: "02" });
  expect((await divided.delivery()).statuses.map(({ description }) => description)).toEqual([
    "UBND xã Cao Phong không còn hoạt động từ ngày 25/11/2026. Gửi đến đơn vị kế thừa: UBND xã Lạc Thuỷ (H56.901), Sở Nội vụ tỉnh Phú Thọ (H56.903).",
  ]);
  expect((await readInbox(clerkOf(world.caoPhong))).rejected).toMatchObject([{ code: "packet.unit_ended" }]);
  expect(await at(world.lacThuy, divided.document.referenceNumber)).toEqual([]);

  await endOfCaoPhong(undefined);
  const dissolved = await onItsWay();
  await endOfCaoPhong([]);
  await arrives(dissolved.message);

  expect((await dissolved.delivery()).statuses.map(({ description }) => description)).toEqual([
    "UBND xã Cao Phong không còn hoạt động từ ngày 25/11/2026. Chưa có đơn vị kế thừa.",
  ]);
});

test("what came before the merger stays with the unit: the same packet again is known there, a wish to have it back too", async () => {
  const { document, message, delivery } = await onItsWay();
  await arrives(message);
  await endOfCaoPhong([world.lacThuy.agencyId]);

  await arrives({ ...message, id: `${message.id}#again` });
  const asked = { agencyIds: [world.caoPhong.agencyId], reason: "Gửi nhầm đơn vị" };
  await askBack(clerkOf(world.soNoiVu), document.id, asked);
  await settle();

  expect(await at(world.lacThuy, document.referenceNumber)).toEqual([]);
  const [arrived] = await at(world.caoPhong, document.referenceNumber);
  expect((await readDetail(clerkOf(world.caoPhong), arrived!.id)).document.recallRequest).toMatchObject({
    reason: "Gửi nhầm đơn vị",
  });
  expect(await delivery()).toMatchObject({ shownCode: "01" });
});
