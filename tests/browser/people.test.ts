/// <reference lib="dom" />
import { PDFDocument } from "pdf-lib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { DESK, openPortal, PHONE, signIn, type Portal, type Window } from "./portal.ts";
import { dialog, press, sees } from "./screen.ts";
import { look } from "./sound-page.ts";

/** Chánh Văn phòng, who also looks after the people of the unit. */
const ADMIN = "uyen.qt@lacthuy";
const CLERK = "nguyen.bt@lacthuy";
const CLERK_THERE = "huyen.dtk@caophong";
const OWN = "một câu dài của riêng tôi";
const SIZES = [
  ["desk", DESK],
  ["phone", PHONE],
] as const;

let portal: Portal;
const windows: Window[] = [];
beforeAll(async () => {
  portal = await openPortal();
});
afterEach(async () => {
  for (const window of windows.splice(0)) {
    expect(window.errors).toEqual([]);
    await window.close();
  }
});
afterAll(() => portal.close());

async function as(person: string, size: (typeof SIZES)[number][1] = DESK): Promise<Window> {
  const window = await portal.openAs(person, { size });
  windows.push(window);
  return window;
}

async function nobody(size: (typeof SIZES)[number][1] = DESK): Promise<Window> {
  const window = await portal.open({ size });
  windows.push(window);
  return window;
}

/** The row of a person, on a desk or as a card. */
const rowOf = ({ page }: Window, name: string) => page.getByRole("row").filter({ hasText: name });

/** Somebody with a share of a document that is not finished. */
async function busyPerson({ context }: Window): Promise<string> {
  const reply = await context.request.get(`${portal.instance.address}/api/incoming?view=all&state=routed`);
  const { items } = (await reply.json()) as { items: { leadName: string }[] };
  return items[0]!.leadName;
}

async function choose(window: Window, name: string, deed: string): Promise<void> {
  await rowOf(window, name)
    .getByRole("button", { name: `Việc với ${name}` })
    .click();
  await window.page.getByRole("menuitem", { name: deed }).click();
}

/** Adds a person through the page and reads the code off the dialog. */
async function add(window: Window, fullName: string): Promise<{ name: string; code: string }> {
  const { page } = window;
  await press(page, "Thêm người");
  const asked = dialog(page, "Thêm người");
  await asked.getByLabel("Họ và tên").fill(fullName);
  await asked.getByLabel("Chức vụ").fill("Công chức Tư pháp - Hộ tịch");
  await asked.getByLabel("Phòng", { exact: true }).selectOption({ index: 1 });
  await asked.getByLabel("Chuyên viên").check();
  const name = `${await asked.getByLabel("Tên đăng nhập").inputValue()}@lacthuy`;
  await press(asked, "Thêm và cấp mã");
  const code = await dialog(page, "Mã đăng nhập, chỉ hiện lần này").locator(".ppl-code").innerText();
  return { name, code };
}

describe("every page at every size", () => {
  test.each(SIZES)("%s: sign-in, first sign-in, people, departments, forms, cards", async (name, size) => {
    const door = await nobody(size);
    await door.go("/sign-in");
    await sees(door.page, "Đăng nhập lần đầu bằng mã trên phiếu");
    await look(door, `people-${name}-sign-in`);
    await door.go("/sign-in/first");
    await look(door, `people-${name}-first`);

    const window = await as(ADMIN, size);
    const { page } = window;
    await window.go("/people");
    await sees(page, "Bùi Thị Nguyền");
    await look(window, `people-${name}-list`);
    const { code } = await add(window, `Lò Thị Mến ${name}`);
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await look(window, `people-${name}-code`);
    await press(dialog(page, "Mã đăng nhập, chỉ hiện lần này"), "In phiếu");
    await sees(page, "Phiếu đăng nhập lần đầu");
    await look(window, `people-${name}-one-card`);
    await press(page, "Đã in xong");
    await press(page, "Thêm người");
    await press(dialog(page, "Thêm người"), "Thêm và cấp mã");
    await sees(page, /chỗ cần sửa/);
    await look(window, `people-${name}-add-errors`);
    await page.keyboard.press("Escape");
    await window.go("/people?view=departments");
    await sees(page, "Thứ tự này dùng trong Danh bạ");
    await look(window, `people-${name}-departments`);
  });
});

describe("a new person", () => {
  test("gets a card, signs in by it with a password of one's own, and the code is used up", async () => {
    const admin = await as(ADMIN);
    await admin.go("/people");
    const { name, code } = await add(admin, "Hà Thị Mơ");
    const { page, go } = await nobody(PHONE);

    await go("/sign-in");
    await press(page, "Đăng nhập lần đầu bằng mã trên phiếu");
    await page.locator("#code").waitFor();
    await page.locator("#name").fill(name);
    await page.locator("#code").fill(code.toLowerCase().replaceAll("-", " "));
    await page.locator("#password").fill(OWN);
    await press(page, "Đặt mật khẩu và vào làm việc");
    await page.waitForURL((url) => url.pathname === "/");

    await go("/profile");
    await sees(page, name);
    const second = await nobody();
    await second.go("/sign-in/first");
    await second.page.locator("#name").fill(name);
    await second.page.locator("#code").fill(code);
    await second.page.locator("#password").fill(OWN);
    await press(second.page, "Đặt mật khẩu và vào làm việc");
    await sees(second.page, /Tên đăng nhập hoặc mã chưa đúng/);
  });
});

describe("the administrator", () => {
  test("prints cards for all who never signed in, eight a page, the square code without the secret", async () => {
    const window = await as(ADMIN);
    const { page } = window;
    await window.go("/people");
    await add(window, "Vì Văn Pó");
    await press(dialog(page, "Mã đăng nhập, chỉ hiện lần này"), "Đã ghi lại mã");

    await press(page, /^In \d+ phiếu đăng nhập$/);
    await press(page.getByRole("dialog"), "Cấp mã và xem phiếu");
    await sees(page.locator(".cards"), "Vì Văn Pó");

    expect(await page.locator(".cards-page").count()).toBe(1);
    expect(await page.locator(".qr").first().getAttribute("aria-label")).toContain("127.0.0.1");
    await look(window, "people-desk-sheet");
    const paper = await page.pdf({ preferCSSPageSize: true });
    const printed = await PDFDocument.load(paper);
    expect(printed.getPageCount()).toBe(1);
  });

  test("locks somebody out at once and lets in again; who has work open is told of first", async () => {
    const window = await as(ADMIN);
    const { page } = window;
    await window.go("/people");
    await add(window, "Đèo Thị Lả");
    await press(dialog(page, "Mã đăng nhập, chỉ hiện lần này"), "Đã ghi lại mã");
    await rowOf(window, "Đèo Thị Lả").waitFor();

    const busy = await busyPerson(window);
    await choose(window, busy, "Khóa tài khoản");
    const asked = dialog(page, `Khóa tài khoản ${busy}?`);
    await press(asked, "Khóa tài khoản");
    await sees(asked, /Người này còn \d+ việc và \d+ dự thảo chưa xong/);
    await look(window, "people-desk-lock");
    await press(asked, "Không khóa");
    await choose(window, "Đèo Thị Lả", "Khóa tài khoản");
    await press(dialog(page, "Khóa tài khoản Đèo Thị Lả?"), "Khóa tài khoản");
    await sees(rowOf(window, "Đèo Thị Lả"), "Đã khóa");
    await choose(window, "Đèo Thị Lả", "Mở khóa");

    await sees(rowOf(window, "Đèo Thị Lả"), "Chờ đăng nhập");
  });

  test("changes the order and the name of a department", async () => {
    const window = await as(ADMIN);
    const { page } = window;
    await window.go("/people?view=departments");
    const names = () => page.locator(".ppl-dep b").allInnerTexts();
    await sees(page, "Thứ tự này dùng trong Danh bạ");
    const before = await names();

    await page.getByRole("button", { name: `Đưa ${before[1]!} lên` }).click();

    await expect.poll(names).toEqual([before[1], before[0], ...before.slice(2)]);
  });
});

describe("the clerk", () => {
  test("resets a password without anybody from outside, and sees no more than that", async () => {
    const window = await as(CLERK);
    const { page } = window;
    await window.go("/people");

    await choose(window, "Bùi Xuân Thuỵ", "Đặt lại mật khẩu");
    await press(page.getByRole("dialog"), "Đặt lại mật khẩu");

    await sees(page, /Mã dùng một lần/);
    expect(await page.getByRole("button", { name: "Thêm người" }).count()).toBe(0);
  });
});

describe("who serves two units", () => {
  test.each(SIZES)("%s: links them once with both passwords, then switches without", async (name, size) => {
    const window = await portal.open({ size });
    windows.push(window);
    const { page } = window;
    await signIn(window, portal.instance, CLERK);

    await page.getByRole("button", { name: /Tài khoản: / }).click();
    await page.getByRole("menuitem", { name: "Chuyển đơn vị" }).click();
    const asked = dialog(page, "Các đơn vị của tôi");
    await sees(asked, /Chưa liên kết đơn vị nào|Chuyển sang/);
    const isLinked = (await asked.getByText(/^Chuyển sang/).count()) > 0;
    if (!isLinked) {
      await asked.getByLabel("Mật khẩu ở đơn vị này").fill(portal.instance.samplePassword);
      await asked.getByLabel("Tên đăng nhập ở đơn vị kia").fill(CLERK_THERE);
      await asked.getByLabel("Mật khẩu ở đơn vị kia").fill(portal.instance.samplePassword);
      await press(asked, "Liên kết");
      await sees(asked, "Chuyển sang UBND xã Cao Phong");
    }
    await look(window, `people-${name}-units`);
    await press(asked, "Chuyển sang UBND xã Cao Phong");
    await sees(page.locator(".bar"), "UBND xã Cao Phong");
    await look(window, `people-${name}-other-unit`);
    await page.getByRole("button", { name: "Chuyển đơn vị" }).click();
    await page.getByRole("menuitem", { name: "Chuyển sang UBND xã Lạc Thuỷ" }).click();

    await sees(page.locator(".bar"), "UBND xã Lạc Thuỷ");
  });
});
