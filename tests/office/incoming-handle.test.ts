import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { incomingConsumers } from "@vanthu/office/incoming/consumer.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { list } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingId, InstructIncoming } from "@vanthu/office/incoming/schema.ts";
import { readRegister } from "@vanthu/office/register/read-service.ts";
import { EventEntity, type DomainEvent } from "@vanthu/platform/event.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";

let world: OfficeWorld;
let office: TestOffice;

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
beforeEach(() => {
  world.time.advance(60_000);
});
afterAll(() => world.stop());

const as = (person: Person) => office.cx(person);

/** The chair instructs: the specialist leads, the other specialist coordinates, the unit head is informed. */
async function routed(fields: Partial<InstructIncoming> = {}): Promise<IncomingId> {
  const { chair, specialist, otherSpecialist, unitHead } = office.people;
  const id = await registered(office);
  world.time.advance(60_000);
  await instruct(as(chair), id, {
    text: "Giao Phòng Kinh tế chủ trì, báo cáo kết quả.",
    leadId: specialist.id,
    coordinatingIds: [otherSpecialist.id],
    informedIds: [unitHead.id],
    dueOn: "2026-12-01",
    version: 1,
    ...fields,
  });
  world.time.advance(60_000);
  return id;
}

async function eventOf(id: IncomingId, type: string): Promise<DomainEvent> {
  const events = await office.system().store.queryAll(EventEntity, `incoming#${id}`, { prefix: "event#" });
  return events.find((event) => event.type === type)!;
}

describe("instructing", () => {
  test("assigns lead, coordinating and informed persons with the deadline in one step", async () => {
    const id = await routed();

    const { document, tasks, history, workingDaysLeft } = await readDetail(as(office.people.chair), id);
    expect(document).toMatchObject({
      state: "routed",
      dueOn: "2026-12-01",
      instruction: { byName: "Bùi Xuân Thuỵ", byPosition: "Chủ tịch", leadName: "Quách Đình Luyện" },
    });
    expect(
      tasks.map(({ staffName, role, departmentName, dueOn }) => [staffName, role, departmentName, dueOn]).sort(),
    ).toEqual([
      ["Ngần Thị Thuỷ", "coordinating", "Phòng Văn hoá - Xã hội", "2026-12-01"],
      ["Phùng Quốc Nghiễm", "informed", "Phòng Kinh tế", undefined],
      ["Quách Đình Luyện", "lead", "Phòng Kinh tế", "2026-12-01"],
    ]);
    expect(history[0]).toMatchObject({
      type: "incoming.routed",
      byName: "Bùi Xuân Thuỵ",
      data: { leadName: "Quách Đình Luyện", leadDepartment: "Phòng Kinh tế", coordinating: ["Ngần Thị Thuỷ"] },
    });
    expect(workingDaysLeft).toBe(4);
  });

  test("costs two round trips once the process knows the departments", async () => {
    await routed();
    const id = await registered(office);
    const cx = as(office.people.chair);

    const reply = await instruct(cx, id, {
      text: "Giao",
      leadId: office.people.specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: 1,
    });

    expect(cx.meter.roundTrips).toBe(2);
    expect(reply).toMatchObject({ document: { state: "routed", version: 2 }, actions: ["addInstruction", "recall"] });
  });

  test.each(["clerk", "headOfOffice", "unitHead", "specialist"] as const)("is refused to the %s", async (who) => {
    const id = await registered(office);

    await expect(
      instruct(as(office.people[who]), id, {
        text: "Giao",
        leadId: office.people.specialist.id,
        coordinatingIds: [],
        informedIds: [],
        version: 1,
      }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });

  test.each([
    ["2026-11-29", "incoming.deadline_rest_day", "2026-11-30"],
    ["2026-11-20", "incoming.deadline_past", "2026-11-25"],
  ])("with the deadline %s is refused and nothing is written", async (dueOn, code, nearestOn) => {
    const id = await registered(office);

    await expect(
      instruct(as(office.people.chair), id, {
        text: "Giao",
        leadId: office.people.specialist.id,
        coordinatingIds: [],
        informedIds: [],
        dueOn,
        version: 1,
      }),
    ).rejects.toMatchObject({ code, params: { nearestOn } });
    expect((await readDetail(as(office.people.chair), id)).document.state).toBe("registered");
  });

  test("by two leaders at once happens once; the other is told that the document changed", async () => {
    const id = await registered(office);
    const input = {
      text: "Giao",
      leadId: office.people.specialist.id,
      coordinatingIds: [],
      informedIds: [],
      version: 1,
    };

    const replies = await Promise.allSettled([
      instruct(as(office.people.chair), id, input),
      instruct(as(office.people.viceChair), id, input),
    ]);

    expect(replies.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(instruct(as(office.people.chair), id, input)).rejects.toMatchObject({ code: "item.changed" });
  });

  test("names nobody of another office", async () => {
    const id = await registered(office);
    const stranger = world.caoPhong.people.specialist.id;

    await expect(
      instruct(as(office.people.chair), id, {
        text: "Giao",
        leadId: stranger,
        coordinatingIds: [],
        informedIds: [],
        version: 1,
      }),
    ).rejects.toMatchObject({ code: "incoming.assignee_missing" });
  });
});

describe("who sees a document", () => {
  test("those it was given to, and those who see all; for others it does not exist", async () => {
    const { archivist, unitHead, chair } = office.people;
    const id = await routed();

    await expect(readDetail(as(unitHead), id)).resolves.toMatchObject({ actions: ["finish", "forward"] });
    await expect(readDetail(as(chair), id)).resolves.toBeDefined();
    await expect(readDetail(as(archivist), id)).rejects.toMatchObject({ kind: "missing", code: "incoming.missing" });
    await expect(readDetail(world.caoPhong.cx(world.caoPhong.people.chair), id)).rejects.toMatchObject({
      kind: "missing",
      code: "incoming.missing",
    });
    await expect(start(as(archivist), id)).rejects.toMatchObject({ kind: "missing", code: "incoming.missing" });
  });

  test("a page costs at most two round trips", async () => {
    const id = await routed();
    const cx = as(office.people.chair);

    await readDetail(cx, id);

    expect(cx.meter.roundTrips).toBeLessThanOrEqual(2);
  });
});

describe("handling", () => {
  test("the lead starts and finishes with a result, and the document is done", async () => {
    const { specialist, clerk } = office.people;
    const id = await routed();

    const started = await start(as(specialist), id);
    world.time.advance(60_000);
    const finished = await finish(as(specialist), id, { result: "Đã rà soát, không có vướng mắc" });

    expect(started).toMatchObject({
      document: { state: "inProgress" },
      actions: ["finish", "answer", "report", "askExtension", "handOver", "sendBack", "forward"],
    });
    expect(finished).toMatchObject({ document: { state: "done" }, actions: ["forward"] });
    expect(finished.workingDaysLeft).toBeUndefined();
    expect(await readDetail(as(specialist), id)).toEqual(finished);
    expect((await readDetail(as(clerk), id)).history.map(({ type }) => type)).toEqual([
      "incoming.finished",
      "incoming.started",
      "incoming.routed",
      "incoming.registered",
    ]);
    expect(await eventOf(id, "incoming.finished")).toMatchObject({
      data: { result: "Đã rà soát, không có vướng mắc" },
    });
  });

  test("a coordinating person's share does not move the document", async () => {
    const { otherSpecialist } = office.people;
    const id = await routed();

    await start(as(otherSpecialist), id);
    world.time.advance(60_000);
    const { document, history } = await finish(as(otherSpecialist), id, { result: "Đã góp ý" });

    expect(document.state).toBe("routed");
    expect(history.map(({ type }) => type)).toEqual([
      "task.finished",
      "task.started",
      "incoming.routed",
      "incoming.registered",
    ]);
  });

  test("an informed person marks it as read and has nothing to start", async () => {
    const { unitHead } = office.people;
    const id = await routed();

    await expect(start(as(unitHead), id)).rejects.toMatchObject({ code: "task.only_informed" });
    const { tasks } = await finish(as(unitHead), id, {});

    expect(tasks.find(({ staffId }) => staffId === unitHead.id)).toMatchObject({ state: "finished" });
  });

  test("who sees it without a share cannot handle it", async () => {
    const id = await routed();

    await expect(start(as(office.people.clerk), id)).rejects.toMatchObject({ kind: "forbidden", code: "task.none" });
  });

  test("several persons at once do not get in each other's way", async () => {
    const { specialist, otherSpecialist, unitHead } = office.people;
    const id = await routed();

    await Promise.all([start(as(specialist), id), start(as(otherSpecialist), id), finish(as(unitHead), id, {})]);

    const { tasks, document } = await readDetail(as(specialist), id);
    expect(document.state).toBe("inProgress");
    expect(tasks.map(({ role, state }) => `${role} ${state}`).sort()).toEqual([
      "coordinating started",
      "informed finished",
      "lead started",
    ]);
  });

  test("starting costs two round trips once the process knows the calendar", async () => {
    const id = await routed();
    await readDetail(as(office.people.specialist), id);
    const cx = as(office.people.specialist);

    await start(cx, id);

    expect(cx.meter.roundTrips).toBe(2);
  });
});

describe("an answer", () => {
  const linkAnswer = incomingConsumers.find(({ on }) => on === "outgoing.numbered");

  async function numberAnswer(id: IncomingId): Promise<DomainEvent> {
    const event = {
      subject: "outgoing#out_01J00000000000000000000000",
      id: `01${id.slice(3, 27)}`,
      type: "outgoing.numbered",
      at: "2026-11-25T02:00:00.000Z",
      by: "stf",
      byName: "Bùi Thị Nguyền",
      data: { answersId: id, referenceNumber: "57/BC-UBND" },
    };
    await linkAnswer!.handle(office.system(), event);
    return event;
  }

  test("ends the task once it has its number, and the sender learns its reference", async () => {
    const { specialist } = office.people;
    const id = await routed();
    await start(as(specialist), id);
    const answerId = "out_01J00000000000000000000000";
    await expect(finish(as(specialist), id, { answerId })).rejects.toMatchObject({
      code: "incoming.answer_not_numbered",
    });

    await numberAnswer(id);
    const { tasks } = await finish(as(specialist), id, { answerId });

    expect(tasks.find(({ role }) => role === "lead")).toMatchObject({
      state: "finished",
      answerId,
      answerReference: "57/BC-UBND",
    });
    expect(await eventOf(id, "incoming.finished")).toMatchObject({ data: { answerReference: "57/BC-UBND" } });
  });

  test("told twice is linked once", async () => {
    const id = await routed();

    const event = await numberAnswer(id);
    await linkAnswer!.handle(office.system(), event);

    const { document } = await readDetail(as(office.people.chair), id);
    expect(document.answers).toEqual([{ id: "out_01J00000000000000000000000", referenceNumber: "57/BC-UBND" }]);
  });
});

describe("handing over", () => {
  test("fills day and receiver of the row, once, and leaves what the clerk wrote", async () => {
    const [enterForwarding] = incomingConsumers;
    const id = await routed();
    const event = await eventOf(id, "incoming.routed");

    await enterForwarding!.handle(office.system(), event);
    await enterForwarding!.handle(office.system(), event);

    const { arrivalNumber } = (await readDetail(as(office.people.clerk), id)).document;
    const { rows } = await readRegister(as(office.people.clerk), "incoming", 2026, { q: String(arrivalNumber) });
    expect(rows.find(({ documentId }) => documentId === id)).toMatchObject({
      forwardedOn: "2026-11-25",
      recipients: "Quách Đình Luyện (Phòng Kinh tế)",
    });
  });
});

describe("lists", () => {
  test("of one's own work show open shares with role and deadline; others' stay hidden", async () => {
    const { specialist, otherHead } = office.people;
    const id = await routed();

    const { items } = await list(as(specialist), { view: "mine", limit: 100 });

    expect(items.find((item) => item.id === id)).toMatchObject({
      state: "routed",
      leadName: "Quách Đình Luyện",
      workingDaysLeft: 4,
      myTask: { role: "lead", state: "assigned", dueOn: "2026-12-01" },
    });
    expect((await list(as(otherHead), { view: "all" })).items).toEqual([]);
  });

  test("show urgent documents first, then by deadline, of a state", async () => {
    const chair = world.caoPhong.cx(world.caoPhong.people.chair);
    const plain = await registered(world.caoPhong);
    const due = await registered(world.caoPhong, { dueOn: "2026-12-10" });
    const sooner = await registered(world.caoPhong, { dueOn: "2026-12-02" });
    const express = await registered(world.caoPhong, { urgency: "express", dueOn: "2026-12-31" });
    const urgent = await registered(world.caoPhong, { urgency: "urgent" });

    const { items } = await list(chair, { state: "registered" });

    expect(items.map(({ id }) => id)).toEqual([express, urgent, sooner, plain, due]);
  });

  test("cost one round trip and go on where a page ended", async () => {
    await Promise.all([1, 2, 3].map(() => registered(office)));
    await list(as(office.people.clerk), {});
    const cx = as(office.people.clerk);

    const first = await list(cx, { limit: 2 });
    const second = await list(as(office.people.clerk), { limit: 2, after: first.next });

    expect(cx.meter.roundTrips).toBe(1);
    const seen = [...first.items, ...second.items].map(({ arrivalNumber }) => arrivalNumber!);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  test("show each person how far his or her own share is", async () => {
    const { specialist, otherSpecialist } = office.people;
    const id = await routed();

    await start(as(specialist), id);

    const rowOf = async (person: Person) =>
      (await list(as(person), { view: "mine", limit: 100 })).items.find((item) => item.id === id);
    expect(await rowOf(specialist)).toMatchObject({ state: "inProgress", myTask: { state: "started" } });
    expect(await rowOf(otherSpecialist)).toMatchObject({ state: "routed", myTask: { state: "assigned" } });
  });
});
