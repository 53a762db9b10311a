import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as v from "valibot";
import { readAccount } from "@vanthu/office/account/account-service.ts";
import { lockAccount } from "@vanthu/office/account/lock-service.ts";
import { assignmentWork } from "@vanthu/office/assignment/dated-work-service.ts";
import { attachFiles, linkToFile } from "@vanthu/office/assignment/file-service.ts";
import { readFigures } from "@vanthu/office/assignment/figure-service.ts";
import { list, listMyOpen, listOfSource } from "@vanthu/office/assignment/list-service.ts";
import { readDetail } from "@vanthu/office/assignment/read-service.ts";
import { AssignmentListQuery, type AssignmentId, type AssignmentView } from "@vanthu/office/assignment/schema.ts";
import { takeAssignmentStep } from "@vanthu/office/assignment/step-service.ts";
import { AssignmentStep } from "@vanthu/office/assignment/step-schema.ts";
import { ChangeTemplate, SaveTemplate } from "@vanthu/office/assignment/template-schema.ts";
import { addTemplate, changeTemplate, listTemplates } from "@vanthu/office/assignment/template-service.ts";
import { repeatTick } from "@vanthu/office/assignment/tick.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { readCase } from "@vanthu/office/incoming/case-service.ts";
import { StaffEntity } from "@vanthu/office/staff/item.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { listNotices } from "@vanthu/office/notification/service.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { givenIn, stepIn, uploadedIn, type GivenFields } from "./assignment-builder.ts";
import { assigned, handlersOf } from "./report-week.ts";

let world: OfficeWorld;
let office: TestOffice;
let people: TestOffice["people"];

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
  people = office.people;
});
beforeEach(() => {
  world.time.advance(60_000);
});
afterAll(() => world.stop());

const settle = (twice = false) => world.settle(handlersOf(world), { twice });

const given = (by: Person, to: Person, fields: GivenFields = {}) => givenIn(office, by, to, fields);
const step = (by: Person, id: AssignmentId, named: Record<string, unknown>) => stepIn(office, by, id, named);
const uploaded = (by: Person, name: string) => uploadedIn(office, by, name);

const idsIn = async (who: Person, view: AssignmentView, closed = false) =>
  (await list(office.cx(who), v.parse(AssignmentListQuery, { view, ...(closed && { closed: "1" }) }))).items.map(
    ({ id }) => id,
  );

const reason = "Lý do đủ dài để ghi lại";

describe("an assignment from a meeting", () => {
  test("is taken up, reported, finished, accepted and judged, and stands in everybody's list meanwhile", async () => {
    const { chair, specialist, otherSpecialist, unitHead, otherHead } = people;
    const id = await given(chair, specialist, {
      origin: { kind: "meeting", name: "Giao ban tháng 11", on: "2026-11-24", conclusion: "45/TB-UBND" },
      product: "Báo cáo rà soát",
      content: "Rà soát toàn bộ hồ sơ",
      helperIds: [otherSpecialist.id, specialist.id],
      watcherIds: [otherHead.id],
      dueTime: "17:00",
    });

    await step(specialist, id, { step: "takeUp" });
    await step(specialist, id, { step: "report", percent: 60, text: "Đã xong hai thôn" });
    await settle();
    expect(await idsIn(specialist, "lead")).toContain(id);
    expect(await idsIn(otherSpecialist, "helper")).toContain(id);
    expect(await idsIn(otherHead, "watched")).toContain(id);
    expect(await idsIn(unitHead, "unit")).toContain(id);
    expect((await listMyOpen(office.cx(specialist), 20)).items[0]).toMatchObject({
      id,
      percent: 60,
      workingDaysLeft: 4,
    });
    const [work] = await assignmentWork.of(office.system(), specialist.id);
    expect(work).toMatchObject({ title: "Nhiệm vụ theo kết luận 45/TB-UBND", dueAt: "2026-12-01T10:00:00.000Z" });

    await step(specialist, id, { step: "submit", result: "Đã rà soát 120 hồ sơ" });
    expect((await assignmentWork.of(office.system(), chair.id)).map(({ kind }) => kind)).toContain(
      "assignment.toAccept",
    );
    await step(chair, id, { step: "accept" });
    const judged = await step(chair, id, { step: "evaluate", grade: "excellent", words: "Nhanh, đủ" });
    await settle(true);

    expect(judged.assignment).toMatchObject({ state: "finished", evaluation: { grade: "excellent" } });
    expect(judged.history[0]).toMatchObject({
      type: "assignment.evaluated",
      data: { leadId: specialist.id, finishedOn: "2026-11-25", late: false },
    });
    expect(await idsIn(otherSpecialist, "helper")).not.toContain(id);
    expect(await idsIn(otherSpecialist, "helper", true)).toContain(id);
  });

  test("does not exist for who has nothing to do with it", async () => {
    const id = await given(people.chair, people.specialist);

    await expect(readDetail(office.cx(people.otherSpecialist), id)).rejects.toThrow("assignment.missing");
    await expect(idsIn(people.otherHead, "above")).rejects.toThrow("permission.denied");
  });
});

describe("who may give", () => {
  test("a head of a unit in the unit only, the clerk out of a document only, everybody to oneself", async () => {
    await expect(given(people.unitHead, people.otherSpecialist)).rejects.toThrow("assignment.other_unit");
    await expect(given(people.clerk, people.specialist)).rejects.toThrow("permission.denied");

    expect(await given(people.unitHead, people.specialist)).toMatch(/^asg_/);
    expect(await given(people.specialist, people.specialist)).toMatch(/^asg_/);
  });

  test("not to who left, not until yesterday and not until a Sunday; a unit is given to by its head", async () => {
    const { chair, archivist, unitHead } = people;
    const person = (await office.system().store.get(StaffEntity, ["staff", archivist.id]))!;
    await office.system().store.write([replace(StaffEntity, { ...person, state: "locked" })]);

    await expect(given(chair, archivist)).rejects.toThrow("assignment.person_left");
    await expect(given(chair, people.specialist, { dueOn: "2026-11-24" })).rejects.toThrow("incoming.deadline_past");
    await expect(given(chair, people.specialist, { dueOn: "2026-11-29" })).rejects.toThrow(
      "incoming.deadline_rest_day",
    );
    const { departmentId } = office.cx(unitHead).actor as { departmentId: string };
    const id = await given(chair, unitHead, { lead: { kind: "unit", id: departmentId } });
    expect((await readDetail(office.cx(unitHead), id)).assignment).toMatchObject({
      toUnit: true,
      lead: { id: unitHead.id },
    });
  });
});

describe("parts", () => {
  test("make up the share of the whole, are due with it at the latest, and keep it open", async () => {
    const { chair, unitHead, specialist } = people;
    const whole = await given(chair, unitHead);
    await step(unitHead, whole, { step: "takeUp" });
    const parentId = whole;
    const first = await given(unitHead, specialist, { parentId });
    await given(unitHead, specialist, { parentId });
    await expect(given(unitHead, specialist, { parentId, dueOn: "2026-12-02" })).rejects.toThrow("part_after_whole");
    await step(specialist, first, { step: "takeUp" });
    await step(specialist, first, { step: "report", percent: 50, text: "Được một nửa" });
    await settle(true);

    const detail = await readDetail(office.cx(chair), whole);
    expect(detail.assignment.percent).toBe(25);
    expect(detail.parts.map(({ percent }) => percent)).toEqual([50, 0]);
    await expect(step(unitHead, whole, { step: "submit", result: "Xong" })).rejects.toThrow("assignment.parts_open");
    expect((await step(unitHead, whole, { step: "submit", result: "Xong", despiteParts: true })).assignment.state).toBe(
      "submitted",
    );
  });
});

test("who takes over an assignment opens its parts and judges those its former lead gave", async () => {
  const { chair, unitHead, specialist, otherHead } = people;
  const whole = await given(chair, unitHead);
  const part = await given(unitHead, specialist, { parentId: whole });
  const partOfPart = await given(specialist, specialist, { parentId: part });
  await expect(readDetail(office.cx(otherHead), part)).rejects.toThrow("assignment.missing");

  await step(chair, whole, { step: "handOver", toId: otherHead.id, reason });
  expect((await readDetail(office.cx(otherHead), partOfPart)).assignment.id).toBe(partOfPart);
  await settle(true);

  const { assignment, history } = await readDetail(office.cx(otherHead), part);
  expect(assignment.by.id).toBe(otherHead.id);
  expect(history.filter(({ type }) => type === "assignment.giver_changed")).toHaveLength(1);
});

describe("a task from above", () => {
  test("moves the share of its document with it, and stands by the document until it is done", async () => {
    const { chair, unitHead, specialist } = people;
    const source = await assigned(office, unitHead, "2026-12-03");
    const id = await given(unitHead, specialist, {
      origin: { kind: "incoming", id: source, fromAbove: true, carriesSource: true },
    });
    expect((await listOfSource(office.cx(chair), source)).items.map((one) => one.id)).toEqual([id]);
    expect(await idsIn(chair, "above")).toContain(id);

    await step(specialist, id, { step: "takeUp" });
    await settle(true);
    expect((await readCase(office.cx(chair), source)).document.state).toBe("inProgress");
    await step(specialist, id, { step: "submit", result: "Đã báo cáo Sở Nội vụ" });
    await step(unitHead, id, { step: "accept" });
    await settle(true);

    const { document, tasks } = await readCase(office.cx(chair), source);
    expect(document.state).toBe("done");
    expect(tasks[0]).toMatchObject({ state: "finished", result: "Đã báo cáo Sở Nội vụ" });
    expect(await idsIn(chair, "above")).not.toContain(id);
  });
});

describe("files", () => {
  test("go with the assignment and with its result, to whoever sees it; others and strangers' uploads stay out", async () => {
    const { chair, specialist, otherSpecialist, headOfOffice, otherHead } = people;
    const plan = await uploaded(chair, "ke-hoach.pdf");
    const id = await given(chair, specialist, { fileIds: [plan], helperIds: [otherSpecialist.id] });
    const attach = async (who: Person, file: FileId) => attachFiles(office.cx(who), id, { fileIds: [file] });
    await expect(attach(headOfOffice, plan)).rejects.toThrow("assignment.not_in_it");
    await expect(attach(otherSpecialist, plan)).rejects.toThrow("file.missing");

    await attach(otherSpecialist, await uploaded(otherSpecialist, "so-lieu.pdf"));
    await step(specialist, id, { step: "takeUp" });
    const report = await uploaded(specialist, "bao-cao.pdf");
    const { files, history } = await step(specialist, id, { step: "submit", result: "Đã xong", fileIds: [report] });

    expect(files.map(({ name, as, byName }) => [name, as, byName])).toEqual([
      ["ke-hoach.pdf", "task", chair.fullName],
      ["so-lieu.pdf", "result", otherSpecialist.fullName],
      ["bao-cao.pdf", "result", specialist.fullName],
    ]);
    expect(JSON.stringify(history)).not.toContain("so-lieu");
    const link = await linkToFile(office.cx(otherSpecialist), id, report, true);
    expect((await fetch(link.url)).status).toBe(200);
    await expect(linkToFile(office.cx(otherHead), id, report, true)).rejects.toThrow("assignment.missing");
    await expect(attach(specialist, report)).rejects.toThrow("assignment.not_in_it");
  });
});

describe("several of a list", () => {
  test("say what their reader may do to them alike; one is urged once a day", async () => {
    const { chair, specialist } = people;
    const waiting = await given(chair, specialist);
    const done = await given(chair, specialist);
    await step(specialist, done, { step: "takeUp" });
    await step(specialist, done, { step: "submit", result: "Đã xong" });
    const together = async (who: Person, view: AssignmentView) => {
      const { items } = await list(office.cx(who), { view });
      return [waiting, done].map((id) => items.find((one) => one.id === id)?.together);
    };

    expect(await together(specialist, "lead")).toEqual([["takeUp"], []]);
    expect(await together(chair, "given")).toEqual([["urge"], ["accept"]]);
    expect((await step(chair, waiting, { step: "urge" })).history[0]?.type).toBe("assignment.urged");
    await expect(step(chair, waiting, { step: "urge" })).rejects.toThrow("assignment.urged_today");
  });

  test("who stands in has those of who is away before the own ones, with that person's name", async () => {
    const { chair, specialist, otherSpecialist } = people;
    const id = await given(chair, specialist);
    const cx = office.cx(otherSpecialist);
    const absent = { staffId: specialist.id, fullName: specialist.fullName, grants: new Set(["task.handle"]) };
    const standing = { ...cx, actor: { ...cx.actor, standsInFor: [absent] } as unknown as Cx["actor"] };

    const { items } = await list(standing, { view: "lead" });

    expect(items.find((one) => one.id === id)).toMatchObject({
      onBehalfOf: specialist.fullName,
      together: ["takeUp"],
    });
    expect((await list(cx, { view: "lead" })).items.some((one) => one.id === id)).toBe(false);
  });
});

describe("two at once, and somebody in another's place", () => {
  test("the second step from one version is refused, and so is a decision without the right", async () => {
    const id = await given(people.unitHead, people.specialist);
    const { version } = (await readDetail(office.cx(people.specialist), id)).assignment;
    const takeUp = () => takeAssignmentStep(office.cx(people.specialist), id, { step: "takeUp", version });
    const both = await Promise.allSettled([takeUp(), takeUp()]);

    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(step(people.headOfOffice, id, { step: "recall", reason })).rejects.toThrow("assignment.not_assigner");
    const recalled = await step(people.chair, id, { step: "recall", reason });
    expect(recalled.history[0]).toMatchObject({ type: "assignment.recalled", onBehalfOf: people.unitHead.fullName });
  });
});

describe("figures", () => {
  test("count open ones by colour for each person and unit", async () => {
    const { total } = await readFigures(office.cx(people.chair));
    await given(people.chair, people.otherSpecialist, { dueOn: "2026-11-26" });
    const after = await readFigures(office.cx(people.chair));

    expect(after.total.amber).toBe(total.amber + 1);
    expect(after.people.find(({ id }) => id === people.otherSpecialist.id)).toMatchObject({ amber: 1, red: 0 });
    expect((await readFigures(office.cx(people.otherSpecialist))).people).toHaveLength(1);
  });

  test("lead to the assignments they count: a list by light holds those and no others", async () => {
    const { chair, otherSpecialist } = people;
    const soon = await given(chair, otherSpecialist, { dueOn: "2026-11-26" });
    const later = await given(chair, otherSpecialist, { dueOn: "2026-12-11" });
    const lit = async (light: "red" | "amber" | "green") =>
      (await list(office.cx(otherSpecialist), { view: "lead", light })).items.map(({ id }) => id);

    expect(await lit("amber")).toContain(soon);
    expect(await lit("amber")).not.toContain(later);
    expect(await lit("green")).toContain(later);
    expect(await lit("red")).toEqual([]);
  });
});

describe("what it costs", () => {
  test("a step at most 12 write units, a list one round trip, the page two", async () => {
    const id = await given(people.chair, people.specialist, { product: "Báo cáo", watcherIds: [people.otherHead.id] });
    const costs: number[] = [];
    for (const [who, named] of [
      [people.specialist, { step: "takeUp" }],
      [people.specialist, { step: "report", percent: 40, text: "Đã xong hai trong năm thôn, còn ba thôn" }],
      [people.specialist, { step: "askExtension", dueOn: "2026-12-04", reason }],
      [people.chair, { step: "grantExtension" }],
      [people.specialist, { step: "submit", result: "Đã rà soát đủ năm thôn" }],
      [people.chair, { step: "accept" }],
    ] as const) {
      const { assignment } = await readDetail(office.cx(who), id);
      const cx = office.cx(who);
      await takeAssignmentStep(cx, id, v.parse(AssignmentStep, { version: assignment.version, ...named }));
      costs.push(cx.meter.writeUnits);
    }
    const lists = office.cx(people.specialist);
    await listMyOpen(lists, 20);
    const page = office.cx(people.specialist);
    await readDetail(page, id);

    expect(Math.max(...costs), costs.join(" ")).toBeLessThanOrEqual(12);
    expect(lists.meter.roundTrips).toBe(1);
    expect(page.meter.roundTrips).toBeLessThanOrEqual(2);
  });
});

test("who leads an assignment is not locked out before it is handed over, unless that is said", async () => {
  const { chair, viceChair, unitAdmin } = people;
  await given(chair, viceChair);
  const { version } = (await readAccount(office.cx(unitAdmin), viceChair.id)).person;

  await expect(
    lockAccount(office.cx(unitAdmin), viceChair.id, { version, despiteOpenWork: false }),
  ).rejects.toMatchObject({ code: "staff.open_work", params: { tasks: 1, drafts: 0 } });
});

describe("repeated work", () => {
  test("is made once for each turn ahead of its day, though the tick runs again and messages come twice", async () => {
    const monthly = {
      title: "Báo cáo cải cách hành chính tháng",
      lead: { kind: "person", id: people.otherSpecialist.id },
      repeat: {
        rule: { every: "month", day: { kind: "date", date: 25 } },
        daysAhead: 5,
        from: "2026-12-01",
      },
    } as const;
    await addTemplate(office.cx(people.otherHead), v.parse(SaveTemplate, monthly));
    const made = async () =>
      (await list(office.cx(people.otherSpecialist), { view: "lead" })).items.filter(
        ({ title }) => title === monthly.title,
      );
    const runAt = async (instant: string) => {
      world.time.set(instant);
      await repeatTick.run(world.world, new Date(instant));
      await settle(true);
    };

    await runAt("2026-12-17T02:00:00Z");
    expect(await made()).toEqual([]);
    await runAt("2026-12-18T02:00:00Z");
    await runAt("2026-12-18T09:00:00Z");
    expect((await made()).map(({ dueOn }) => dueOn)).toEqual(["2026-12-25"]);
    const { items } = await listNotices(office.cx(people.otherSpecialist), {});
    expect(items[0]).toMatchObject({ type: "assignment.given", byName: people.otherHead.fullName });
    // Nothing ran for two months: what was missed is made, each once.
    await runAt("2027-02-26T02:00:00Z");

    expect((await made()).map(({ dueOn }) => dueOn).sort()).toEqual(["2026-12-25", "2027-01-25", "2027-02-25"]);
    expect((await listTemplates(office.cx(people.otherHead))).items[0]).toMatchObject({ nextDueOn: "2027-03-25" });
  });

  test("begins the day it is entered or taken up again: what lies before is not made up for; its giver sees and stops it", async () => {
    const own = office.cx(people.specialist);
    const weekly = {
      title: "Cập nhật hồ sơ hằng tuần",
      lead: { kind: "person", id: people.specialist.id },
      repeat: { rule: { every: "week", weekday: 5 }, daysAhead: 0, from: "2020-01-01" },
    } as const;
    const run = async (instant: string) => {
      world.time.set(instant);
      await repeatTick.run(world.world, new Date(instant));
      await settle();
      const { items } = await list(own, { view: "lead" });
      return items.filter(({ title }) => title === weekly.title).map(({ dueOn }) => dueOn);
    };
    const standing = async () => (await listTemplates(own)).items.find(({ title }) => title === weekly.title)!;
    const change = async (state: "active" | "stopped") => {
      const { id, version } = await standing();
      await changeTemplate(own, id, v.parse(ChangeTemplate, { ...weekly, state, version }));
    };
    world.time.set("2027-03-01T02:00:00Z");
    await addTemplate(own, v.parse(SaveTemplate, weekly));

    expect(await run("2027-03-05T02:00:00Z")).toEqual(["2027-03-05"]);
    await change("stopped");
    expect(await run("2027-05-12T02:00:00Z")).toEqual(["2027-03-05"]);
    await change("active");
    expect(await run("2027-05-14T02:00:00Z")).toEqual(["2027-03-05", "2027-05-14"]);
  });
});
