import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openProvinceOffice } from "../tutorial/province.ts";
import { worldOf } from "../tutorial/world-of.ts";
import { DESK, openPortal, PHONE, type Portal, type Window } from "./portal.ts";
import { dialog, press, sees } from "./screen.ts";
import { look } from "./sound-page.ts";
import { tickAt } from "./tick.ts";

const PASSWORD = "mot cau de nho 2026";
const A_WEEK_MS = 7 * 86_400_000;

let portal: Portal;
let admin: Window;
let chair: Window;
/** The week that runs, and the names of the unit that sends and of the one that does not. */
let week: string;
let sender: string;
let silent: string;

beforeAll(async () => {
  portal = await openPortal();
  const card = await openProvinceOffice(await worldOf(portal.instance));
  admin = await portal.open();
  await signInFirst(admin, card);
  const [first, second] = await agenciesToOpen();
  if (!first || !second) throw new Error("the directory has no commune left to open");
  [sender, silent] = [first.name, second.name];
  const unit = await openUnit(first.id, "xamot");
  await openUnit(second.id, "xahai");
  const { cards } = await ask<{ cards: { signInName: string; code: string }[] }>(`/api/province/units/${unit}/cards`);
  chair = await portal.open();
  await signInFirst(chair, cards[0] ?? { signInName: "", code: "" });
  const weeks = await chair.page.request.get(`${portal.instance.address}/api/reports/weeks`);
  week = ((await weeks.json()) as { items: { week: string }[] }).items[0]?.week ?? "";
});
afterAll(() => portal.close());

test("a unit confirms its report and it goes up; the province sees its figures, who has not sent, and no document", async () => {
  await tickAt(portal.instance, new Date(Date.now() + A_WEEK_MS));
  await chair.go(`/reports/${week}`);
  await untilSeen(chair.page, /^Góp ý đến/);
  await press(chair.page, "Xác nhận và gửi tỉnh");
  await press(dialog(chair.page, /^Xác nhận và gửi/), "Xác nhận và gửi tỉnh");
  await untilSeen(chair.page, /^Đã gửi tỉnh/);

  await admin.go(`/reports/${week}`);
  await untilSeen(admin.page, "1 trong 2 đơn vị đã gửi báo cáo");
  await sees(admin.page, `${silent}.`);
  await admin.page.getByRole("button", { name: "Chỉ đơn vị chưa gửi" }).click();
  const rows = admin.page.getByRole("table", { name: "Xếp hạng đơn vị" }).getByRole("row");
  expect(await rows.count()).toBe(2);
  expect(await rows.nth(1).innerText()).toContain(silent);
  await admin.page.getByRole("button", { name: "Chỉ đơn vị chưa gửi" }).click();
  await admin.page.getByRole("link", { name: sender }).first().click();

  await admin.page.getByRole("heading", { level: 1, name: sender }).waitFor();
  await sees(admin.page, "Tỉnh xem được số liệu đơn vị đã gửi, không xem được văn bản của đơn vị.");
  expect(await admin.page.locator("main a[href*='/list']").count()).toBe(0);
  const list = await admin.page.request.get(`${portal.instance.address}/api/reports/week/${week}/list?figure=received`);
  expect(list.status()).toBe(403);
  expect([...admin.errors, ...chair.errors]).toEqual([]);
});

test.each([
  { size: DESK, label: "desk" },
  { size: PHONE, label: "phone" },
])("the pages of the province are sound at $label", async ({ size, label }) => {
  await admin.page.setViewportSize(size);
  for (const [name, path] of [
    ["last", "/reports"],
    ["week", `/reports/${week}`],
  ] as const) {
    await admin.go(path);
    await admin.page.getByRole("table", { name: "Xếp hạng đơn vị" }).waitFor();
    await look(admin, `province-report-${name}-${label}`);
  }
  await admin.page.getByRole("link", { name: sender }).first().click();
  await admin.page.locator(".figures").first().waitFor();
  await look(admin, `province-report-unit-${label}`);
});

/** Signs in as a first sign-in card says, with a password of one's own. */
async function signInFirst(window: Window, { signInName, code }: { signInName: string; code: string }): Promise<void> {
  const reply = await window.context.request.post(`${portal.instance.address}/api/session/first`, {
    data: { name: signInName, code, password: PASSWORD },
  });
  if (!reply.ok()) throw new Error(`${signInName}: ${await reply.text()}`);
}

/** Asks the server as the province's administrator. */
async function ask<T>(path: string, data: unknown = {}): Promise<T> {
  const headers = { "idempotency-key": randomUUID() };
  const reply = await admin.context.request.post(portal.instance.address + path, { data, headers });
  if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as T;
}

async function agenciesToOpen(): Promise<{ id: string; name: string }[]> {
  const reply = await admin.context.request.get(`${portal.instance.address}/api/province/agencies-to-open`);
  const { items } = (await reply.json()) as { items: { id: string; name: string }[] };
  return items.filter(({ name }) => name.startsWith("UBND xã"));
}

/** Opens a unit with a chair and lets it work. */
async function openUnit(agencyId: string, handle: string): Promise<string> {
  const person = { fullName: "Bùi Xuân Thụy", position: "Chủ tịch", department: "Lãnh đạo UBND", posts: ["chair"] };
  const { id } = await ask<{ id: string }>("/api/province/units", {
    agencyId,
    handle,
    people: [person],
  });
  await ask(`/api/province/units/${id}/state`, { to: "trial", reason: "Bắt đầu chạy thử" });
  return id;
}

/** Opens the page again until work behind it has brought the words. */
async function untilSeen(page: Page, words: RegExp | string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.locator(".figures, .load-failure").first().waitFor();
        return page.getByText(words).count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBeGreaterThan(0);
}
