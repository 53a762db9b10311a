import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commentReport } from "@vanthu/office/report/comment-service.ts";
import { confirmReport, confirmUncommented } from "@vanthu/office/report/confirm-service.ts";
import { readDashboard } from "@vanthu/office/report/dashboard-service.ts";
import { listWeeks, readReport } from "@vanthu/office/report/read-service.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { arrived, registered } from "./incoming-builder.ts";
import { interruptedBefore } from "./interrupted.ts";
import { assigned, done, handlersOf, tickAt } from "./report-week.ts";

let world: OfficeWorld;
let office: TestOffice;
beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
});
afterAll(() => world.stop());

const head = () => office.cx(office.people.headOfOffice);

describe("the report of a week", () => {
  test("counts by arrival day, who handled what and how, and keeps what was carried over apart", async () => {
    const { specialist, otherSpecialist } = office.people;
    world.time.set("2026-11-25T02:00:00Z");
    await assigned(office, specialist, "2026-11-26");
    world.time.set("2026-11-30T02:00:00Z");
    const onTime = await assigned(office, specialist, "2026-12-02");
    const late = await assigned(office, specialist, "2026-12-01");
    await assigned(office, otherSpecialist, "2026-12-02");
    await assigned(office, otherSpecialist, "2026-12-15");
    await registered(office, { urgency: "urgent" });
    await arrived(office, { exchange: { ...anExchange, receivedAt: "2026-11-30T03:00:00.000Z" } });
    world.time.set("2026-12-02T10:00:00Z");
    await done(office, specialist, onTime);
    await done(office, specialist, late);
    world.time.set("2026-12-03T02:00:00Z");
    await world.settle(handlersOf(world), { twice: true });

    const report = await readReport(head(), "2026-W49");

    expect(report).toMatchObject({ from: "2026-11-28", to: "2026-12-04", state: "open" });
    expect(report.headline.received).toEqual({ value: 6, list: "figure=received" });
    expect(report.headline.onTime.value).toBe(33.3);
    expect(report.handling).toEqual({
      assigned: 4,
      onTime: 1,
      late: 1,
      doneWithoutDeadline: 0,
      inProgress: 1,
      overdue: 1,
      rate: 33.3,
    });
    expect(report.byDepartment.map(({ name, assigned: all, overdue }) => [name, all, overdue])).toEqual([
      ["Phòng Kinh tế", 2, 0],
      ["Phòng Văn hoá - Xã hội", 2, 1],
    ]);
    expect(report.byPerson.map(({ name, onTime: good, late: bad }) => [name, good, bad])).toEqual(
      expect.arrayContaining([["Quách Đình Luyện", 1, 1]]),
    );
    expect(report.receivedBySource.map(({ source, value }) => [source, value])).toEqual([
      ["exchange", 1],
      ["paper", 5],
    ]);
    expect(report.notRegistered.value).toBe(1);
    expect(report.notAssigned.value).toBe(1);
    expect(report.carryOver).toMatchObject({ open: { value: 1 }, overdue: { value: 1 } });
  });

  test("says who carries how much now", async () => {
    const dashboard = await readDashboard(head());

    expect(dashboard).toMatchObject({ on: "2026-12-03", open: 3, overdue: 2 });
    expect(dashboard.load.map(({ name, open, overdue }) => [name, open, overdue])).toEqual([
      ["Ngần Thị Thuỷ", 2, 1],
      ["Quách Đình Luyện", 1, 1],
    ]);
  });

  test("is made at its hour, once, and its figures stand still from then on", async () => {
    await tickAt(world, "2026-12-04T08:00:00Z");
    await tickAt(world, "2026-12-04T08:00:00Z");
    const made = await readReport(head(), "2026-W49");
    await registered(office);
    await world.settle(handlersOf(world));

    const later = await readReport(head(), "2026-W49");
    const next = await readReport(head(), "2026-W50");

    expect(made).toMatchObject({ state: "made", madeAt: "2026-12-04T08:00:00.000Z" });
    expect(made.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(made.commentUntil).toBe("2026-12-10T04:00:00.000Z");
    expect(later).toEqual(made);
    expect(next).toMatchObject({ from: "2026-12-05", state: "open", afterCut: { received: 1, issued: 0 } });
    expect(next.headline.received).toMatchObject({ value: 0, before: 6 });
    expect(next.series.map(({ week, received }) => [week, received])).toEqual([
      ["2026-W48", 1],
      ["2026-W49", 6],
      ["2026-W50", 0],
    ]);
  });

  test("takes comments until it is confirmed, and goes up by itself when their time is over", async () => {
    const commented = await commentReport(office.cx(office.people.unitHead), "2026-W49", "Chờ số liệu thống kê");
    expect(commented.comments).toMatchObject([{ byName: "Phùng Quốc Nghiễm", departmentName: "Phòng Kinh tế" }]);

    const system = systemContext(world.world, office.tenantId, "test");
    const meanwhile = interruptedBefore(system, 1, () => commentReport(head(), "2026-W49", "Đã đủ số liệu"));
    const late = interruptedBefore(head(), 1, () => confirmUncommented(meanwhile, "2026-W49"));
    await expect(commentReport(late, "2026-W49", "Muộn")).rejects.toBeInstanceOf(WriteConflict);
    await tickAt(world, "2026-12-10T04:00:00Z");

    expect((await readReport(head(), "2026-W49")).comments).toHaveLength(2);
    expect(await readReport(head(), "2026-W49")).toMatchObject({ state: "confirmed", confirmedByName: "Hệ thống" });
    await expect(confirmReport(head(), "2026-W49")).rejects.toThrow("report.already_confirmed");
    await expect(commentReport(head(), "2026-W49", "Muộn")).rejects.toThrow("report.already_confirmed");
  });

  test("that was missed is made up, each week its own", async () => {
    await tickAt(world, "2026-12-26T01:00:00Z");

    const { items } = await listWeeks(head());

    expect(items.map(({ week, state }) => [week, state])).toEqual([
      ["2026-W53", "open"],
      ["2026-W52", "made"],
      ["2026-W51", "made"],
      ["2026-W50", "made"],
      ["2026-W49", "confirmed"],
      ["2026-W48", "confirmed"],
    ]);
  });

  test("is read by those whose post reads reports", async () => {
    await expect(readReport(office.cx(office.people.specialist), "2026-W49")).rejects.toThrow("permission.denied");
    await expect(readReport(head(), "2027-W01")).rejects.toThrow("report.week_unknown");
  });
});

const anExchange = {
  documentId: "H56.903,2026,11,1",
  senderCode: "H56.903",
  senderName: "Sở Nội vụ tỉnh Phú Thọ",
  receiverCode: "H56.901",
  packetFileId: "fil_01J00000000000000000000000",
  packetSha256: "0".repeat(64),
};
