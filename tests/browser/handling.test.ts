import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addWorkingDays, officeCalendar } from "@vanthu/platform/working-day.ts";
import { openPortal, type Portal, type Window } from "./portal.ts";
import { choose, dialog, press, sees } from "./screen.ts";

const PEOPLE = {
  chair: "thuy.bx@lacthuy",
  specialist: "luyen.qd@lacthuy",
  colleague: "uong.lv@lacthuy",
  unitHead: "nghiem.pq@lacthuy",
  headOfOffice: "uyen.qt@lacthuy",
  clerk: "nguyen.bt@lacthuy",
} as const;
type Person = keyof typeof PEOPLE;

let portal: Portal;
let broken = false;
/** The document that is handled, and the day it is due at first. */
let document: { readonly id: string; readonly dueOn: string };
const windows = new Map<Person, Window>();

beforeAll(async () => {
  portal = await openPortal();
  const items = await waiting();
  const found = items.find(({ workingDaysLeft }) => workingDaysLeft > 0);
  if (!found) throw new Error("The sample has no document that waits for an instruction in time.");
  document = found;
});
afterAll(() => portal.close());
// Each step stands on the one before.
beforeEach(({ skip }) => {
  skip(broken, "an earlier step failed");
});
afterEach(({ task }) => {
  broken ||= task.result?.state === "fail";
});

async function windowOf(person: Person): Promise<Window> {
  const known = windows.get(person);
  if (known) return known;
  const window = await portal.openAs(PEOPLE[person]);
  windows.set(person, window);
  return window;
}

/** The document as this person sees it now. */
async function at(person: Person): Promise<Page> {
  const window = await windowOf(person);
  await window.go(`/incoming/${document.id}`);
  await window.page.locator(".doc-actions").waitFor();
  return window.page;
}

async function waiting(): Promise<{ id: string; dueOn: string; workingDaysLeft: number }[]> {
  return (await read<{ items: [] }>("chair", "/api/incoming?view=all&state=registered")).items;
}

async function read<Reply>(person: Person, path: string): Promise<Reply> {
  const { context } = await windowOf(person);
  return (await (await context.request.get(portal.instance.address + path)).json()) as Reply;
}

/** Takes a step of an outgoing document that is tried through its pages elsewhere. */
async function advance(person: Person, id: string, path: string): Promise<void> {
  const { document: draft } = await read<{ document: { version: number } }>(person, `/api/outgoing/${id}`);
  const { context } = await windowOf(person);
  const reply = await context.request.post(portal.instance.address + path, {
    data: { version: draft.version },
    headers: { "idempotency-key": randomUUID() },
  });
  expect(reply.ok(), `${path} ${await reply.text()}`).toBe(true);
}

/** Chooses what stands behind the dots of the document. */
async function more(page: Page, deed: string): Promise<Locator> {
  await page.locator(".doc-actions").getByRole("button", { name: "Việc khác" }).click();
  await page.getByRole("menuitem", { name: deed }).click();
  return dialog(page, deed);
}

const typed = (on: string): string => on.split("-").toReversed().join("/");

describe.sequential("a document on its way from the leader's word to the answer", () => {
  test("the chair gives it to a specialist, who begins, reports and asks for more time", async () => {
    const chair = await at("chair");
    const proposals = chair.waitForResponse(/\/api\/work\/proposals\//u);
    await press(chair, "Bút phê và giao việc");
    await proposals;
    const form = chair.getByRole("form", { name: "Bút phê và giao việc" });
    await form.getByRole("button", { name: "Thêm người" }).waitFor();
    const proposed = form.getByRole("button", { name: "Bỏ đề xuất" });
    if (await proposed.isVisible()) await proposed.click();
    await press(form, "Thêm người");
    await choose(chair, "Thêm người", "luyen", /Quách Đình Luyện/);
    await press(form, "Giao việc cho 1 người");
    await sees(chair, /^Đã giao Quách Đình Luyện chủ trì/);

    const page = await at("specialist");
    await press(page, "Bắt đầu xử lý");
    const report = await more(page, "Báo cáo tiến độ");
    await press(report, "Báo cáo");
    await sees(report, /^Chưa có nội dung/);
    await report.getByLabel("Đã làm được gì").fill("Đã gửi biểu mẫu cho 12 thôn.");
    await press(report, "50%");
    await press(report, "Báo cáo");
    await sees(page, "Tiến độ 50%");

    const wished = addWorkingDays(document.dueOn, 5, officeCalendar());
    const asked = await more(page, "Xin gia hạn");
    await asked.getByRole("textbox", { name: "Xin đến ngày" }).fill(typed(document.dueOn));
    await asked.getByLabel("Lý do").fill("Còn hai thôn chưa gửi số liệu.");
    await press(asked, "Xin gia hạn");
    await sees(asked, /^Ngày xin không muộn hơn hạn đang có/);
    await asked.getByRole("textbox", { name: "Xin đến ngày" }).fill(typed(wished));
    await press(asked, "Xin gia hạn");
    await sees(page, `Xin gia hạn đến ${typed(wished)}: Còn hai thôn chưa gửi số liệu.`);
  });

  test("the chair grants it, the specialist hands the work over, and the document goes along with its new day", async () => {
    const wished = addWorkingDays(document.dueOn, 5, officeCalendar());
    const chair = await at("chair");
    await press(chair, "Trả lời xin gia hạn");
    await press(dialog(chair, "Trả lời xin gia hạn"), "Cho gia hạn");
    await sees(chair, `Được gia hạn đến ${typed(wished)}.`);

    const page = await at("specialist");
    const handing = await more(page, "Chuyển cho đồng nghiệp");
    await choose(page, "Chuyển cho", "uong", /Lò Văn Ưởng/);
    await handing.getByLabel("Lý do").fill("Đi tập huấn hai tuần.");
    await press(handing, "Chuyển việc");
    await sees(page, "Đã chuyển việc cho đồng nghiệp.");
    expect(await page.locator(".doc-actions").getByRole("button", { name: "Hoàn thành" }).count()).toBe(0);

    await at("colleague");
    const { document: given } = await read<{ document: object }>("colleague", `/api/incoming/${document.id}`);
    expect(given).toMatchObject({ ownerName: "Lò Văn Ưởng", dueOn: wished });
  });

  test("the colleague drafts the answer from it, and once that has its number ends the work with it", async () => {
    const page = await at("colleague");
    await press(page, "Bắt đầu xử lý");
    await press(page, "Soạn trả lời");
    await page.getByRole("form", { name: "Nội dung văn bản" }).waitFor();
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await page.getByLabel("Người ký").selectOption({ label: "Bùi Xuân Thuỵ, Chủ tịch UBND xã" });
    await page.getByRole("textbox", { name: "Nội dung" }).click();
    await page.keyboard.insertText("Uỷ ban nhân dân xã báo cáo kết quả rà soát tại 12 thôn.");
    await press(page, "Trình duyệt nội dung");
    await sees(page, "Chờ trưởng đơn vị duyệt nội dung");
    await advance("unitHead", id, `/api/sign/outgoing/${id}/approve-content`);
    await advance("headOfOffice", id, `/api/sign/outgoing/${id}/approve-layout`);
    await advance("chair", id, `/api/sign/outgoing/${id}`);
    await advance("clerk", id, `/api/outgoing/${id}/number`);
    const answers = async () =>
      (await read<{ document: { answers?: object[] } }>("colleague", `/api/incoming/${document.id}`)).document.answers;
    await expect.poll(answers, { timeout: 20_000 }).toHaveLength(1);

    await at("colleague");
    await press(page, "Hoàn thành");
    const ending = dialog(page, "Hoàn thành việc này?");
    await ending.getByRole("radio", { name: /^Trả lời bằng \d+\/UBND/ }).waitFor();
    await press(ending, "Hoàn thành");

    await sees(page, "Đã hoàn thành phần việc của bạn.");
    await page.locator(".doc-head").getByText("Hoàn thành", { exact: true }).waitFor();
    await page.getByRole("link", { name: /^Trả lời bằng \d+\/UBND/ }).waitFor();
    for (const window of windows.values()) expect(window.errors).toEqual([]);
  });
});
