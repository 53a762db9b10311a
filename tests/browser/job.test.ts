import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aScan } from "../job/scan.ts";
import { openPortal, type Portal, type Window } from "./portal.ts";
import { look } from "./sound-page.ts";
import { beginDraft, choose, deeds, dialog, press, sees, seesInTime } from "./screen.ts";

/** UBND xã Lạc Thuỷ issues, Sở Nội vụ receives and handles, UBND xã Cao Phong refuses. */
const PEOPLE = {
  specialist: "luyen.qd@lacthuy",
  unitHead: "nghiem.pq@lacthuy",
  headOfOffice: "uyen.qt@lacthuy",
  viceChair: "nguyen.hd@lacthuy",
  clerk: "nguyen.bt@lacthuy",
  departmentClerk: "thuyen.lt@sonoivu",
  director: "thuong.kd@sonoivu",
  departmentLead: "nhuy.bth@sonoivu",
  neighbourClerk: "huyen.dtk@caophong",
} as const;
type Person = keyof typeof PEOPLE;

const SUBJECT = "Kết quả rà soát công tác văn thư, lưu trữ tại xã Lạc Thuỷ";
const CORRECTED = `${SUBJECT} năm 2026`;
const RETURN_REASON = "Trích yếu còn thiếu năm báo cáo.";
const REFUSAL = "Văn bản gửi nhầm nơi nhận, đề nghị gửi Phòng Nội vụ.";
const RESULT = "Đã hướng dẫn xã chỉnh lý khối hồ sơ nhận bàn giao.";

let portal: Portal;
let broken = false;
const windows = new Map<Person, Window>();

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());
// Each step stands on the one before.
beforeEach(({ skip }) => {
  skip(broken, "an earlier step failed");
});
afterEach(({ task }) => {
  broken ||= task.result?.state === "fail";
});

/** The window of a person, at their desk since they first came; the clerks leave theirs open and wait. */
async function at(person: Person): Promise<Page> {
  const known = windows.get(person);
  if (known) return known.page;
  const window = await portal.openAs(PEOPLE[person]);
  await window.page.clock.install();
  await window.go("/");
  windows.set(person, window);
  return window.page;
}

/** Takes a picture of what a person sees, and expects it to be sound. */
async function see(person: Person, name: string): Promise<void> {
  const window = windows.get(person);
  if (window) await look(window, `job-${name}`);
}

/** Goes to Hôm nay as one does between two pieces of work. */
async function today(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: "Các mục chính", exact: true })
    .getByRole("link", { name: /^Hôm nay/ })
    .click();
  await page.getByRole("heading", { name: /^Hôm nay, / }).waitFor();
}

/** Opens a document from the queue it waits in. */
async function takeUp(page: Page, action: string): Promise<void> {
  await today(page);
  await press(page, new RegExp(`^${action} ?: .*${SUBJECT}`));
}

describe.sequential("a report on its way from the commune to the department", () => {
  test("a specialist writes it from the template, sees its page grow, adds an annex and submits it", async () => {
    const page = await at("specialist");
    await press(page, /^Soạn văn bản/);
    await beginDraft(page, "Báo cáo", SUBJECT);

    await page.getByLabel("Độ khẩn").selectOption("Khẩn");
    await page.getByLabel("Người ký").selectOption({ label: "Hoàng Đức Nguyện, Phó Chủ tịch UBND xã" });
    await choose(page, "Kính gửi", "so noi vu", "Sở Nội vụ tỉnh Phú Thọ");
    await choose(page, "Gửi qua trục đến", "cao phong", /UBND xã Cao Phong/);
    await page.getByRole("textbox", { name: "Nội dung" }).click();
    await page.keyboard.insertText("Uỷ ban nhân dân xã Lạc Thuỷ báo cáo kết quả như sau:");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("Kho lưu trữ giữ 214 hộp hồ sơ, trong đó 37 hộp chưa chỉnh lý.");
    await sees(page, "Trang khớp với nội dung");
    await page.locator(".draft-preview canvas").first().waitFor();
    await addAnnexSlowly(page);
    await see("specialist", "draft");
    await press(page, "Trình duyệt nội dung");

    await sees(page, "Chờ trưởng đơn vị duyệt nội dung");
    expect(await deeds(page)).toEqual(["Rút lại để sửa"]);
    await sees(page, "Số liệu hộp hồ sơ.pdf");
  });

  test("the head of the unit returns it once with a reason; the drafter reads it, corrects and submits again", async () => {
    const head = await at("unitHead");
    await takeUp(head, "Duyệt nội dung");
    await press(head, "Trả lại người soạn");
    await dialog(head, "Trả lại người soạn").getByLabel("Lý do").fill(RETURN_REASON);
    await see("unitHead", "return");
    await press(dialog(head, "Trả lại người soạn"), "Trả lại người soạn");
    await sees(head, "Bị trả lại");
    expect(await deeds(head)).toEqual([]);

    const page = await at("specialist");
    await today(page);
    await sees(page, new RegExp(`trả lại: “${RETURN_REASON}”`));
    await press(page, new RegExp(`^Viết tiếp ?: ${SUBJECT}`));
    await sees(page, RETURN_REASON);
    await page.getByLabel("Trích yếu").fill(CORRECTED);
    await press(page, "Trình duyệt nội dung");

    await sees(page, "Chờ trưởng đơn vị duyệt nội dung");
  });

  test("content is approved, then layout, then the vice chair signs for the chair; nobody sees a step of another", async () => {
    const head = await at("unitHead");
    await takeUp(head, "Duyệt nội dung");
    await sees(head, CORRECTED);
    await press(head, "Duyệt nội dung");
    await sees(head, "Chờ duyệt thể thức");
    expect(await deeds(head)).toEqual([]);

    const office = await at("headOfOffice");
    await takeUp(office, "Duyệt thể thức");
    expect(await deeds(office)).toEqual(["Trả lại người soạn", "Duyệt thể thức"]);
    await press(office, "Duyệt thể thức");
    await sees(office, "Chờ Hoàng Đức Nguyện ký");
    expect(await deeds(office)).toEqual([]);

    const leader = await at("viceChair");
    await takeUp(leader, "Xem và ký");
    expect(await deeds(leader)).toEqual(["Trả lại người soạn", "Ký số"]);
    await press(leader, "Ký số");
    await see("viceChair", "sign");
    await press(dialog(leader, "Ký số văn bản này?"), "Ký số");
    await sees(leader, "Chờ văn thư cấp số");
    await sees(leader, "Chữ ký hợp lệ");
    expect(await deeds(leader)).toEqual([]);
  });

  test("the clerk takes the number, sees it written into the file without reloading, seals and issues to two", async () => {
    const page = await at("clerk");
    await takeUp(page, "Cấp số");
    expect(await deeds(page)).toEqual(["Cấp số"]);
    await press(page, "Cấp số");
    await press(dialog(page, "Cấp số và ngày cho văn bản này?"), "Cấp số");
    await sees(page, /^Đã cấp số \d+\/BC-UBND$/);
    await seesInTime(page, "Chờ văn thư đóng dấu", { everyMs: 1_500 });
    await sees(page, "Ghi số và ngày vào tệp, số");
    await press(page, "Đóng dấu cơ quan");
    await press(dialog(page, "Đóng dấu cơ quan?"), "Đóng dấu cơ quan");
    await sees(page, "Chờ văn thư phát hành");
    await press(page, "Phát hành đến 2 nơi");
    const asked = dialog(page, "Phát hành đến 2 nơi?");
    await asked
      .getByText(/UBND xã Cao Phong/)
      .first()
      .waitFor();
    await see("clerk", "issue");
    await press(asked, "Phát hành đến 2 nơi");

    await sees(page, "Đã phát hành");
    await seesInTime(page, "2 nơi nhận", { everyMs: 1_500 });
    expect(await deeds(page)).toEqual([]);
  });

  test("the clerk of the department sees it arrive, both signatures valid, and accepts it with the next number", async () => {
    const page = await at("departmentClerk");
    await seesInTime(page, CORRECTED);
    const next = Number(await page.locator("dt", { hasText: "Số đến kế tiếp" }).locator("+ dd").innerText());
    await press(page, new RegExp(`^Vào sổ ?: .*${CORRECTED}`));
    await page.getByRole("button", { name: "Thôi" }).click();
    await sees(page, "Đúng người ký, tệp không bị sửa sau khi ký.");
    const signatures = page
      .getByRole("region", { name: "Chữ ký số" })
      .or(page.locator("section", { hasText: "Chữ ký số" }));
    expect(await signatures.locator(".signature").count()).toBe(2);
    await sees(page, "Hoàng Đức Nguyện");
    await sees(page, "Chữ ký số cơ quan");
    await see("departmentClerk", "arrived");

    await press(page, "Vào sổ");
    expect(await page.getByLabel("Trích yếu").inputValue()).toBe(CORRECTED);
    await press(page, "Vào sổ và báo bên gửi");

    await sees(page, `Đã vào sổ, số đến ${String(next)}. Đã báo bên gửi.`);
    await sees(page, /^Chờ .+ cho ý kiến$/);
    expect(await deeds(page)).not.toContain("Bút phê và giao việc");
  });

  test("the other receiver refuses it with a reason", async () => {
    const page = await at("neighbourClerk");
    await seesInTime(page, CORRECTED);
    await press(page, new RegExp(`^.*${CORRECTED}$`));
    await press(page, "Trả lại bên gửi");
    const asked = dialog(page, /^Trả lại \d+\/BC-UBND\?$/);
    await asked.getByLabel("Lý do trả lại").fill(REFUSAL);
    await press(asked, "Trả lại bên gửi");

    await sees(page, "Đã trả lại bên gửi kèm lý do.");
    expect(await deeds(page)).toEqual([]);
  });

  test("the director instructs and assigns three people with a deadline in one step", async () => {
    const page = await at("director");
    await press(page, new RegExp(`^Bút phê ?: .*${CORRECTED}`));
    const form = page.getByRole("form", { name: "Bút phê và giao việc" });
    for (const [typed, name] of [
      ["hong nhuy", "Bế Thị Hồng Nhuỵ"],
      ["dao xuan truong", "Đào Xuân Trưởng"],
      ["khanh nguyet", "Dương Khánh Nguyệt"],
    ] as const) {
      await press(form, "Thêm người");
      await choose(page, "Thêm người", typed, new RegExp(`^${name}`));
    }
    await form.getByRole("combobox", { name: "Vai trò của Dương Khánh Nguyệt" }).selectOption("Để biết");
    await press(form, "5 ngày làm việc");
    await see("director", "instruct");
    await press(form, "Giao việc cho 3 người");

    await sees(page, /^Đã giao Bế Thị Hồng Nhuỵ.* chủ trì, hạn \d\d\/\d\d\/\d{4}\.$/);
    await sees(page, "Phối hợp");
    await sees(page, "Để biết");
    expect(await deeds(page)).not.toContain("Bắt đầu xử lý");
  });

  test("the lead starts and finishes with a result", async () => {
    const page = await at("departmentLead");
    await press(page, new RegExp(`^Mở việc ?: .*${CORRECTED}`));
    await press(page, "Bắt đầu xử lý");
    await sees(page, /^Đã bắt đầu/);
    await press(page, "Hoàn thành");
    const asked = dialog(page, "Hoàn thành việc này?");
    await asked.getByLabel("Kết quả xử lý").fill(RESULT);
    await see("departmentLead", "finish");
    await press(asked, "Hoàn thành");

    await sees(page, /^Đã hoàn thành/);
    await sees(page, RESULT);
  });

  test("the sender sees every status of both receivers with its time, and the whole history stands on both sides", async () => {
    const sender = await at("clerk");
    await seesInTime(sender, "Hoàn thành", { everyMs: 20_000 });
    await seesInTime(sender, REFUSAL, { everyMs: 20_000 });
    await press(sender, /^Xem từng trạng thái ?: Sở Nội vụ/);
    const statuses = dialog(sender, /^Trạng thái của Sở Nội vụ/);
    const rows = await statuses.getByRole("row").allInnerTexts();
    await see("clerk", "statuses");
    expect(rows.slice(1).map((row) => /0[1-6]/.exec(row)?.[0])).toEqual(["01", "03", "04", "05", "06"]);
    for (const row of rows.slice(1)) expect(row).toMatch(/\d\d:\d\d ngày \d\d\/\d\d\/\d{4}/);
    await sender.keyboard.press("Escape");

    expect(await history(sender)).toEqual([
      "Bắt đầu soạn",
      "Trình duyệt nội dung",
      "Trả lại người soạn",
      "Trình duyệt nội dung",
      "Duyệt nội dung",
      "Duyệt thể thức",
      "Ký số",
      "Cấp số",
      "Ghi số và ngày vào tệp",
      "Đóng dấu cơ quan",
      "Phát hành",
      "Xếp hàng gửi đi",
      // What went as it should stands with the receivers; the history tells of the one that refused.
      "Nơi nhận báo trạng thái",
    ]);
    const receiver = await at("departmentClerk");
    await receiver.reload();
    expect(await history(receiver)).toEqual([
      "Đến từ trục liên thông",
      "Vào sổ",
      "Bút phê và giao việc",
      "Bắt đầu xử lý",
      "Hoàn thành phần việc",
    ]);
  });

  test("no window wrote an error to its console", () => {
    expect([...windows].flatMap(([person, { errors }]) => errors.map((error) => `${person}: ${error}`))).toEqual([]);
  });
});

/** Over a slow line, so that there is time to see how far it is. */
async function addAnnexSlowly(page: Page): Promise<void> {
  const scan = Buffer.from(await aScan("So lieu hop ho so"));
  const session = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 0, downloadThroughput: -1 };
  await session.send("Network.emulateNetworkConditions", { ...line, uploadThroughput: 600 });
  await page
    .getByLabel("Tệp kèm theo")
    .setInputFiles({ name: "Số liệu hộp hồ sơ.pdf", mimeType: "application/pdf", buffer: scan });
  await page.getByRole("progressbar", { name: "Đang tải lên Số liệu hộp hồ sơ.pdf" }).waitFor();
  await session.send("Network.emulateNetworkConditions", { ...line, uploadThroughput: -1 });
  await session.detach();
  await page.getByRole("button", { name: "Bỏ Số liệu hộp hồ sơ.pdf" }).waitFor();
}

/** What happened, from the first on, without the number or the unit it happened to. */
async function history(page: Page): Promise<string[]> {
  await page.locator(".tl li").first().waitFor();
  const titles = await page.locator(".tl b").allInnerTexts();
  return titles.map((title) => title.split(", ")[0] ?? "").reverse();
}
