import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPortal, signIn, type Portal, type Window } from "./portal.ts";
import { beginDraft, dialog, press, sees } from "./screen.ts";

const CLERK = "nguyen.bt@lacthuy";
const SPECIALIST = "luyen.qd@lacthuy";

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe("at the door", () => {
  test("a wrong password is explained beside its field, and what was typed stays", async () => {
    const { page, close } = await atTheDoor();
    await tryPassword(page, CLERK, "sai mật khẩu");

    await sees(page.locator("#password-error"), /mật khẩu chưa đúng\. Kiểm tra Caps Lock và bộ gõ, rồi nhập lại\.$/);
    expect(await page.locator("#name").inputValue()).toBe(CLERK);
    expect(await page.locator("#password").getAttribute("aria-invalid")).toBe("true");
    await close();
  });

  test("who tries too often is told how long to wait", async () => {
    const { page, close } = await atTheDoor();
    const told = page.getByText(/^Đã nhập sai nhiều lần\. Chờ \d+ giây rồi thử lại\.$/);
    // Where a try takes longer than the wait for the one before, the next ones wait longer.
    for (let time = 0; time < 10 && !(await told.isVisible()); time++) {
      await tryPassword(page, "khong.ai@caophong", `sai lần ${String(time)}`);
    }

    await told.waitFor();
    await close();
  });

  test("a person chooses a password of their own; the old one opens no more", async () => {
    const name = "huyen.dtk@caophong";
    const window = await portal.open();
    const { page } = window;
    await signIn(window, portal.instance, name);
    await window.go("/password");
    await page.locator("#current").fill(portal.instance.samplePassword);
    await page.locator("#next").fill("ngắn quá");
    await page.locator("#repeat").fill("ngắn quá");
    await press(page, "Đặt mật khẩu");
    await sees(page.locator("#next-error"), "Mật khẩu mới ngắn quá. Nhập từ 12 ký tự.");
    await page.locator("#next").fill("con trâu đi trước cái cày");
    await page.locator("#repeat").fill("con trâu đi trước cái cày");
    await press(page, "Đặt mật khẩu");
    await sees(page, "Đã đổi mật khẩu.");
    await window.close();

    const { page: again, close } = await atTheDoor();
    await tryPassword(again, name, portal.instance.samplePassword);
    await sees(again, /mật khẩu chưa đúng/);
    await again.locator("#password").fill("con trâu đi trước cái cày");
    await again.keyboard.press("Enter");
    await again.getByRole("heading", { name: /^Hôm nay/ }).waitFor();
    await close();
  });

  test("a deep link asks to sign in and then opens what it names; Back and Forward follow", async () => {
    const id = await firstIncoming("registered");
    const window = await portal.open();
    const { page } = window;
    await window.go(`/incoming/${id}?view=all`);
    await page.waitForURL((url) => url.pathname === "/sign-in");
    await page.locator("#name").fill(CLERK);
    await page.locator("#password").fill(portal.instance.samplePassword);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === `/incoming/${id}` && url.searchParams.get("view") === "all");
    await press(page.getByRole("navigation", { name: "Xem theo" }), "Tất cả");
    await page.waitForURL((url) => url.pathname === "/incoming");
    await page.goBack();

    await page.waitForURL((url) => url.pathname === `/incoming/${id}`);
    await page.locator(".doc-head h2").waitFor();
    await window.close();
  });

  test("a session that ended in between leads to the door and back to the same page", async () => {
    const { window, page } = await openAt(CLERK, "/incoming?view=all");
    await page.locator("[data-row]").first().waitFor();
    await window.context.clearCookies();
    await page.locator("[data-row]").first().click();
    await page.waitForURL((url) => url.pathname === "/sign-in");
    await sees(page, "Phiên làm việc đã hết. Đăng nhập lại để tiếp tục ở trang đang mở.");
    await page.locator("#name").fill(CLERK);
    await page.locator("#password").fill(portal.instance.samplePassword);
    await page.keyboard.press("Enter");

    await page.waitForURL((url) => /^\/incoming\/in_/.test(url.pathname));
    await window.close();
  });

  test("what is not there, and what one may not see, says so and shows the way home", async () => {
    const { window, page } = await openAt(SPECIALIST, "/khong-co-trang-nay");
    await page.getByRole("heading", { name: "Không thấy trang này" }).waitFor();
    await window.go(`/incoming/${await firstIncoming("registered")}`);
    await sees(page, "Không thấy văn bản đến này, hoặc không được xem. Quay lại danh sách văn bản đến.");
    await window.close();
  });
});

describe("two at once", () => {
  test("a draft open in two windows: nobody's words are lost, and a person chooses field by field", async () => {
    const first = await openAt(SPECIALIST, "/outgoing?do=new");
    await beginDraft(first.page, "Công văn");
    const second = await openAt(SPECIALIST, new URL(first.page.url()).pathname);
    await second.page.getByLabel("Trích yếu").waitFor();
    await first.page.getByLabel("Trích yếu").fill("bản của cửa sổ thứ nhất");
    await sees(first.page, /^Đã lưu/);
    await second.page.getByLabel("Trích yếu").fill("bản của cửa sổ thứ hai");

    const asked = dialog(second.page, "Bản nháp này vừa được sửa ở nơi khác");
    await sees(asked, "bản của cửa sổ thứ nhất");
    await sees(asked, "bản của cửa sổ thứ hai");
    await asked.getByRole("radio", { name: /^Bản lưu lúc/ }).check();
    await press(asked, "Giữ các bản đã chọn");
    await sees(second.page, /^Đã lưu/);

    expect(await second.page.getByLabel("Trích yếu").inputValue()).toBe("bản của cửa sổ thứ nhất");
    await first.window.close();
    await second.window.close();
  });

  test("two leaders instruct on the same document: the second is told, and nothing is assigned twice", async () => {
    const path = `/incoming/${await firstIncoming("registered")}?do=instruct`;
    const chair = await openAt("thuy.bx@lacthuy", path);
    const vice = await openAt("nguyen.hd@lacthuy", path);
    for (const { page } of [chair, vice]) {
      await page
        .getByRole("form")
        .getByRole("button", { name: /^Phòng/ })
        .first()
        .click();
    }
    const given = await chair.page.locator(".as li").count();
    await press(chair.page, /^Giao việc cho \d/);
    await sees(chair.page, /^Đã giao .* chủ trì/);
    await press(vice.page, /^Giao việc cho \d/);

    await sees(vice.page, /vừa được người khác thay đổi|đã có bút phê và đã giao việc/);
    await vice.page.reload();
    await sees(vice.page, "Chủ trì");
    expect(await vice.page.locator(".task-list li").count()).toBe(given);
    await chair.window.close();
    await vice.window.close();
  });
});

describe("what may not come in", () => {
  test("a word of secrecy in a draft stops before anything is stored; who writes it cannot let it pass", async () => {
    const { window, page } = await openAt(SPECIALIST, "/outgoing?do=new");
    await beginDraft(page, "Công văn");
    await page.getByLabel("Trích yếu").fill("kế hoạch TỐI MẬT năm 2026");
    const asked = dialog(page, "Có chữ chỉ độ mật");
    await sees(asked, "Trích yếu có chữ “TỐI MẬT” đứng riêng.");

    expect(await asked.getByRole("button", { name: "Cho qua và lưu" }).count()).toBe(0);
    await press(asked, "Sửa lại");
    await sees(page, "Chưa lưu được");
    await window.close();
  });

  test("the clerk lets a word of secrecy pass with a reason, and history keeps it", async () => {
    const { window, page } = await openAt(CLERK, "/incoming/new");
    await fillRegistration(page, "giải MẬT hồ sơ lưu trữ cũ");
    await press(page, /^Vào sổ/);
    await sees(page, /^Có chữ “MẬT” đứng riêng\./);
    await page.getByLabel("Lý do văn bản không mật").fill("không");
    await press(page, "Không mật, vẫn vào sổ");
    await sees(page, "Lý do ngắn quá. Viết ít nhất 10 ký tự.");
    await page.getByLabel("Lý do văn bản không mật").fill("Tài liệu đã được giải mật, đăng công khai");
    await press(page, "Không mật, vẫn vào sổ");
    await sees(page, /^Đã vào sổ, số đến \d+\.$/);
    await press(page, "Mở");

    await sees(page, "Xác nhận không mang độ mật");
    await window.close();
  });

  test("a file that is called PDF and is none is refused with what to do, and can be taken away", async () => {
    const { window, page } = await openAt(CLERK, "/incoming/new");
    const file = { name: "giả.pdf", mimeType: "application/pdf", buffer: Buffer.from("đây là chữ, không phải PDF") };
    await page.getByLabel("Bản quét").setInputFiles(file);

    await sees(page, "Tệp này không phải PDF. Xuất lại dạng PDF rồi tải lên.");
    await fillRegistration(page, "văn bản có tệp hỏng");
    await press(page, /^Vào sổ/);
    await sees(page, "Có tệp chưa tải lên được. Tải lại hoặc bỏ tệp đó.");
    await press(page, "Bỏ tệp giả.pdf");
    await press(page, /^Vào sổ/);
    await sees(page, /^Đã vào sổ, số đến \d+\.$/);
    await window.close();
  });
});

describe("the line and the language", () => {
  test("without a network a strip says so, what was read stays, and it goes away by itself", async () => {
    const { window, page } = await openAt(CLERK, "/incoming?view=all");
    await page.locator("[data-row]").first().waitFor();
    await window.context.setOffline(true);
    await sees(page, "Mất mạng. Những gì đã lưu vẫn còn; việc mới cần có mạng mới gửi được.");
    expect(await page.locator("[data-row]").count()).toBeGreaterThan(0);
    await window.context.setOffline(false);

    await page.getByText("Mất mạng.").waitFor({ state: "hidden" });
    await window.close();
  });

  test("English is chosen at the person and stays after a reload", async () => {
    const { window, page } = await openAt(CLERK, "/");
    await page.getByRole("button", { name: /Tài khoản/ }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await page.getByRole("heading", { name: /^Today/ }).waitFor();
    await page.reload();

    await page.getByRole("heading", { name: /^Today/ }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await window.close();
  });
});

async function atTheDoor(): Promise<Window> {
  const window = await portal.open();
  await window.go("/sign-in");
  return window;
}

async function openAt(person: string, path: string): Promise<{ window: Window; page: Page }> {
  const window = await portal.openAs(person);
  await window.go(path);
  return { window, page: window.page };
}

async function tryPassword(page: Page, name: string, password: string): Promise<void> {
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(password);
  const answer = page.waitForResponse((reply) => new URL(reply.url()).pathname === "/api/session");
  await page.keyboard.press("Enter");
  await answer;
}

async function firstIncoming(state: string): Promise<string> {
  const window = await portal.openAs(CLERK);
  const reply = await window.page.request.get(`${portal.instance.address}/api/incoming?view=all&state=${state}`);
  const { items } = (await reply.json()) as { items: readonly { id: string }[] };
  await window.close();
  if (!items[0]) throw new Error(`The sample has no incoming document that is ${state}.`);
  return items[0].id;
}

async function fillRegistration(page: Page, subject: string): Promise<void> {
  await page.getByLabel("Số, ký hiệu").fill(`${String(Math.floor(performance.now()))}/CV`);
  await page.getByRole("textbox", { name: "Ngày văn bản" }).fill("02/11/2026");
  await page.getByRole("combobox", { name: "Cơ quan ban hành" }).fill("UBND tỉnh Phú Thọ");
  await page.getByLabel("Trích yếu").fill(subject);
}
