import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { consumers } from "@vanthu/functions/consumers.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { UsageMonthEntity, usageOf, type Usage } from "@vanthu/platform/usage.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { httpOffice, type HttpOffice } from "../http-office.ts";
import { startOfficeWorld, type OfficeWorld } from "../office-world.ts";
import { aForm, registered } from "./incoming-builder.ts";

let world: OfficeWorld;
let http: HttpOffice;
let charged: Charges;
beforeAll(async () => {
  world = await startOfficeWorld();
  http = httpOffice(world.world);
  await flushUsage(world.world, "all");
  charged = listen(world.world.table);
});
afterAll(() => world.stop());

interface Charges {
  of(tenantId: TenantId): { readUnits: number; writeUnits: number };
}

/** What the embedded cloud reports of every call, by the tenant whose keys stand in it. */
function listen(table: DynamoDBDocumentClient): Charges {
  const sums = new Map<string, { readUnits: number; writeUnits: number }>();
  table.middlewareStack.add(
    (next, context) => async (args) => {
      const reply = await next(args);
      const tenant = /T#([^#"]+)#/.exec(JSON.stringify(args.input))?.[1] ?? "";
      const capacity = (reply.output as { ConsumedCapacity?: object }).ConsumedCapacity ?? [];
      const units = [capacity]
        .flat()
        .reduce((sum, part) => sum + ((part as { CapacityUnits?: number }).CapacityUnits ?? 0), 0);
      const sum = sums.get(tenant) ?? { readUnits: 0, writeUnits: 0 };
      if (/^(?:TransactWrite|Put|Update|Delete)/.test(String(context["commandName"]))) sum.writeUnits += units;
      else sum.readUnits += units;
      sums.set(tenant, sum);
      return reply;
    },
    { step: "initialize", name: "listen" },
  );
  return { of: (tenantId) => ({ ...(sums.get(tenantId) ?? { readUnits: 0, writeUnits: 0 }) }) };
}

const metered = async (tenantId: TenantId): Promise<Usage> => {
  const { items } = await world.lacThuy.system().store.query(UsageMonthEntity, "usage");
  const other = await world.caoPhong.system().store.query(UsageMonthEntity, "usage");
  return usageOf((tenantId === world.lacThuy.tenantId ? items : other.items)[0] ?? {});
};

describe("metering", () => {
  test("sums what the cloud charged: requests, consumers and the metering's own writing", async () => {
    const { lacThuy } = world;
    const before = await metered(lacThuy.tenantId);
    const charge = charged.of(lacThuy.tenantId);

    const clerk = await http.as(lacThuy, lacThuy.people.clerk);
    await registered(lacThuy);
    await clerk("GET", "/api/incoming");
    await clerk("GET", "/api/session");
    const handlers = {
      relay: eventRelay(world.world, new Set(consumers.map(({ on }) => on))),
      worker: messageWorker(world.world, consumers),
    };
    await world.settle(handlers);
    const atCloud = charged.of(lacThuy.tenantId);
    await flushUsage(world.world, "all");

    const after = await metered(lacThuy.tenantId);
    const WRITING_ITSELF = 1;
    expect(after.writeUnits - before.writeUnits).toBe(atCloud.writeUnits - charge.writeUnits + WRITING_ITSELF);
    expect(after.requests - before.requests).toBe(3);
    expect(after.messages - before.messages).toBeGreaterThan(0);
    expect(after.lambdaMbMs).toBeGreaterThan(before.lambdaMbMs);
    expect(after.tableBytes).toBeGreaterThan(before.tableBytes);
    // The shared area (handle, tenant, agencies) is read on the tenant's behalf and has no tenant's keys.
    expect(after.readUnits - before.readUnits).toBeGreaterThanOrEqual(atCloud.readUnits - charge.readUnits);
  });

  test("writes nothing while a minute is not over, then once", async () => {
    const { caoPhong } = world;
    const clerk = await http.as(caoPhong, caoPhong.people.clerk);
    await flushUsage(world.world, "all");
    const { requests } = await metered(caoPhong.tenantId);

    await clerk("GET", "/api/today");
    expect((await metered(caoPhong.tenantId)).requests).toBe(requests);
    world.time.advance(61_000);
    await clerk("GET", "/api/today");

    expect((await metered(caoPhong.tenantId)).requests).toBe(requests + 2);
  });

  test("what cannot be written is counted on, and no request fails for it", async () => {
    const { caoPhong } = world;
    await flushUsage(world.world, "all");
    const { requests } = await metered(caoPhong.tenantId);
    const clerk = await http.as(caoPhong, caoPhong.people.clerk);
    world.world.table.middlewareStack.add(
      (next, context) => (args) =>
        JSON.stringify(args.input).includes("UsageMonth") && context["commandName"] === "TransactWriteItemsCommand"
          ? Promise.reject(new Error("the table does not answer"))
          : next(args),
      { step: "initialize", name: "broken" },
    );

    world.time.advance(61_000);
    const reply = await clerk("GET", "/api/today");
    world.world.table.middlewareStack.remove("broken");
    await flushUsage(world.world, "all");

    expect(reply.status).toBe(200);
    expect((await metered(caoPhong.tenantId)).requests).toBe(requests + 2);
  });

  test("counts a tenant's own use only", async () => {
    const { lacThuy, caoPhong } = world;
    await flushUsage(world.world, "all");
    const { requests, tableBytes } = await metered(caoPhong.tenantId);
    const clerk = await http.as(lacThuy, lacThuy.people.clerk);

    await clerk("POST", "/api/incoming", aForm());
    await flushUsage(world.world, "all");

    expect(await metered(caoPhong.tenantId)).toMatchObject({ requests, tableBytes });
  });
});
