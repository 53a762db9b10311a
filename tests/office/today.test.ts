import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accept } from "@vanthu/office/incoming/acceptance-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { answerExtension, askExtension } from "@vanthu/office/incoming/extension-service.ts";
import { finish } from "@vanthu/office/incoming/handling-service.ts";
import { confirmReport } from "@vanthu/office/report/confirm-service.ts";
import { WeekKey } from "@vanthu/office/report/week-schema.ts";
import { pulseConsumers, readPulse } from "@vanthu/office/today/pulse-service.ts";
import { readToday } from "@vanthu/office/today/service.ts";
import { readWorkOfDay } from "@vanthu/office/today/work-service.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { arrived, registered } from "./incoming-builder.ts";
import { handlersOf } from "./outgoing-builder.ts";
import { tickAt } from "./report-week.ts";

let world: OfficeWorld;
let office: TestOffice;
beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
afterAll(() => world.stop());

const idsOf = async (person: Person, key: string) =>
  (await readToday(office.cx(person))).incoming.find((queue) => queue.key === key)?.items.map(({ id }) => id);

test("each person finds what waits for him or her, and it moves on with the document", async () => {
  const { clerk, chair, specialist, unitHead } = office.people;
  const id = await arrived(office);
  expect(await idsOf(clerk, "toAccept")).toEqual([id]);

  await accept(office.cx(clerk), id, { acknowledgeDuplicate: false });
  expect(await idsOf(clerk, "toAccept")).toEqual([]);
  expect(await idsOf(chair, "toInstruct")).toEqual([id]);

  await instruct(office.cx(chair), id, {
    text: "Giao",
    leadId: specialist.id,
    coordinatingIds: [],
    informedIds: [unitHead.id],
    version: 2,
  });
  expect(await idsOf(chair, "toInstruct")).toEqual([]);
  expect(await idsOf(specialist, "myTasks")).toEqual([id]);
  expect(await idsOf(unitHead, "myTasks")).toEqual([id]);

  await finish(office.cx(unitHead), id, {});
  expect(await idsOf(unitHead, "myTasks")).toEqual([]);
});

test("the pulse costs one read unit, and moves for those whose day an event may change", async () => {
  const { clerk, chair, specialist, otherSpecialist } = office.people;
  const handlers = handlersOf(world, pulseConsumers);
  await world.settle(handlers);
  const pulses = () =>
    Promise.all(
      [clerk, chair, specialist, otherSpecialist].map(async (person) => (await readPulse(office.cx(person))).pulse),
    );
  const moved = (before: string[], after: string[]) => after.map((pulse, at) => pulse !== before[at]);

  const first = await pulses();
  await registered(office);
  await world.settle(handlers);
  const second = await pulses();
  const cx = office.cx(specialist);
  await readPulse(cx);

  expect(moved(first, second)).toEqual([true, true, false, false]);
  expect(cx.store.meter).toMatchObject({ roundTrips: 1, readUnits: 1, writeUnits: 0 });
});

test("shows only the queues of one's posts; the clerk also sees the next numbers", async () => {
  await registered(office);

  const specialist = await readToday(office.cx(office.people.specialist));
  const clerk = await readToday(office.cx(office.people.clerk));

  expect(specialist.on).toBe("2026-11-25");
  expect(specialist.incoming.map(({ key }) => key)).toEqual(["myTasks"]);
  expect(specialist.outgoing.map(({ key }) => key)).toEqual(["myDrafts"]);
  expect(specialist.nextNumbers).toBeUndefined();
  expect(clerk.incoming.map(({ key }) => key)).toEqual(["toAccept", "myTasks"]);
  expect(clerk.outgoing.map(({ key }) => key)).toEqual(["myDrafts", "toNumber", "toSeal", "toIssue"]);
  expect(clerk.nextNumbers).toEqual({ incoming: 4, outgoing: 1 });
});

test("the clerk sees whom documents wait for and what the day brought; who gave a share, the wish for more time until it is answered", async () => {
  const { clerk, chair, viceChair, specialist, otherSpecialist } = office.people;
  const before = await readWorkOfDay(office.cx(clerk));
  const waits = ({ leaders = [] }: typeof before) =>
    leaders.find(({ staffId }) => staffId === chair.id)?.toInstruct ?? 0;
  const id = await registered(office);
  const after = await readWorkOfDay(office.cx(clerk));
  const share = { leadId: specialist.id, coordinatingIds: [], informedIds: [], dueOn: "2026-12-01", version: 1 };
  await instruct(office.cx(chair), id, { text: "Giao", ...share });
  await askExtension(office.cx(specialist), id, { wishedOn: "2026-12-08", reason: "Chờ số liệu của ba thôn" });
  const asked = async (person: Person) => (await readWorkOfDay(office.cx(person))).extensions;

  const [ofChair, ofVice] = [await asked(chair), await asked(viceChair)];
  const answer = { granted: true, staffId: specialist.id } as const;
  const cx = office.cx(chair);
  await answerExtension(cx, id, answer);

  expect([waits(after) - waits(before), waits(await readWorkOfDay(office.cx(clerk))) - waits(before)]).toEqual([1, 0]);
  expect((after.ofDay?.registered ?? 0) - (before.ofDay?.registered ?? 0)).toBe(1);
  expect(ofChair).toMatchObject([{ documentId: id, staffId: specialist.id, wishedOn: "2026-12-08" }]);
  expect([ofVice, await asked(chair)]).toEqual([[], []]);
  expect(cx.store.meter.writeUnits).toBeLessThanOrEqual(12);
  expect(await readWorkOfDay(office.cx(otherSpecialist))).not.toMatchObject({ leaders: {}, ofDay: {} });
});

test("holds twenty rows of a queue and says when there is more", async () => {
  const { caoPhong } = world;
  for (let at = 0; at < 21; at += 1) await registered(caoPhong);

  const [queue] = (await readToday(caoPhong.cx(caoPhong.people.viceChair))).incoming;

  expect(queue).toMatchObject({ key: "toInstruct", more: true });
  expect(queue!.items).toHaveLength(20);
});

test("who confirms reports finds the one that waits, until it is confirmed; nobody else is told", async () => {
  const { clerk, headOfOffice } = office.people;
  await tickAt(world, "2027-01-08T08:00:00Z");
  const waiting = async (person: Person) => (await readToday(office.cx(person))).reportWaiting;

  expect(await waiting(headOfOffice)).toEqual({ week: "2027-W01", commentUntil: "2027-01-14T04:00:00.000Z" });
  expect(await waiting(clerk)).toBeUndefined();
  await confirmReport(office.cx(headOfOffice), v.parse(WeekKey, "2027-W01"));

  expect(await waiting(headOfOffice)).toBeUndefined();
});
