/// <reference lib="dom" />
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPortal, PHONE, type Portal, type Window } from "./portal.ts";
import { beginDraft, press, sees } from "./screen.ts";
import { overflow } from "./sound-page.ts";

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe("on a phone of 390 by 844", () => {
  test("the chair instructs in three taps, and the next document slides in", async () => {
    const window = await portal.openAs("thuy.bx@lacthuy", { size: PHONE });
    const { page } = window;
    await window.go("/");
    const cards = page.locator(".leader-card");
    await cards.first().waitFor();
    const waiting = await cards.count();
    const subject = await page.locator(".leader-title").first().innerText();

    let taps = 0;
    const tap = (target: Locator): Promise<void> => {
      taps += 1;
      return target.tap();
    };
    await tap(cards.first().getByRole("link", { name: "Bút phê" }));
    const form = page.getByRole("form", { name: "Bút phê và giao việc" });
    await form.getByRole("button", { name: "Thêm người" }).waitFor();
    // where somebody is proposed there is nothing to choose
    if ((await form.locator(".as li").count()) === 0) await tap(form.getByRole("button", { name: /^Phòng/ }).first());
    const submit = form.getByRole("button", { name: /^Giao việc cho \d+ (?:đơn vị|người)/ });
    const place = await submit.boundingBox();
    await tap(submit);

    await sees(page, /^Đã giao .* chủ trì/);
    expect(taps).toBeLessThanOrEqual(3);
    expect(place?.height).toBeGreaterThanOrEqual(44);
    expect(PHONE.height - (place?.y ?? 0)).toBeLessThanOrEqual(80);
    expect(waiting).toBeGreaterThan(1);
    await page.waitForURL((url) => url.searchParams.get("do") === "instruct");
    await page.getByRole("form", { name: "Bút phê và giao việc" }).waitFor();
    expect(await page.locator(".doc-head h2").innerText()).not.toBe(subject);
    expect(window.errors).toEqual([]);
    await window.close();
  });

  test("a document is read over the whole screen, and closing comes back to where one was", async () => {
    const { window, page } = await clerkAt("/incoming?view=all");
    await page.locator("[data-row]").first().tap();
    const open = page.getByRole("button", { name: /^Đọc (toàn màn hình|cả \d+ trang)$/ });
    await open.tap();
    const full = page.locator("dialog.viewer-full");
    await full.locator("canvas").first().waitFor();

    expect(await full.boundingBox()).toMatchObject({ x: 0, y: 0, width: PHONE.width, height: PHONE.height });
    await full.getByRole("button", { name: "Thu nhỏ lại" }).tap();
    await full.waitFor({ state: "detached" });
    expect(await open.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Về danh sách" }).tap();
    await page.locator("[data-row]").first().waitFor();
    await window.close();
  });

  test("the tab bar leads to four places, and to the rest behind Thêm", async () => {
    const { window, page } = await clerkAt("/");
    const bar = page.getByRole("navigation", { name: "Các mục chính, điện thoại" });
    for (const [name, path] of [
      ["Đến", "/incoming"],
      ["Đi", "/outgoing"],
      ["Công việc", "/assignments"],
      ["Hôm nay", "/"],
    ] as const) {
      await bar.getByRole("link", { name: new RegExp(`^${name}`) }).tap();
      await page.waitForURL((url) => url.pathname.startsWith(path));
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
    }
    await bar.getByRole("button", { name: "Thêm" }).tap();
    await page.getByRole("menuitem", { name: "Danh bạ" }).tap();

    await page.waitForURL((url) => url.pathname === "/directory");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await window.close();
  });

  test("a row of the book is a card that says what each value is", async () => {
    const { window, page } = await clerkAt("/registers");
    const row = page.getByRole("row").nth(1);
    await row.waitFor();
    const heads = await row
      .locator("td")
      .evaluateAll((cells: HTMLElement[]) =>
        cells
          .filter((cell) => cell.dataset["h"] !== "" && cell.textContent !== "")
          .map((cell) => getComputedStyle(cell, "::before").content),
      );

    expect(heads.length).toBeGreaterThan(4);
    expect(heads.filter((head) => head === "none" || head === '""')).toHaveLength(0);
    await window.close();
  });

  test("a draft is written or looked at, one side at a time", async () => {
    const window = await portal.openAs("luyen.qd@lacthuy", { size: PHONE });
    const { page } = window;
    await window.go("/outgoing?do=new");
    await beginDraft(page, "Công văn");
    await page.getByLabel("Trích yếu").fill("phối hợp kiểm tra rừng giáp ranh");
    await press(page, "Xem trước");

    await page.locator(".draft-preview canvas").first().waitFor();
    expect(await page.getByLabel("Trích yếu").isVisible()).toBe(false);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await press(page, "Soạn");
    expect(await page.getByLabel("Trích yếu").inputValue()).toBe("phối hợp kiểm tra rừng giáp ranh");
    await window.close();
  });
});

async function clerkAt(path: string): Promise<{ window: Window; page: Page }> {
  const window = await portal.openAs("nguyen.bt@lacthuy", { size: PHONE });
  await window.go(path);
  return { window, page: window.page };
}
