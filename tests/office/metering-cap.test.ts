import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { accept, refuse } from "@vanthu/office/incoming/acceptance-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { listAll } from "@vanthu/office/incoming/list-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { requireWithinCap, setLimits } from "@vanthu/office/metering/limit-service.ts";
import { readUsage } from "@vanthu/office/metering/usage-service.ts";
import { takeReminder, UNIT_REMINDED } from "@vanthu/office/onboarding/remind-service.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { readReport } from "@vanthu/office/report/read-service.ts";
import { changeReportTime } from "@vanthu/office/report/schedule-service.ts";
import { reportTick } from "@vanthu/office/report/tick.ts";
import { StaffEntity } from "@vanthu/office/staff/item.ts";
import { contactOperation } from "@vanthu/office/staff/service.ts";
import { TenantEntity } from "@vanthu/office/tenant/item.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { keptLog } from "./log-lines.ts";
import { equip, issuedReport } from "./outgoing-builder.ts";

const log = keptLog();
let world: OfficeWorld;
beforeAll(async () => {
  world = await startOfficeWorld({ log: log.log });
  for (const office of [world.lacThuy, world.caoPhong]) {
    await equip(office);
    world.world.usage.note(office.tenantId, { requests: 1_000_000 });
  }
  await flushUsage(world.world, "all");
});
afterAll(() => world.stop());
beforeEach(async () => {
  await limit(world.lacThuy, { capDong: 1000 });
  await limit(world.caoPhong, { capDong: 1000 });
});

const clerkOf = (office: TestOffice) => office.cx(office.people.clerk);
const limit = (office: TestOffice, limits: { capDong?: number }) =>
  setLimits(office.cx(office.people.unitAdmin), limits);
const settle = () =>
  world.settle({
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers),
  });
const mailsAbout = async (subject: string) =>
  (await (await fetch(`${world.endpoint}/mail`)).text()).split(subject).length - 1;

describe("what the law does not let wait goes on with both offices at their cap", () => {
  test("signing, numbering, sealing, issuing, sending, receiving, accepting, registering, and every status both ways", async () => {
    const { lacThuy, caoPhong } = world;
    await expectCapped(lacThuy);
    await expectCapped(caoPhong);

    const { document } = await issuedReport({ office: lacThuy, world }, [caoPhong]);
    await settle();
    await handle(caoPhong, await onlyArrival(caoPhong));
    await settle();

    expect(document).toMatchObject({ state: "issued", referenceNumber: expect.stringMatching(/^\d+\/BC-UBND$/) });
    const { deliveries } = await readOutgoing(clerkOf(lacThuy), document.id);
    expect(deliveries).toMatchObject([{ state: "reported", shownCode: "06" }]);
    expect(deliveries[0]!.statuses.map(({ code }) => code)).toEqual(["01", "03", "04", "05", "06"]);
    await expectCapped(lacThuy);
    await expectCapped(caoPhong);
  });

  test("refusing what was sent wrongly, and hearing of it", async () => {
    const { lacThuy, caoPhong } = world;

    const { document } = await issuedReport({ office: caoPhong, world }, [lacThuy]);
    await settle();
    await refuse(clerkOf(lacThuy), (await onlyArrival(lacThuy)).document.id, { reason: "Gửi nhầm đơn vị" });
    await settle();

    const { deliveries } = await readOutgoing(clerkOf(caoPhong), document.id);
    expect(deliveries).toMatchObject([{ shownCode: "02", statuses: [{ code: "01" }, { code: "02" }] }]);
  });

  test("paper into the register", async () => {
    const id = await registered(world.lacThuy);

    const { document } = await readDetail(clerkOf(world.lacThuy), id);
    expect(document).toMatchObject({ state: "registered", arrivalNumber: expect.any(Number) });
  });
});

describe("a mail at the cap is not sent, and what it would have told of stands in the system", () => {
  test("of a weekly report, which is made all the same; with the cap lifted the next is sent and counted", async () => {
    const { lacThuy } = world;
    const head = lacThuy.cx(lacThuy.people.headOfOffice);
    await changeReportTime(head, { weekday: 5, hour: 15, commentHours: 24, mailTo: ["chanh.vp@lacthuy.example"] });

    await reportDue("2026-11-27T08:00:00Z");

    expect(await readReport(head, "2026-W48")).toMatchObject({ state: "made" });
    expect(await mailsAbout("đã lập báo cáo tuần 48")).toBe(0);
    expect(log.text()).toContain(JSON.stringify(["warn", "cost.mail_withheld", { tenant: lacThuy.tenantId }, ""]));

    await limit(lacThuy, {});
    await reportDue("2026-12-04T08:00:00Z");

    expect(await mailsAbout("đã lập báo cáo tuần 49")).toBe(1);
    expect(await mailsCounted(lacThuy, "2026-12")).toBe(1);
  });

  test("of a reminder by the province, which stands in the unit's history all the same", async () => {
    const { caoPhong, soNoiVu } = world;
    await belongTo(soNoiVu, caoPhong);
    const { store } = caoPhong.system();
    const clerk = (await store.get(StaffEntity, ["staff", caoPhong.people.clerk.id]))!;
    await store.write([contactOperation(clerk, { email: "van.thu@caophong.example" })]);
    world.time.set("2026-11-28T02:00:00Z");
    const remind = (id: string) =>
      takeReminder(caoPhong.system(), {
        id,
        type: UNIT_REMINDED,
        at: "2026-11-28T02:00:00Z",
        from: soNoiVu.tenantId,
        payload: { check: "people" },
      });

    await remind("remind#1");
    const withheld = await mailsAbout("còn việc chuẩn bị chưa xong");
    await limit(caoPhong, {});
    await remind("remind#2");

    expect(withheld).toBe(0);
    expect(await mailsAbout("còn việc chuẩn bị chưa xong")).toBe(1);
    const told = await store.queryAll(EventEntity, "office", { prefix: "event#" });
    expect(told.filter(({ type }) => type === UNIT_REMINDED)).toHaveLength(2);
  });
});

async function expectCapped(office: TestOffice): Promise<void> {
  await expect(requireWithinCap(office.system())).rejects.toMatchObject({ code: "cost.cap_reached" });
}

async function onlyArrival(office: TestOffice): Promise<IncomingDetail> {
  const { items } = await listAll(clerkOf(office), { state: "arrived", limit: 50 });
  expect(items).toHaveLength(1);
  return readDetail(clerkOf(office), items[0]!.id);
}

/** Registers, instructs, starts and finishes: what makes 03, 04, 05 and 06. */
async function handle(office: TestOffice, { document: { id } }: IncomingDetail): Promise<void> {
  const { chair, specialist } = office.people;
  await accept(clerkOf(office), id, { acknowledgeDuplicate: false });
  const { document } = await readDetail(office.cx(chair), id);
  await instruct(office.cx(chair), id, {
    text: "Nghiên cứu, tham mưu",
    leadId: specialist.id,
    coordinatingIds: [],
    informedIds: [],
    version: document.version,
  });
  world.time.advance(60_000);
  await start(office.cx(specialist), id);
  world.time.advance(60_000);
  await finish(office.cx(specialist), id, { result: "Đã tổng hợp vào báo cáo tháng" });
}

async function reportDue(instant: string): Promise<void> {
  world.time.set(instant);
  await reportTick.run(world.world, new Date(instant));
  await settle();
}

async function mailsCounted(office: TestOffice, month: string): Promise<number> {
  await flushUsage(world.world, "all");
  return (await readUsage(office.system())).find((used) => used.month === month)?.usage.mails ?? 0;
}

/** Makes an office a unit of a province. */
async function belongTo(province: TestOffice, unit: TestOffice): Promise<void> {
  const { table: client, config, clock } = world.world;
  const shared = new SharedStore({ client, tableName: config.tableName, clock });
  const tenant = (await shared.get(TenantEntity, [`tenant#${unit.tenantId}`, "tenant"]))!;
  await shared.write([replace(TenantEntity, { ...tenant, provinceTenantId: province.tenantId })]);
}
