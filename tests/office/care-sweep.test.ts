import { afterAll, beforeAll, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { give } from "@vanthu/office/assignment/give-service.ts";
import { readDetail as readAssignment } from "@vanthu/office/assignment/read-service.ts";
import { GiveAssignment } from "@vanthu/office/assignment/schema.ts";
import { SaveTemplate } from "@vanthu/office/assignment/template-schema.ts";
import { addTemplate, listTemplates } from "@vanthu/office/assignment/template-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { documentKey, IncomingEntity } from "@vanthu/office/incoming/item.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { careTick } from "@vanthu/office/reminder/tick.ts";
import { firstStep, readCare, sweepSome } from "@vanthu/office/reminder/sweep-service.ts";
import { DepartmentEntity, StaffEntity } from "@vanthu/office/staff/item.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { startOfficeWorld, type OfficeWorld, type Person } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { equip, reportAt } from "./outgoing-builder.ts";

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
async function setState(person: Person, state: "active" | "locked", { store }: Cx): Promise<void> {
  const found = (await store.get(StaffEntity, ["staff", person.id]))!;
  await store.write([replace(StaffEntity, { ...found, state })]);
}
const lock = (person: Person, { system } = office.lacThuy) => setState(person, "locked", system());
const unlock = (person: Person) => setState(person, "active", office.lacThuy.system());
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
  await lock(specialist);

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

test("a night gives what who left had to coordinate to the head of that department, once; who was only to be informed keeps it", async () => {
  const { lacThuy } = office;
  const { chair, unitHead, otherHead, otherSpecialist } = lacThuy.people;
  const instructed = async (referenceNumber: string, input: { coordinatingIds: string[]; informedIds: string[] }) => {
    const id = await registered(lacThuy, { referenceNumber });
    const { document } = await readDetail(lacThuy.cx(chair), id);
    await instruct(lacThuy.cx(chair), id, {
      ...{ text: "Giao xử lý", leadId: unitHead.id, version: document.version },
      ...input,
    } as Parameters<typeof instruct>[2]);
    return id;
  };
  const alone = await instructed("81/UBND-VX", { coordinatingIds: [otherSpecialist.id], informedIds: [] });
  const withHead = await instructed("82/UBND-VX", {
    coordinatingIds: [otherSpecialist.id, otherHead.id],
    informedIds: [],
  });
  const informed = await instructed("83/UBND-VX", { coordinatingIds: [], informedIds: [otherSpecialist.id] });
  await lock(otherSpecialist);

  await nightPasses();
  const first = (await readCare(lacThuy.cx(chair))).report;
  await nightPasses();

  const tasks = await Promise.all(
    [alone, withHead, informed].map(async (id) => (await readDetail(lacThuy.cx(chair), id)).tasks),
  );
  const states = tasks.map((shares) =>
    Object.fromEntries(shares.map(({ staffId, role, state }) => [staffId, `${role} ${state}`])),
  );
  const given = {
    [unitHead.id]: "lead assigned",
    [otherSpecialist.id]: "coordinating handedOver",
    [otherHead.id]: "coordinating assigned",
  };
  expect(states).toEqual([given, given, { [unitHead.id]: "lead assigned", [otherSpecialist.id]: "informed assigned" }]);
  expect(first).toMatchObject({ owners: 2, left: 0 });
  expect((await readCare(lacThuy.cx(chair))).report).toMatchObject({ owners: 0, left: 0 });
  expect((await readDetail(lacThuy.cx(chair), alone)).history[0]).toMatchObject({
    type: "task.handed_over",
    byName: "Hệ thống",
  });
  const { items } = await listNotices(lacThuy.cx(otherHead), {});
  expect(items.filter(({ type }) => type === "task.handed_over").length).toBe(2);
  await unlock(otherSpecialist);
});

test("a night hands assignments and repeated work of who left to the head, and tells them", async () => {
  const { lacThuy } = office;
  const { chair, otherSpecialist, otherHead } = lacThuy.people;
  const work = { title: "Rà soát hồ sơ đất đai", dueOn: "2026-12-11" };
  const lead = (person: Person) => ({ lead: { kind: "person", id: person.id } as const });
  const led = await give(lacThuy.cx(chair), v.parse(GiveAssignment, { ...work, ...lead(otherSpecialist) }));
  const own = await give(lacThuy.cx(otherSpecialist), v.parse(GiveAssignment, { ...work, ...lead(otherSpecialist) }));
  await addTemplate(lacThuy.cx(otherSpecialist), v.parse(SaveTemplate, { ...work, ...lead(otherSpecialist) }));
  await lock(otherSpecialist);

  await nightPasses();

  const [handed, both] = await Promise.all(
    [led, own].map(async ({ id }) => (await readAssignment(lacThuy.cx(chair), id)).assignment),
  );
  expect(handed).toMatchObject({ lead: { id: otherHead.id }, by: { id: chair.id }, state: "assigned" });
  expect(both).toMatchObject({ lead: { id: otherHead.id }, by: { id: chair.id } });
  expect((await listTemplates(lacThuy.cx(otherHead))).items[0]?.by.id).toBe(otherHead.id);
  expect((await readCare(lacThuy.cx(chair))).report).toMatchObject({ owners: 3, left: 0 });
  const { items } = await listNotices(lacThuy.cx(otherHead), { kind: "care" });
  expect(items.map(({ type }) => type).toSorted()).toEqual([
    "assignment.owner_repaired",
    "assignment.owner_repaired",
    "assignment.template_taken_over",
  ]);
});

test("a night gives drafts of who left to the head of their unit, wherever they wait, and tells that person once", async () => {
  const { caoPhong } = office;
  const { specialist, unitHead } = caoPhong.people;
  await equip(caoPhong);
  const [draft, toSign] = [await reportAt(caoPhong, "draft"), await reportAt(caoPhong, "awaitingSignature")];
  await lock(specialist, caoPhong);

  await nightPasses();
  await nightPasses();

  const taken = await Promise.all(
    [draft, toSign].map(({ document }) => readOutgoing(caoPhong.cx(unitHead), document.id)),
  );
  expect(taken.map(({ document: { state, draftedById } }) => [state, draftedById])).toEqual([
    ["draft", unitHead.id],
    ["awaitingSignature", unitHead.id],
  ]);
  expect(taken[0]?.actions).toContain("submit");
  expect(taken[1]?.actions).toContain("withdraw");
  expect(taken[0]?.history[0]).toMatchObject({ type: "outgoing.handed_over", byName: "Hệ thống" });
  const { items } = await listNotices(caoPhong.cx(unitHead), { kind: "draft" });
  expect(items.filter(({ type }) => type === "outgoing.handed_over").length).toBe(2);
});

test("a sweep that is cut off goes on where it left off, and sees each piece of work once", async () => {
  const { lacThuy } = office;
  let step = await sweepSome(lacThuy.system(), firstStep("2026-11-30T00:00:00Z"), 1);
  let messages = 1;
  while (!("sweptAt" in step)) {
    step = await sweepSome(lacThuy.system(), step, 1);
    messages += 1;
  }

  const departments = await lacThuy.system().store.queryAll(DepartmentEntity, "departments");
  // Four states of documents, who left, a list for each unit, the templates, the drafts; five documents, two assignments, one template.
  expect([messages, step.seen]).toEqual([4 + 2 + departments.length + 1 + 1, 5 + 2 + 1]);
});
