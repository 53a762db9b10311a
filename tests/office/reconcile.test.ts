import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { reconcile, reconcileCsv } from "@vanthu/office/exchange/reconcile-service.ts";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { answerRecall } from "@vanthu/office/incoming/recall-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { recallOutgoing } from "@vanthu/office/outgoing/recall-service.ts";
import { askBack } from "@vanthu/office/outgoing/withdraw-service.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { equip, issuedReport } from "./outgoing-builder.ts";

const PERIOD = { from: "2026-11-20", to: "2026-11-30" };

let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld();
  await equip(world.lacThuy);
});
afterAll(() => world.stop());

const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);
const sent = async () => (await reconcile(clerkOf(world.lacThuy), { side: "sent", ...PERIOD })).items;
const received = async (office: TestOffice) =>
  (await reconcile(clerkOf(office), { side: "received", ...PERIOD })).items;

/** Carries messages, but those of these kinds go no further. */
async function carry(stopped: readonly string[] = []): Promise<void> {
  const worker = messageWorker(world.world, consumers, receivers);
  await world.settle({
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: ({ Records }: SQSEvent) =>
      worker({ Records: Records.filter(({ body }) => !stopped.some((kind) => body.includes(`"${kind}"`))) }),
  });
}

async function arrivedAt(office: TestOffice) {
  const { items } = await listAll(clerkOf(office), { state: "arrived", limit: 50 });
  return items[0]!;
}

test("what is open between sender and receiver stands in the lists of both, and goes as it is settled", async () => {
  const { document } = await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu, world.caoPhong], {});
  const matter = { documentId: document.id, referenceNumber: document.referenceNumber };

  await carry(["document"]);
  const unanswered = await sent();
  expect(unanswered).toMatchObject([
    { ...matter, kind: "unanswered" },
    { ...matter, kind: "unanswered" },
  ]);
  expect(await received(world.soNoiVu)).toEqual([]);
});

test("a packet that came and waits, or whose sender was not told, stands in the receiver's list", async () => {
  await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu], { subject: "Báo cáo đến Sở" });
  await carry();
  const arrived = await arrivedAt(world.soNoiVu);
  const waiting = await received(world.soNoiVu);

  await accept(clerkOf(world.soNoiVu), arrived.id, { acknowledgeDuplicate: false });
  const untold = await received(world.soNoiVu);
  await carry();

  expect(waiting).toMatchObject([{ kind: "notAccepted", documentId: arrived.id, agencyName: "UBND xã Lạc Thuỷ" }]);
  expect(untold).toMatchObject([{ kind: "untold", documentId: arrived.id }]);
  expect(await received(world.soNoiVu)).toEqual([]);
});

test("a document that was sent back stands in the sender's list, and the table for spreadsheets says so", async () => {
  const { document } = await issuedReport({ office: world.lacThuy, world }, [world.caoPhong], {});
  await carry();
  const arrived = await arrivedAt(world.caoPhong);
  await refuse(clerkOf(world.caoPhong), arrived.id, { reason: "Gửi nhầm nơi nhận" });
  await carry();

  const refused = (await sent()).filter(({ kind }) => kind === "refused");
  const text = await reconcileCsv(clerkOf(world.lacThuy), { side: "sent", ...PERIOD });

  expect(refused).toMatchObject([{ documentId: document.id, agencyName: "UBND xã Cao Phong" }]);
  expect(text).toContain("Tình trạng,");
  expect(text).toMatch(new RegExp(`Bị từ chối,${document.referenceNumber!},`));
});

test("a request for return stands in the sender's list until its receiver answers", async () => {
  const { document } = await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu, world.caoPhong], {});
  await carry();
  const agencyIds = [world.caoPhong.agencyId];
  const ofIt = async () => (await sent()).filter(({ documentId }) => documentId === document.id);
  const before = await ofIt();
  world.time.advance(60_000);

  await askBack(clerkOf(world.lacThuy), document.id, { agencyIds, reason: "Gửi nhầm nơi nhận" });
  await carry();
  const asked = await ofIt();
  const { id } = await arrivedAt(world.caoPhong);
  const { version } = (await readDetail(clerkOf(world.caoPhong), id)).document;
  await answerRecall(clerkOf(world.caoPhong), id, { version, agreed: false, reason: "Đã triển khai thực hiện" });
  await carry();

  expect(before).toEqual([]);
  expect(asked).toMatchObject([
    { kind: "askedBack", agencyName: "UBND xã Cao Phong", since: "2026-11-25T02:01:00.000Z" },
  ]);
  expect(await ofIt()).toEqual([]);
});

test("a recall stands in the sender's list until its receivers say that it is done, and then nothing is open", async () => {
  const { document } = await issuedReport({ office: world.lacThuy, world }, [world.soNoiVu, world.caoPhong], {});
  await carry();
  const ofIt = async () => (await sent()).filter(({ documentId }) => documentId === document.id);
  const notice = { referenceNumber: "12/TB-UBND", issuedOn: "2026-11-25" };
  const { version } = (await readOutgoing(clerkOf(world.lacThuy), document.id)).document;

  await recallOutgoing(clerkOf(world.lacThuy), document.id, { version, notice, reason: "Ban hành sai thẩm quyền" });
  const recalled = await ofIt();
  await carry();

  expect(recalled.map(({ kind }) => kind)).toEqual(["recalled", "recalled"]);
  expect(await ofIt()).toEqual([]);
});

test("days outside the period are not in it, and whoever does not keep the documents has no list", async () => {
  const { items } = await reconcile(clerkOf(world.lacThuy), { side: "sent", from: "2026-01-01", to: "2026-01-31" });
  const { unitAdmin } = world.lacThuy.people;

  expect(items).toEqual([]);
  await expect(reconcile(world.lacThuy.cx(unitAdmin), { side: "sent", ...PERIOD })).rejects.toMatchObject({
    code: "permission.denied",
  });
});
