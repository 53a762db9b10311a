import { KNOWN_PRICES } from "@vanthu/office/metering/known-prices.ts";
import type { PriceHistory } from "@vanthu/office/metering/price-schema.ts";
import type { CostReport } from "@vanthu/office/metering/schema.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { httpOffice, type HttpOffice, type Send } from "../http-office.ts";
import { startOfficeWorld, type OfficeWorld, type TestOffice } from "../office-world.ts";
import { aForm } from "./incoming-builder.ts";

let world: OfficeWorld;
let http: HttpOffice;
let admin: Send;
let province: Send;
beforeAll(async () => {
  world = await startOfficeWorld();
  http = httpOffice(world.world);
  admin = await http.as(world.lacThuy, world.lacThuy.people.unitAdmin);
  province = await http.as(world.soNoiVu, world.soNoiVu.people.provinceAdmin);
});
afterAll(() => world.stop());

const costsOf = async (send: Send, query = "") => (await send("GET", `/api/costs${query}`)).json as CostReport;
const used = async (office: TestOffice, amounts: object) => {
  world.world.usage.note(office.tenantId, amounts);
  await flushUsage(world.world, "all");
};

describe("what a unit costs", () => {
  test("is shown in đồng and dollars with what drives it, a forecast and what stays when nobody works", async () => {
    await used(world.lacThuy, { requests: 1_000_000, fileBytes: 2 ** 30 });

    const report = await costsOf(admin);

    expect(report).toMatchObject({ month: "2026-11", isRunning: true, limitState: "within" });
    expect(report.total.usd).toBeGreaterThan(2.45);
    expect(report.total.dong).toBe(Math.round(report.total.usd * KNOWN_PRICES.dongPerUsd));
    expect(report.forecast!.usd).toBeGreaterThan(report.total.usd);
    expect(report.idle.usd).toBeGreaterThanOrEqual(0.025);
    expect(report.months).toHaveLength(12);
    expect(report.lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(report.total.usd, 10);
  });

  test("a month before there was a unit cost nothing", async () => {
    expect(await costsOf(admin, "?month=2025-01")).toMatchObject({ isRunning: false, total: { usd: 0, dong: 0 } });
  });
});

describe("prices", () => {
  test("entered for this month they hold at once; the table before is kept", async () => {
    const table = { ...KNOWN_PRICES, from: "2026-11", source: "Bảng giá nhập tay", dongPerUsd: 27_000 };

    const entered = await province("PUT", "/api/costs/prices", table);

    expect(entered.json as PriceHistory).toMatchObject({
      current: { dongPerUsd: 27_000, enteredByName: "Hà Thuỳ Giang", enteredAt: "2026-11-25T02:00:00.000Z" },
      earlier: [{ dongPerUsd: KNOWN_PRICES.dongPerUsd }],
    });
    expect((await costsOf(province)).prices).toMatchObject({ source: "Bảng giá nhập tay" });
  });

  test.each([
    ["of a month that is over", { from: "2026-10" }, "cost.month_over"],
    ["below nothing", { prices: { ...KNOWN_PRICES.prices, mailThousand: -1 } }, "input.invalid"],
    ["without a rate", { dongPerUsd: 0 }, "input.invalid"],
    ["with one left out", { prices: {} }, "input.invalid"],
  ])("%s are refused", async (_what, change, code) => {
    const reply = await province("PUT", "/api/costs/prices", { ...KNOWN_PRICES, from: "2026-11", ...change });

    expect(reply).toMatchObject({ status: 400, code });
  });
});

describe("at the cap", () => {
  test("previews stop with clear words; receiving, registering and drafting go on", async () => {
    const { caoPhong } = world;
    const unitAdmin = await http.as(caoPhong, caoPhong.people.unitAdmin);
    const clerk = await http.as(caoPhong, caoPhong.people.clerk);
    const specialist = await http.as(caoPhong, caoPhong.people.specialist);
    await used(caoPhong, { requests: 1_000_000 });
    const preview = {
      typeName: "Công văn",
      subject: "Về việc xem trước",
      urgency: "normal",
      signerId: caoPhong.people.chair.id,
      addressees: [],
      receivers: [],
      recipientLines: [],
      body: [],
    };

    const set = await unitAdmin("PUT", "/api/costs/limits", { alertDong: 500, capDong: 1000 });
    const stopped = await specialist("POST", "/api/compose/preview", preview);

    expect(set).toMatchObject({ status: 200, json: { capDong: 1000 } });
    expect(stopped).toMatchObject({ status: 429, code: "cost.cap_reached", params: { capDong: 1000 } });
    expect((await costsOf(unitAdmin)).limitState).toBe("capped");
    expect((await clerk("POST", "/api/incoming", aForm())).status).toBe(201);
    expect((await specialist("GET", "/api/incoming")).status).not.toBe(429);

    await unitAdmin("PUT", "/api/costs/limits", {});
    expect((await specialist("POST", "/api/compose/preview", preview)).code).not.toBe("cost.cap_reached");
  });

  test("a cap below the alert is refused, and only who looks after the unit sets either", async () => {
    const { lacThuy } = world;
    const clerk = await http.as(lacThuy, lacThuy.people.clerk);

    expect(await admin("PUT", "/api/costs/limits", { alertDong: 2, capDong: 1 })).toMatchObject({
      code: "cost.cap_below_alert",
    });
    expect((await clerk("PUT", "/api/costs/limits", { capDong: 1 })).status).toBe(403);
  });
});
