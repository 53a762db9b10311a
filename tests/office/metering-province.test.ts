import type { ProvinceCosts } from "@vanthu/office/metering/schema.ts";
import { keepUnitCost, readProvinceCosts, tellCosts } from "@vanthu/office/metering/province-service.ts";
import { TenantEntity } from "@vanthu/office/tenant/item.ts";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startOfficeWorld, type OfficeWorld, type SettleHandlers, type TestOffice } from "../office-world.ts";

let world: OfficeWorld;
let handlers: SettleHandlers;
beforeAll(async () => {
  world = await startOfficeWorld();
  handlers = {
    relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
    worker: messageWorker(world.world, consumers, receivers) as SettleHandlers["worker"],
  };
  await belongTo(world.soNoiVu, world.lacThuy);
  world.world.usage.note(world.lacThuy.tenantId, { requests: 1_000_000 });
  await flushUsage(world.world, "all");
});
afterAll(() => world.stop());

/** Makes an office a unit of a province. */
async function belongTo(province: TestOffice, unit: TestOffice): Promise<void> {
  const { table: client, config, clock } = world.world;
  const shared = new SharedStore({ client, tableName: config.tableName, clock });
  const tenant = (await shared.get(TenantEntity, [`tenant#${unit.tenantId}`, "tenant"]))!;
  await shared.write([replace(TenantEntity, { ...tenant, provinceTenantId: province.tenantId })]);
}

const look = (): Promise<ProvinceCosts> => readProvinceCosts(world.soNoiVu.system());

test("the first look asks the units; what they send stands there at the next, told twice as told once", async () => {
  expect(await look()).toMatchObject({ units: [], silent: 1 });

  await world.settle(handlers, { twice: true });

  const costs = await look();
  expect(costs).toMatchObject({ silent: 0, units: [{ name: "UBND xã Lạc Thuỷ", limitState: "within" }] });
  expect(costs.total.usd).toBeGreaterThan(2.45);
});

test("an office that is no unit of the province is neither answered nor heard", async () => {
  const [told] = (await look()).units;
  world.time.advance(1000);

  await tellCosts(world.caoPhong.system(), world.soNoiVu.tenantId, "2026-11");
  await keepUnitCost(world.soNoiVu.system(), world.caoPhong.tenantId, {
    ...told!,
    name: "Kẻ lạ",
    at: "2026-11-26T00:00:00Z",
  });
  await world.settle(handlers);

  expect((await look()).units.map(({ name }) => name)).toEqual(["UBND xã Lạc Thuỷ"]);
});

test("an older word does not undo a newer one", async () => {
  const [told] = (await look()).units;

  await keepUnitCost(world.soNoiVu.system(), world.lacThuy.tenantId, {
    ...told!,
    usd: 999,
    at: "2026-11-01T00:00:00Z",
  });

  expect((await look()).units[0]?.usd).toBe(told!.usd);
});
