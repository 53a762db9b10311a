import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { reconcile, reconcileCsv } from "@vanthu/office/exchange/reconcile-service.ts";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
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

test("days outside the period are not in it, and whoever does not keep the documents has no list", async () => {
  const { items } = await reconcile(clerkOf(world.lacThuy), { side: "sent", from: "2026-01-01", to: "2026-01-31" });
  const { unitAdmin } = world.lacThuy.people;

  expect(items).toEqual([]);
  await expect(reconcile(world.lacThuy.cx(unitAdmin), { side: "sent", ...PERIOD })).rejects.toMatchObject({
    code: "permission.denied",
  });
});
