/// <reference lib="dom" />
import { readFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aScan } from "../job/scan.ts";
import { openPortal, type Portal, type Window } from "./portal.ts";
import { beginDraft, dialog, press, sees } from "./screen.ts";

const CLERK = "nguyen.bt@lacthuy";
const DRAFTER = "luyen.qd@lacthuy";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const YEAR = String(new Date().getFullYear());

let portal: Portal;
let window: Window;
let page: Page;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  window = await portal.openAs(CLERK);
  page = window.page;
});
afterEach(async () => {
  expect(window.errors).toEqual([]);
  await window.close();
});

describe("registering a paper document by keys alone", () => {
  test("N, eight fields by Tab, Ctrl Enter, and the form is ready for the next one", async () => {
    await openForm();
    const number = await nextNumber();

    await fillByTab({
      referenceNumber: "731/UBND-KT",
      issuer: "UBND tỉnh Phú Thọ",
      subject: "đẩy mạnh thuỷ lợi nội đồng",
    });
    await page.keyboard.press("Control+Enter");

    await sees(page, `Đã vào sổ, số đến ${String(number)}.`);
    expect(await focused()).toBe("referenceNumber");
    expect(await page.getByLabel("Trích yếu").inputValue()).toBe("");
    await page
      .locator(".reg-next b")
      .filter({ hasText: String(number + 1) })
      .waitFor();
    const row = await inBook(`thuy loi noi dong`);
    expect(row).toContain("Công văn: đẩy mạnh thuỷ lợi nội đồng");
    expect(row).toContain("Phòng Kinh tế");
  });

  test("Enter in a field registers nothing, and what is missing is named with a link to its field", async () => {
    await openForm();
    await page.keyboard.insertText("8/TB");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");

    await sees(page, "Có 3 chỗ cần sửa");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    expect(await focused()).toBe("issuedOn");
  });

  test("a day that does not exist is explained where it was typed", async () => {
    await openForm();
    await page.keyboard.press("Tab");
    await page.keyboard.type("31/11/2026");
    await page.keyboard.press("Tab");

    await sees(page, "Tháng 11 có 30 ngày. Nhập lại ngày.");
    expect(await page.getByRole("textbox", { name: "Ngày văn bản" }).getAttribute("aria-invalid")).toBe("true");
  });

  test("the same document again is a warning with both numbers; the clerk looks, then registers it all the same", async () => {
    await openForm();
    const first = await nextNumber();
    const twice = { referenceNumber: "45/TB-VP", issuer: "UBND tỉnh Phú Thọ", subject: "thông báo kết luận cuộc họp" };
    await fillByTab(twice);
    await page.keyboard.press("Control+Enter");
    await sees(page, `Đã vào sổ, số đến ${String(first)}.`);
    await fillByTab(twice);
    await page.keyboard.press("Control+Enter");
    await sees(page, `Có thể trùng số đến ${String(first)}: cùng số, cùng cơ quan, cùng năm.`);

    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.innerText")).toBe("Xem văn bản đã vào sổ");
    // Past the way on for a paper whose electronic copy is here.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    await sees(page, `Đã vào sổ, số đến ${String(first + 1)}.`);
  });

  test("a scan goes straight to the file store, another origin, under the same policy as on AWS", async () => {
    const put = page.waitForResponse((reply) => reply.request().method() === "PUT");
    const shell = page.waitForResponse((reply) => new URL(reply.url()).pathname === "/incoming/new");
    await window.go("/incoming/new");
    const policy = (await (await shell).headerValue("content-security-policy")) ?? "";
    await page.getByLabel("Bản quét").setInputFiles({
      name: "Quyết định 92.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(await aScan("Quyet dinh 92")),
    });
    await sees(page, "đã nhận");

    const sent = await put;
    expect(new URL(sent.url()).origin).toBe(portal.instance.cloudAddress);
    expect(sent.status()).toBe(200);
    expect(policy).toContain(portal.instance.cloudAddress);
    expect(policy).not.toContain("unsafe");
    await page.getByLabel("Số, ký hiệu").focus();
    await fillByTab({ referenceNumber: "92/QĐ-UBND", issuer: "UBND tỉnh Phú Thọ", subject: "phê duyệt kế hoạch" });
    await page.keyboard.press("Control+Enter");
    await page.getByRole("link", { name: "Mở", exact: true }).click();
    await sees(page, "Quyết định 92.pdf");
    await page.locator(".viewer canvas").first().waitFor();
  });
});

describe("the register", () => {
  test("an entry is corrected with a reason; the old value stays in the history of the document", async () => {
    await window.go(`/registers/incoming/${YEAR}`);
    await askOfFirstRow("Sửa mục này");
    const asked = dialog(page, /^Sửa mục số/);
    const before = await asked.getByLabel("Trích yếu").inputValue();
    await asked.getByLabel("Trích yếu").fill(`${before} (sửa)`);
    await asked.getByLabel("Lý do sửa").fill("Nhập thiếu chữ ở cuối");
    await asked.getByRole("button", { name: "Ghi vào sổ" }).click();
    await sees(page, /^Đã sửa mục số \d+\.$/);
    await page.getByRole("row").nth(1).getByRole("link").click();

    await sees(page, `“${before}” sửa thành “${before} (sửa)”`);
    await sees(page, "Nhập thiếu chữ ở cuối");
  });

  test("a voided number stays in the book, struck out with its reason", async () => {
    await window.go(`/registers/incoming/${YEAR}`);
    const number = await page.getByRole("row").nth(1).locator("a b").innerText();
    await askOfFirstRow("Hủy số");
    const asked = dialog(page, `Hủy số ${number}?`);
    await asked.getByLabel("Lý do hủy số").fill("sai");
    await asked.getByRole("button", { name: "Hủy số" }).click();
    await sees(asked, "Lý do ngắn quá. Viết ít nhất 5 ký tự.");
    await asked.getByLabel("Lý do hủy số").fill("Vào nhầm sổ đến");
    await asked.getByRole("button", { name: "Hủy số" }).click();

    await sees(page, `Đã hủy số ${number}.`);
    const row = page.getByRole("row").filter({ has: page.locator("s", { hasText: number }) });
    expect(await row.innerText()).toMatch(/Đã hủy số[^]*Vào nhầm sổ đến/);
  });

  test("is found by words without accents, and leaves as CSV and as the printed form with the same rows", async () => {
    await window.go(`/registers/incoming/${YEAR}`);
    await page.getByRole("row").nth(1).waitFor();
    const subject =
      (await page.getByRole("row").nth(2).locator("[data-h^='Tên loại'] span").innerText()).split(": ")[1] ?? "";
    const folded = subject.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/giu, "d").toLowerCase();
    await page.getByRole("searchbox").fill(folded);
    await page.waitForURL((url) => url.searchParams.get("q") === folded);
    await page.waitForLoadState("networkidle");
    const rows = await page.getByRole("row").count();

    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV, Excel" }).click();
    const csv = await readFile(await (await saved).path(), "utf8");
    const printed = await page.request.get(
      new URL((await page.getByRole("link", { name: "In sổ theo mẫu" }).getAttribute("href")) ?? "", page.url()).href,
    );

    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain(subject);
    expect(csv.trim().split("\r\n")).toHaveLength(rows);
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await printed.body() }).toString("utf8");
    expect(text).toContain("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN");
    expect(text.replace(/\s+/g, "")).toContain(subject.split(" ").slice(0, 2).join(""));
  });
});

describe("moving about by keys", () => {
  test("J and K move in the list, Enter opens, Esc goes back to the list", async () => {
    await window.go("/incoming?view=all");
    await page.locator("[data-row]").nth(2).waitFor();
    const second = await page.locator("[data-row]").nth(1).getAttribute("href");
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname + url.search === second);
    await page.locator(".doc-head h2").waitFor();
    await page.keyboard.press("Escape");

    await page.waitForURL((url) => url.pathname === "/incoming");
  });

  test("? lists the keys of the page; Esc closes it and the focus is where it was", async () => {
    await window.go("/incoming?view=all");
    await page.locator("[data-row]").first().waitFor();
    await page.keyboard.press("j");
    const before = await page.evaluate("document.activeElement.getAttribute('href')");
    await page.keyboard.press("?");
    const help = dialog(page, "Phím tắt của trang này");
    await sees(help, "Dòng sau");
    await sees(help, "Vào sổ văn bản giấy");
    await page.keyboard.press("Escape");

    await help.waitFor({ state: "hidden" });
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe(before);
  });

  test("a dialog opened from a row gives the focus back to what opened it", async () => {
    await window.go(`/registers/incoming/${YEAR}`);
    const opener = page.getByRole("button", { name: /^Việc khác với số/ }).first();
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.activeElement?.role === 'menuitem'");
    await page.keyboard.press("Enter");
    await dialog(page, /^Sửa mục số/).waitFor();
    await page.keyboard.press("Escape");

    await dialog(page, /^Sửa mục số/).waitFor({ state: "hidden" });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("letters do nothing while a word is being typed or composed", async () => {
    await openForm();
    await compose("nước");

    expect(await page.getByLabel("Số, ký hiệu").inputValue()).toBe("nước");
    expect(new URL(page.url()).pathname).toBe("/incoming/new");
  });

  test("Ctrl K finds a document by words without accents and opens it", async () => {
    await window.go("/");
    await page.getByRole("heading", { name: /^Hôm nay/ }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    await page.keyboard.insertText("giam ngheo");
    const found = page.getByRole("option").filter({ hasText: "giảm nghèo" }).first();
    await found.waitFor();
    const [, , subject = ""] = (await found.locator("span").first().innerText()).split(" · ");
    await page.keyboard.press("Enter");

    await page.waitForURL((url) => /^\/incoming\/in_/.test(url.pathname));
    expect(await page.locator(".doc-head h2").innerText()).toBe(subject);
  });
});

describe("writing a draft by keys", () => {
  test("Tab goes down a level, Esc and Tab leave the text; as a Word file it goes out and comes back the same", async () => {
    const drafting = await portal.openAs(DRAFTER);
    const { page } = drafting;
    await drafting.go("/outgoing");
    await press(page, /^Soạn văn bản/u);
    await beginDraft(page, "Thông báo", "Lịch tiếp công dân");
    const text = page.getByRole("textbox", { name: "Nội dung", exact: true });
    await text.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type("1. Thời gian");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Sáng thứ Hai.");
    const written = await labels(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");

    expect(written).toEqual(["1. Thời gian", "a) Sáng thứ Hai."]);
    expect(await text.evaluate((editor) => editor.contains(document.activeElement))).toBe(false);

    await press(page, "Việc khác");
    const file = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Tải tệp Word" }).click();
    const buffer = await readFile(await (await file).path());
    await press(page, "Việc khác");
    await page.getByRole("menuitem", { name: "Lấy nội dung từ tệp Word" }).click();
    const asked = dialog(page, "Lấy nội dung từ tệp Word");
    await asked.getByLabel("Tệp Word (.docx)").setInputFiles({ name: "thong-bao.docx", mimeType: DOCX, buffer });
    await press(asked, "Đưa vào dự thảo");
    await sees(page, "Đã lấy nội dung từ tệp Word.");
    expect(await labels(page)).toEqual(written);
    await press(page, "Lịch sử bản lưu");
    await sees(dialog(page, "Lịch sử bản lưu"), "Lưu trước khi lấy từ Word");
    expect(drafting.errors).toEqual([]);
    await drafting.close();
  });
});

/** The lines of the text with their labels. */
function labels(at: Page): Promise<string[]> {
  return at
    .locator("#draft-body > *")
    .evaluateAll((lines) => lines.map((line) => `${line.getAttribute("data-label") ?? ""} ${line.textContent}`.trim()));
}

async function openForm(): Promise<void> {
  await window.go("/");
  await page.getByRole("heading", { name: /^Hôm nay/ }).waitFor();
  await page.keyboard.press("n");
  await page.waitForURL((url) => url.pathname === "/incoming/new");
  await page.waitForFunction("document.activeElement?.id === 'referenceNumber'");
}

/** Eight fields in the order of the paper: number, date, issuer, type, urgency, subject, deadline, recipient. */
async function fillByTab(fields: { referenceNumber: string; issuer: string; subject: string }): Promise<void> {
  await compose(fields.referenceNumber);
  await page.keyboard.press("Tab");
  await page.keyboard.type("2/11/2026");
  await page.keyboard.press("Tab");
  await compose(fields.issuer);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await compose(fields.subject);
  await page.keyboard.press("Tab");
  await page.keyboard.type("30/11/2026");
  await page.keyboard.press("Tab");
  await compose("Phòng Kinh tế");
}

/** Writes as a Vietnamese keyboard does: each word is composed, then put in place. */
async function compose(text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const word of text.split(/(?<= )/)) {
    const at = word.length;
    await session.send("Input.imeSetComposition", { text: word, selectionStart: at, selectionEnd: at });
    await session.send("Input.insertText", { text: word });
  }
  await session.detach();
}

function focused(): Promise<string> {
  return page.evaluate<string>("document.activeElement?.id ?? ''");
}

async function nextNumber(): Promise<number> {
  const shown = page.locator(".reg-next b");
  await shown.filter({ hasText: /^\d+$/ }).waitFor();
  return Number(await shown.innerText());
}

/** The first row of the book of incoming documents that is found by these words. */
async function inBook(words: string): Promise<string> {
  await window.go(`/registers/incoming/${YEAR}?q=${encodeURIComponent(words)}`);
  await page.getByRole("row").nth(1).waitFor();
  return page.getByRole("row").nth(1).innerText();
}

async function askOfFirstRow(deed: string): Promise<void> {
  await page
    .getByRole("button", { name: /^Việc khác với số/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: deed }).first().click();
}
