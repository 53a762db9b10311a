import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReport } from "@vanthu/office/report/read-service.ts";
import { reportPartition } from "@vanthu/office/report/item.ts";
import { REPORTS_DUE, reportReceivers } from "@vanthu/office/report/receiver.ts";
import { changeReportTime, readReportTime } from "@vanthu/office/report/schedule-service.ts";
import { reportTick } from "@vanthu/office/report/tick.ts";
import { weekAfter } from "@vanthu/office/report/week-rules.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { handlersOf, tickAt } from "./report-week.ts";

let world: OfficeWorld;
let office: TestOffice;
/** Calls to the table and the queue until the process dies. */
let callsLeft = Infinity;

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
  const dying = <A, R>(next: (args: A) => R) => {
    return (args: A): R => {
      callsLeft -= 1;
      if (callsLeft < 0) throw new Error("died");
      return next(args);
    };
  };
  world.world.table.middlewareStack.add(dying, { step: "finalizeRequest" });
  world.world.sqs.middlewareStack.add(dying, { step: "finalizeRequest" });
});
afterAll(() => world.stop());

/** One tick makes up 26 weeks. */
const TICKS_FOR_TWO_YEARS = 5;

const madeTimes = async (week: string) => {
  const events = await office.system().store.queryAll(EventEntity, reportPartition(week), { prefix: "event#" });
  return events.filter(({ type }) => type === "report.made").length;
};

describe("a week's report is made exactly once", () => {
  test("whatever call the tick dies at, and though the schedule fires again", async () => {
    let week = "2026-W48";
    const due = new Date("2026-11-27T08:00:00Z");
    for (let calls = 0; calls < 9; calls += 1) {
      world.time.set(due.toISOString());
      callsLeft = calls;
      await reportTick.run(world.world, due).catch(() => undefined);
      callsLeft = Infinity;
      await tickAt(world, due.toISOString());
      await tickAt(world, due.toISOString());

      expect([week, await madeTimes(week)]).toEqual([week, 1]);
      week = weekAfter(week);
      due.setTime(due.getTime() + 7 * 86_400_000);
    }
  });

  test("whatever call the making dies at, and though the message comes again", async () => {
    const make = reportReceivers.find(({ on }) => on === REPORTS_DUE)!;
    let week = "2027-W10";
    for (let calls = 0; calls < 12; calls += 1) {
      const message = {
        id: `due#${week}`,
        type: REPORTS_DUE,
        at: "2027-03-12T08:00:00.000Z",
        payload: { weeks: [week], commentUntil: "2027-03-18T04:00:00.000Z" },
      };
      const run = () => make.receive(systemContext(world.world, office.tenantId, make.name), message);
      callsLeft = calls;
      await run().catch(() => undefined);
      callsLeft = Infinity;
      await Promise.all([run(), run()]);

      expect([week, await madeTimes(week)]).toEqual([week, 1]);
      week = weekAfter(week);
    }
  });
});

describe("the schedule of reports", () => {
  test("is the unit's own: another day moves what is due next, and whom it names has one mail with the link", async () => {
    const head = office.cx(office.people.headOfOffice);
    world.time.set("2027-06-01T02:00:00Z");
    await world.settle(handlersOf(world));

    await changeReportTime(head, { weekday: 4, hour: 9, commentHours: 24, mailTo: ["chanh.vp@lacthuy.example"] });
    expect((await readReportTime(head)).nextDueAt).toBe("2027-06-03T02:00:00.000Z");
    world.time.set("2027-06-03T02:00:00Z");
    await reportTick.run(world.world, new Date("2027-06-03T02:00:00Z"));
    await world.settle(handlersOf(world), { twice: true });

    const page = await (await fetch(`${world.endpoint}/mail`)).text();
    expect(page.split("UBND xã Lạc Thuỷ: đã lập báo cáo tuần 22")).toHaveLength(2);
    expect(await readReport(head, "2027-W22")).toMatchObject({ to: "2027-06-03", state: "made" });
  });

  test("makes up every week of two years in which nothing ran, the oldest first, each once", async () => {
    for (let tick = 0; tick < TICKS_FOR_TWO_YEARS; tick += 1) await tickAt(world, "2029-06-08T03:00:00Z");

    const owed = Array.from({ length: 105 }, (_, at) => weekAfter("2027-W23", at));
    expect(owed.at(-1)).toBe("2029-W23");
    const times = await Promise.all(owed.map(madeTimes));
    expect(times).toEqual(owed.map(() => 1));
  });
});
