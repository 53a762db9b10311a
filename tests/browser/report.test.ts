/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESK, openPortal, PHONE, type Look, type Portal, type Window } from "./portal.ts";
import { dialog, press, sees } from "./screen.ts";
import { look } from "./sound-page.ts";
import { tickAt } from "./tick.ts";

const CHAIR = "thuy.bx@lacthuy";
const HEAD_OF_OFFICE = "uyen.qt@lacthuy";
const CLERK = "nguyen.bt@lacthuy";
const SPECIALIST = "luyen.qd@lacthuy";
/** Until then the report of the week is due, whatever day of the week the test runs on. */
const A_WEEK_MS = 7 * 86_400_000;

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe("the week that runs", () => {
  test("G C leads to the report; a figure opens the list behind it, a line opens the document, Back comes back", async () => {
    const { window, page } = await openAt(CLERK, "/incoming");
    await page.locator("[data-row]").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.getByRole("heading", { level: 1, name: /^Báo cáo tuần \d+, từ \d\d\/\d\d/ }).waitFor();
    await sees(page, "Tuần chưa chốt số liệu");
    const figure = page.locator("a.figure").filter({ hasText: "văn bản đến" });
    const counted = Number(await figure.locator("b").innerText());

    await figure.click();
    await page.getByRole("heading", { level: 1, name: /^Văn bản đến, tuần \d+$/ }).waitFor();
    await page.locator("[data-row]").first().waitFor();
    const lines = await page.locator("[data-row]").count();
    await page.locator("[data-row]").first().click();
    await page.waitForURL((url) => /^\/incoming\/in_/.test(url.pathname));
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /^Văn bản đến/ }).waitFor();

    expect(lines).toBe(counted);
    await done(window);
  });

  test("every count of a department opens as many lines as it says", async () => {
    const { window, page } = await openAt(CHAIR, "/reports");
    const table = page.getByRole("table", { name: "Giải quyết văn bản đến theo đơn vị" });
    await table.waitFor();
    const links = await table
      .getByRole("link")
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute("href"), Number(link.firstChild?.textContent)] as const),
      );

    for (const [href, counted] of links) {
      await window.go(href ?? "");
      await page.locator("[data-row]").first().waitFor();
      expect(await page.locator("[data-row]").count(), href ?? "").toBe(counted);
    }

    expect(links.length).toBeGreaterThan(2);
    await done(window);
  });

  test("behind the chart stands a table with the same figures, opened by keys", async () => {
    const { window, page } = await openAt(CHAIR, "/reports");
    await page.getByRole("img", { name: /^Văn bản đến và đi theo tuần/ }).waitFor();
    await page.getByText("Xem dạng bảng").focus();
    await page.keyboard.press("Enter");

    const printed = await page.locator(".chart svg[role=img] text.v").allTextContents();
    const rows = page.getByRole("table", { name: /^Văn bản đến và đi/ }).getByRole("row");
    const last = await rows.nth(1).getByRole("cell").last().innerText();

    expect(printed).toContain(last);
    await done(window);
  });

  test("how it stands now is a page of its own, with who leads how much", async () => {
    const { window, page } = await openAt(HEAD_OF_OFFICE, "/reports");
    await page.getByLabel("Kỳ báo cáo").selectOption("now");

    await page.getByRole("heading", { level: 1, name: "Điều hành hôm nay" }).waitFor();
    await page.getByRole("table", { name: "Văn bản đang chủ trì, theo người" }).waitFor();
    await done(window);
  });

  test("a period of the decree is chosen, named as on documents, and has its own days", async () => {
    const { window, page } = await openAt(CHAIR, "/reports/period/quarter/2026-Q4");
    await page.getByRole("heading", { level: 1, name: "Báo cáo quý IV/2026" }).waitFor();
    await sees(page, "Số liệu từ 15/09/2026 đến 14/12/2026, theo Nghị định 09/2019/NĐ-CP");
    await page.getByRole("link", { name: "Kỳ trước" }).click();

    await page.getByRole("heading", { level: 1, name: "Báo cáo quý III/2026" }).waitFor();
    await done(window);
  });

  test("who may not read reports has no such place, and finds nothing at its address", async () => {
    const { window, page } = await openAt(SPECIALIST, "/reports");

    await page.getByRole("heading", { name: "Không thấy trang này" }).waitFor();
    expect(await page.getByRole("navigation").getByRole("link", { name: "Báo cáo" }).count()).toBe(0);
    await done(window);
  });
});

describe("the report that was made", () => {
  test("is made on its day, commented on, confirmed by a leader, and becomes a draft in the ordinary way", async () => {
    await tickAt(portal.instance, new Date(Date.now() + A_WEEK_MS));
    const path = `/reports/${await runningWeek()}`;
    const clerk = await openAt(CLERK, path);
    await untilSeen(clerk.page, /^Góp ý đến/);
    await sees(clerk.page, /^Lập /);
    await clerk.page.getByLabel("Ý kiến của bạn").fill("2 văn bản quá hạn chờ số liệu của Chi cục Thống kê.");
    await press(clerk.page, "Ghi");
    await sees(clerk.page, "Đã ghi ý kiến.");
    expect(await clerk.page.getByRole("button", { name: /^Xác nhận/ }).count()).toBe(0);
    await done(clerk.window);

    const { window, page } = await openAt(CHAIR, path);
    await sees(page, "2 văn bản quá hạn chờ số liệu của Chi cục Thống kê.");
    await press(page, /^Xác nhận/);
    const asked = dialog(page, /^Xác nhận/);
    await asked.getByRole("button", { name: /^Xác nhận/ }).click();
    await sees(page, /^Đã xác nhận|^Đã gửi tỉnh/);
    expect(await page.getByLabel("Ý kiến của bạn").count()).toBe(0);
    await press(page, "Soạn báo cáo để ký");

    await page.waitForURL((url) => /^\/outgoing\/out_/.test(url.pathname));
    await page.getByRole("form", { name: "Nội dung văn bản" }).waitFor();
    await done(window);
  });

  test("when it is made is set by the head of office; an address that is none is named", async () => {
    const { window, page } = await openAt(HEAD_OF_OFFICE, "/reports");
    await page.getByRole("button", { name: "Việc khác với báo cáo này" }).click();
    await page.getByRole("menuitem", { name: "Hẹn giờ lập báo cáo" }).click();
    const asked = dialog(page, "Hẹn giờ lập báo cáo tuần");
    await asked.getByLabel("Giờ").selectOption({ label: "16:00" });
    await asked.getByLabel("Thư báo gửi đến").fill("chutich");
    await press(asked, "Lưu giờ hẹn");
    await sees(asked, "“chutich” không phải địa chỉ thư điện tử. Sửa lại rồi lưu.");
    await asked.getByLabel("Thư báo gửi đến").fill("chutich@lacthuy.example.vn");
    await press(asked, "Lưu giờ hẹn");

    await sees(page, /^Đã lưu\. Báo cáo kế tiếp được lập lúc 16:00 /);
    await done(window);
  });
});

describe.each([
  { label: "desk", look_: { size: DESK } },
  { label: "phone", look_: { size: PHONE } },
  { label: "desk-en", look_: { size: DESK, language: "en" } },
  { label: "phone-en", look_: { size: PHONE, language: "en" } },
] as const)("the report pages at $label", ({ label, look_ }) => {
  test("are sound", async () => {
    const window = await portal.openAs(CHAIR, look_ as Look);
    for (const [name, path] of Object.entries({
      week: "/reports",
      now: "/reports/now",
      quarter: "/reports/period/quarter/2026-Q4",
    })) {
      await window.go(path);
      await window.page.locator(".figures, .rp-handling").first().waitFor();
      await look(window, `report-${name}-${label}`);
    }
    await window.close();
  });
});

test.each(["dark", "contrast"] as const)("the week is sound in the %s theme", async (theme) => {
  const window = await portal.openAs(CHAIR);
  await window.context.addInitScript(`localStorage.setItem("vanthu.theme", "${theme}")`);
  await window.go("/reports");
  await window.page.locator(".figures").first().waitFor();

  await look(window, `report-week-${theme}`);

  await window.close();
});

async function openAt(person: string, path: string): Promise<{ window: Window; page: Page }> {
  const window = await portal.openAs(person);
  await window.go(path);
  return { window, page: window.page };
}

async function done(window: Window): Promise<void> {
  expect(window.errors).toEqual([]);
  await window.close();
}

/** The week that runs now, as the server names it. */
async function runningWeek(): Promise<string> {
  const window = await portal.openAs(CLERK);
  const reply = await window.page.request.get(`${portal.instance.address}/api/reports/weeks`);
  const { items } = (await reply.json()) as { items: readonly { week: string }[] };
  await window.close();
  return items[0]?.week ?? "";
}

/** Opens the page again until work behind it has brought the words. */
async function untilSeen(page: Page, words: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.locator(".figures").first().waitFor();
        return page.getByText(words).count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBeGreaterThan(0);
}
