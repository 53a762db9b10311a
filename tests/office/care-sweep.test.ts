import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { documentKey, IncomingEntity } from "@vanthu/office/incoming/item.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { careTick } from "@vanthu/office/reminder/tick.ts";
import { firstStep, readCare, sweepSome } from "@vanthu/office/reminder/sweep-service.ts";
import { StaffEntity } from "@vanthu/office/staff/item.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let office: OfficeWorld;
beforeAll(async () => {
  office = await startOfficeWorld();
});
afterAll(() => office.stop());

const settle = () =>
  office.settle(
    {
      relay: eventRelay(office.world, new Set(consumers.map(({ on }) => on))),
      worker: messageWorker(office.world, consumers, receivers),
    },
    { twice: true },
  );
async function nightPasses(): Promise<void> {
  office.time.advance(24 * 3_600_000);
  await careTick.run(office.world, office.world.clock.now());
  await settle();
}
async function broken(): Promise<IncomingId> {
  const { lacThuy } = office;
  const id = await registered(lacThuy);
  const { store } = lacThuy.system();
  const document = (await store.get(IncomingEntity, documentKey(id)))!;
  await store.write([
    replace(IncomingEntity, { ...document, ownerId: undefined, dueOn: undefined, dueIsDefault: undefined }),
  ]);
  return id;
}

test("a night gives a document without owner and date both, hands the work of who left to the head, and tells them; the next finds nothing", async () => {
  const { lacThuy } = office;
  const { chair, specialist, unitHead, clerk } = lacThuy.people;
  const orphan = await broken();
  const led = await registered(lacThuy, { referenceNumber: "77/UBND-VX" });
  const { document } = await readDetail(lacThuy.cx(chair), led);
  const given = { text: "Giao xử lý", coordinatingIds: [], informedIds: [] };
  await instruct(lacThuy.cx(chair), led, { ...given, leadId: specialist.id, version: document.version });
  const { store } = lacThuy.system();
  const person = (await store.get(StaffEntity, ["staff", specialist.id]))!;
  await store.write([replace(StaffEntity, { ...person, state: "locked" })]);

  await nightPasses();
  const first = (await readCare(lacThuy.cx(clerk))).report;
  await nightPasses();

  const [repaired, handed] = await Promise.all([orphan, led].map((id) => readDetail(lacThuy.cx(chair), id)));
  expect(repaired?.document.ownerId).toBe(chair.id);
  expect(repaired?.document.dueOn).toBeDefined();
  expect(handed?.document.ownerId).toBe(unitHead.id);
  expect(handed?.tasks.find(({ staffId }) => staffId === unitHead.id)).toMatchObject({
    role: "lead",
    state: "assigned",
  });
  expect(first).toMatchObject({ owners: 2, dates: 1, left: 0 });
  expect((await readCare(lacThuy.cx(clerk))).report).toMatchObject({ owners: 0, dates: 0, left: 0 });
  const told = await listNotices(lacThuy.cx(unitHead), {});
  expect(told.items.filter(({ type }) => type === "incoming.owner_repaired").length).toBe(1);
});

test("a sweep that is cut off goes on where it left off, and sees each document once", async () => {
  const { lacThuy } = office;
  let step = await sweepSome(lacThuy.system(), firstStep("2026-11-30T00:00:00Z"), 1);
  let messages = 1;
  while (!("sweptAt" in step)) {
    step = await sweepSome(lacThuy.system(), step, 1);
    messages += 1;
  }

  expect([messages, step.seen]).toEqual([4, 2]);
});
