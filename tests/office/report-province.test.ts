import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmReport } from "@vanthu/office/report/confirm-service.ts";
import { readProvinceDashboard, readProvinceReport } from "@vanthu/office/report/province-service.ts";
import { readReport } from "@vanthu/office/report/read-service.ts";
import { UNIT_WEEK_SENT } from "@vanthu/office/report/unit-week.ts";
import { reportReceivers } from "@vanthu/office/report/receiver.ts";
import { TenantEntity } from "@vanthu/office/tenant/item.ts";
import type { Tenant } from "@vanthu/office/tenant/schema.ts";
import { forgetTenant, readTenant } from "@vanthu/office/tenant/service.ts";
import { contextOf } from "@vanthu/platform/context.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { assigned, done, handlersOf, tickAt } from "./report-week.ts";

const WEEK = "2026-W49";
let world: OfficeWorld;
/** Sở Nội vụ stands for the province here. */
let province: TestOffice;
beforeAll(async () => {
  world = await startOfficeWorld();
  province = world.soNoiVu;
  for (const unit of [world.lacThuy, world.caoPhong]) await belongTo(unit, province);
  world.time.set("2026-11-30T02:00:00Z");
  const late = await assigned(world.lacThuy, world.lacThuy.people.specialist, "2026-12-01");
  const good = await assigned(world.caoPhong, world.caoPhong.people.specialist, "2026-12-01");
  await done(world.caoPhong, world.caoPhong.people.specialist, good);
  await world.settle(handlersOf(world));
  await tickAt(world, "2026-12-04T08:00:00Z");
  expect(late).toBeDefined();
});
afterAll(() => world.stop());

/** What opening a unit does: it is entered as one of the province. */
const belongTo = (unit: TestOffice, of: TestOffice) => change(unit, { provinceTenantId: of.tenantId });

async function change(unit: TestOffice, fields: Partial<Tenant>): Promise<void> {
  const access = { client: world.world.table, tableName: world.world.config.tableName, clock: world.world.clock };
  const tenant = (await readTenant(world.world, new Meter(), unit.tenantId))!;
  await new SharedStore(access, new Meter()).write([replace(TenantEntity, { ...tenant, ...fields })]);
  forgetTenant(unit.system());
}

const admin = () =>
  contextOf(world.world, {
    kind: "staff",
    tenantId: province.tenantId,
    staffId: province.people.chair.id,
    name: "Quản trị tỉnh",
    departmentId: "dep_1",
    grants: new Set(["province.report"]),
  });

describe("the province's report", () => {
  test("names the units that sent nothing, and counts only what was sent", async () => {
    await confirmReport(world.caoPhong.cx(world.caoPhong.people.chair), WEEK);
    await world.settle(handlersOf(world), { twice: true });

    const report = await readProvinceReport(admin(), WEEK);

    expect(report.units).toEqual({ expected: 2, sent: 1 });
    expect(report.missing).toEqual(["UBND xã Lạc Thuỷ"]);
    expect(report.total).toMatchObject({ received: 1, onTime: 1, overdue: 0 });
    expect(report.rows.map(({ name, state, rank }) => [name, state, rank])).toEqual([
      ["UBND xã Cao Phong", "sent", 1],
      ["UBND xã Lạc Thuỷ", "notSent", undefined],
    ]);
  });

  test("ranks all units, and has every unit's figures when their time for comments is over", async () => {
    await tickAt(world, "2026-12-10T04:00:00Z");

    const report = await readProvinceReport(admin(), WEEK);
    const dashboard = await readProvinceDashboard(admin());

    expect(report.missing).toEqual([]);
    expect(report.total).toMatchObject({ received: 2, onTime: 1, overdue: 1 });
    expect(report.onTimePercent).toBe(50);
    expect(report.rows.map(({ name, rank, onTimePercent }) => [rank, name, onTimePercent])).toEqual([
      [1, "UBND xã Cao Phong", 100],
      [2, "UBND xã Lạc Thuỷ", 0],
    ]);
    expect(report.series.at(-1)).toEqual({ week: WEEK, received: 2, issued: 0 });
    expect(dashboard.latest.week).toBe(WEEK);
    expect(dashboard.mostOverdue).toMatchObject([{ name: "UBND xã Lạc Thuỷ" }]);
    expect(await readReport(world.lacThuy.cx(world.lacThuy.people.chair), WEEK)).toMatchObject({ state: "sent" });
  });

  test("keeps the later word of a unit, and hears no stranger", async () => {
    const keep = reportReceivers.find(({ on }) => on === UNIT_WEEK_SENT)!;
    const before = (await readProvinceReport(admin(), WEEK)).rows.find(({ name }) => name.endsWith("Cao Phong"))!;
    const said = (from: TestOffice, confirmedAt: string, received: number) =>
      keep.receive(province.system(), {
        id: `${from.tenantId}#${WEEK}#${confirmedAt}`,
        type: UNIT_WEEK_SENT,
        from: from.tenantId,
        at: confirmedAt,
        payload: {
          week: WEEK,
          name: "UBND xã Cao Phong",
          from: "2026-11-28",
          to: "2026-12-04",
          sha256: "0".repeat(64),
          confirmedAt,
          figures: { ...before.figures, received },
        },
      });

    await said(world.caoPhong, "2026-12-11T00:00:00.000Z", 5);
    await said(world.caoPhong, "2026-12-01T00:00:00.000Z", 9);
    await said(province, "2026-12-12T00:00:00.000Z", 100);

    const report = await readProvinceReport(admin(), WEEK);
    expect(report.total.received).toBe(6);
    expect(report.series.at(-1)?.received).toBe(6);
  });

  test("waits for no closed unit, which makes no report of a week nothing happened in", async () => {
    await change(world.caoPhong, { state: "closed" });
    await tickAt(world, "2026-12-18T08:00:00Z");

    const { rows, units } = await readProvinceReport(admin(), "2026-W51");
    const { state } = await readReport(world.caoPhong.cx(world.caoPhong.people.chair), "2026-W51");

    expect(rows.map(({ name, state: stands }) => [name, stands])).toEqual([
      ["UBND xã Cao Phong", "closed"],
      ["UBND xã Lạc Thuỷ", "notSent"],
    ]);
    expect(units.expected).toBe(1);
    expect(state).toBe("open");
  });

  test("of a week nobody sent anything of says so, and no unit reads it", async () => {
    const empty = await readProvinceReport(admin(), "2026-W48");

    expect(empty).toMatchObject({ total: { received: 0 }, onTimePercent: null });
    await expect(readProvinceReport(world.lacThuy.cx(world.lacThuy.people.chair), WEEK)).rejects.toThrow(
      "permission.denied",
    );
  });
});
