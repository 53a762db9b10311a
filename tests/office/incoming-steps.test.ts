import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addInstruction, reopen } from "@vanthu/office/incoming/addition-service.ts";
import { incomingConsumers } from "@vanthu/office/incoming/consumer.ts";
import { readDefaults, setDefaults } from "@vanthu/office/incoming/defaults-service.ts";
import { answerExtension, askExtension } from "@vanthu/office/incoming/extension-service.ts";
import { finish, report, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { list } from "@vanthu/office/incoming/list-service.ts";
import { passOn } from "@vanthu/office/incoming/pass-on-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId, InstructIncoming } from "@vanthu/office/incoming/schema.ts";
import { handOver, recall, sendBack } from "@vanthu/office/incoming/transfer-service.ts";
import { forward, subAssign } from "@vanthu/office/incoming/widen-service.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import type { DepartmentId } from "@vanthu/office/staff/schema.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { arrived, registered } from "./incoming-builder.ts";
import { handlersOf } from "./outgoing-builder.ts";

let world: OfficeWorld;
let office: TestOffice;

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
beforeEach(() => {
  world.time.advance(1000);
});
afterAll(() => world.stop());

const as = (person: Person) => office.cx(person);
const reason = "Lý do đủ dài để ghi lại";
const departmentOf = (person: Person) => (as(person).actor as { departmentId: string }).departmentId as DepartmentId;

/** The chair gives it to the specialist until 1 December. */
async function routed(fields: Partial<InstructIncoming> = {}): Promise<IncomingId> {
  const id = await registered(office);
  const instruction = { text: "Giao chủ trì", leadId: office.people.specialist.id, dueOn: "2026-12-01", version: 1 };
  await instruct(as(office.people.chair), id, { coordinatingIds: [], informedIds: [], ...instruction, ...fields });
  return id;
}

const shareIn = async (id: IncomingId, { id: staffId }: Person) =>
  (await readDetail(as(office.people.chair), id)).tasks.find((task) => task.staffId === staffId);

describe("from its first write a document has one owner and one date", () => {
  test("on arrival the clerk and the office's own deadline, urgent ones in working hours", async () => {
    const { clerk } = office.people;
    const [plain, express] = [await arrived(office), await arrived(office, { urgency: "express" })];

    expect((await readDetail(as(clerk), plain)).document).toMatchObject({ ownerId: clerk.id, dueOn: "2026-12-04" });
    // It came at 08:30; 24 November, and with it four hours, is before the lunch break.
    expect((await readDetail(as(clerk), express)).document).toMatchObject({
      dueOn: "2026-11-25",
      dueAt: "2026-11-25T07:30:00.000Z",
      dueIsDefault: true,
    });
  });

  test("once registered who instructs, or the head of office where documents go through the office, who passes them on", async () => {
    const { chair, headOfOffice, viceChair, unitAdmin } = office.people;
    const defaults = await readDefaults(as(unitAdmin));
    const direct = await registered(office);
    const set = await setDefaults(as(unitAdmin), { ...defaults, throughOffice: true });
    const through = await registered(office);
    await setDefaults(as(unitAdmin), { ...set, throughOffice: false });

    const passed = await passOn(as(headOfOffice), through, { text: "Đề xuất", toId: viceChair.id, version: 1 });

    expect((await readDetail(as(chair), direct)).document.ownerId).toBe(chair.id);
    expect(passed.document).toMatchObject({
      ownerId: viceChair.id,
      submission: { text: "Đề xuất", byName: headOfOffice.fullName, toName: viceChair.fullName },
    });
    await expect(
      passOn(as(headOfOffice), direct, { text: "Đề xuất", toId: unitAdmin.id, version: 1 }),
    ).rejects.toMatchObject({ code: "incoming.not_instructor" });
  });

  test("assigned, who leads; a department leads by its head", async () => {
    const { specialist, otherHead, chair } = office.people;
    const id = await routed();
    const ofUnit = await routed({
      leadId: departmentOf(otherHead),
      coordinatingIds: [specialist.id],
      dueOnBy: { [specialist.id]: "2026-11-27" },
    });

    expect((await readDetail(as(chair), id)).document.ownerId).toBe(specialist.id);
    expect((await readDetail(as(chair), ofUnit)).document.ownerId).toBe(otherHead.id);
    expect(await shareIn(ofUnit, otherHead)).toMatchObject({ role: "lead", asUnit: true, dueOn: "2026-12-01" });
    expect(await shareIn(ofUnit, specialist)).toMatchObject({ role: "coordinating", dueOn: "2026-11-27" });
  });
});

describe("more time", () => {
  test("is asked for with a reason and granted by the assigner until another day, which moves the document", async () => {
    const { specialist, chair } = office.people;
    const id = await routed();
    await askExtension(as(specialist), id, { wishedOn: "2026-12-10", reason });
    await expect(askExtension(as(specialist), id, { wishedOn: "2026-12-11", reason })).rejects.toMatchObject({
      code: "task.extension_waiting",
    });

    const { document } = await answerExtension(as(chair), id, {
      granted: true,
      staffId: specialist.id,
      dueOn: "2026-12-08",
    });

    expect(document.dueOn).toBe("2026-12-08");
    expect(await shareIn(id, specialist)).toMatchObject({
      dueOn: "2026-12-08",
      extension: { wishedOn: "2026-12-10", answer: { granted: true, dueOn: "2026-12-08" } },
    });
  });

  test("is neither granted by others, nor on a day off, nor asked for once the work is finished", async () => {
    const { specialist, clerk } = office.people;
    const id = await routed();
    await expect(askExtension(as(specialist), id, { wishedOn: "2026-12-06", reason })).rejects.toMatchObject({
      code: "incoming.deadline_rest_day",
    });
    await askExtension(as(specialist), id, { wishedOn: "2026-12-10", reason });
    await expect(answerExtension(as(clerk), id, { granted: true, staffId: specialist.id })).rejects.toMatchObject({
      code: "task.not_assigner",
    });
    await start(as(specialist), id);
    await finish(as(specialist), id, { result: "Xong" });

    await expect(askExtension(as(specialist), id, { wishedOn: "2026-12-10", reason })).rejects.toMatchObject({
      kind: "conflict",
      code: "incoming.already_done",
    });
  });
});

describe("a share in other hands", () => {
  test("handed over to a colleague of the department takes the document along, and never comes round again", async () => {
    const { specialist, unitHead, otherSpecialist } = office.people;
    const id = await routed();
    await expect(handOver(as(specialist), id, { toId: otherSpecialist.id, reason })).rejects.toMatchObject({
      code: "task.other_unit",
    });

    const { document } = await handOver(as(specialist), id, { toId: unitHead.id, reason });

    expect(document).toMatchObject({ ownerId: unitHead.id, instruction: { leadId: unitHead.id }, state: "routed" });
    await expect(handOver(as(unitHead), id, { toId: specialist.id, reason })).rejects.toMatchObject({
      code: "task.handed_back",
    });
    expect((await list(as(specialist), { view: "mine", state: "routed" })).items.map((item) => item.id)).not.toContain(
      id,
    );
  });

  test("sent back by the lead waits with the assigner to be assigned anew, also to who helped with it", async () => {
    const { specialist, chair, otherSpecialist } = office.people;
    const id = await routed({ coordinatingIds: [otherSpecialist.id] });
    const sent = await sendBack(as(specialist), id, { reason });

    const again = await instruct(as(chair), id, {
      text: "Giao lại",
      leadId: otherSpecialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: sent.document.version,
    });

    expect(sent.document).toMatchObject({ state: "registered", ownerId: chair.id });
    expect(again.document).toMatchObject({
      state: "routed",
      ownerId: otherSpecialist.id,
      instructions: [{ kind: "superseded", text: "Giao chủ trì" }],
    });
    await world.settle(handlersOf(world, incomingConsumers), { twice: true });
    const { rows } = await readRegister(as(office.people.clerk), "incoming", 2026, { limit: 200 });
    expect(rows.find(({ documentId }) => documentId === id)?.recipients).toBe(
      `${otherSpecialist.fullName} (${otherSpecialist.department})`,
    );
    const { history } = await readDetail(as(chair), id);
    expect(history.map(({ type }) => type)).toEqual([
      "incoming.rerouted",
      "task.sent_back",
      "incoming.routed",
      "incoming.registered",
    ]);
  });

  test("recalled is read no more by who had it, and given to another in the same step", async () => {
    const { specialist, chair, otherSpecialist } = office.people;
    const id = await routed();

    const { document } = await recall(as(chair), id, { staffId: specialist.id, reason, toId: otherSpecialist.id });

    expect(document.ownerId).toBe(otherSpecialist.id);
    await expect(readDetail(as(specialist), id)).rejects.toMatchObject({ code: "incoming.missing" });
    await expect(readDetail(as(otherSpecialist), id)).resolves.toBeDefined();
  });
});

describe("more people", () => {
  test("of the department get parts from its head, due no later than the whole; giving out is beginning", async () => {
    const { unitHead, specialist, archivist } = office.people;
    const id = await routed({ leadId: unitHead.id });
    const parts = { staffIds: [specialist.id], text: "Soạn dự thảo" };
    await expect(subAssign(as(unitHead), id, { ...parts, dueOn: "2026-12-02" })).rejects.toMatchObject({
      code: "task.sub_deadline_late",
    });

    const { document } = await subAssign(as(unitHead), id, parts);

    expect(document).toMatchObject({ state: "inProgress", ownerId: unitHead.id });
    expect(await shareIn(id, specialist)).toMatchObject({ parentStaffId: unitHead.id, note: "Soạn dự thảo" });
    await expect(subAssign(as(specialist), id, parts)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(readDetail(as(archivist), id)).rejects.toMatchObject({ code: "incoming.missing" });
  });

  test("are added by another leader, with another deadline for those due with the document", async () => {
    const { specialist, viceChair, otherSpecialist } = office.people;
    const id = await routed();
    const addition = { text: "Phối hợp", coordinatingIds: [otherSpecialist.id], informedIds: [], dueOn: "2026-12-03" };

    const { document } = await addInstruction(as(viceChair), id, { ...addition, version: 2 });

    expect(document).toMatchObject({
      dueOn: "2026-12-03",
      instructions: [{ kind: "added", byName: viceChair.fullName }],
    });
    expect(await shareIn(id, specialist)).toMatchObject({ dueOn: "2026-12-03" });
    await expect(addInstruction(as(viceChair), id, { ...addition, version: 2 })).rejects.toMatchObject({
      code: "item.changed",
    });
  });

  test("learn of it by a forward, once", async () => {
    const { specialist, archivist } = office.people;
    const id = await routed();

    await forward(as(specialist), id, { staffIds: [archivist.id] });

    expect(await shareIn(id, archivist)).toMatchObject({ role: "informed", fromName: specialist.fullName });
    await expect(forward(as(archivist), id, { staffIds: [specialist.id] })).rejects.toMatchObject({
      code: "task.has_share",
    });
  });
});

test("progress is kept with the share and each word of it in the history; first reading is noted once", async () => {
  const { specialist, chair } = office.people;
  const id = await routed();
  await readDetail(as(specialist), id);
  const seenAt = (await shareIn(id, specialist))?.seenAt;
  world.time.advance(60_000);
  await start(as(specialist), id);

  await report(as(specialist), id, { text: "Đã thu thập số liệu", percent: 40 });

  expect(seenAt).toBeDefined();
  expect(await shareIn(id, specialist)).toMatchObject({
    seenAt,
    progress: { text: "Đã thu thập số liệu", percent: 40 },
  });
  expect((await readDetail(as(chair), id)).history[0]).toMatchObject({ type: "task.reported", data: { percent: 40 } });
});

test("a done document is asked for once more with a reason and a new day, and its lead goes on", async () => {
  const { specialist, chair } = office.people;
  const id = await routed();
  await start(as(specialist), id);
  const { document } = await finish(as(specialist), id, { result: "Xong" });
  const again = { reason, dueOn: "2026-12-09", version: document.version };

  const reopened = await reopen(as(chair), id, again);

  expect(reopened.document).toMatchObject({ state: "inProgress", dueOn: "2026-12-09", ownerId: specialist.id });
  expect(reopened.document.finishedAt).toBeUndefined();
  await expect(finish(as(specialist), id, { result: "Xong lần hai" })).resolves.toMatchObject({
    document: { state: "done" },
  });
});

test("a step of the lead among three people writes only what it changes", async () => {
  const { specialist, otherSpecialist, unitHead } = office.people;
  const id = await routed({ coordinatingIds: [otherSpecialist.id], informedIds: [unitHead.id] });
  const cx = as(specialist);

  await start(cx, id);

  expect(cx.meter.writeUnits).toBeLessThanOrEqual(12);
});
