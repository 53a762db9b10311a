import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openProvinceOffice } from "../tutorial/province.ts";
import { worldOf } from "../tutorial/world-of.ts";
import { DESK, openPortal, PHONE, type Portal, type Window } from "./portal.ts";
import { dialog, press, sees } from "./screen.ts";
import { look } from "./sound-page.ts";

let portal: Portal;
let admin: Window;
let page: Page;
/** The unit the tests work with: its id and name. */
let unit: { readonly id: string; readonly name: string };

beforeAll(async () => {
  portal = await openPortal();
  const card = await openProvinceOffice(await worldOf(portal.instance));
  admin = await portal.open();
  ({ page } = admin);
  const data = { name: card.signInName, code: card.code, password: "mot cau de nho 2026" };
  await admin.context.request.post(`${portal.instance.address}/api/session/first`, { data });
  for (const [at, agency] of (await agenciesToOpen()).slice(0, 3).entries()) {
    const opened = await openUnit(agency.id, `xathu${String(at)}`);
    if (at === 0) unit = { id: opened, name: agency.name };
  }
});
afterAll(() => portal.close());

test("the list shows every unit as a shape the keys reach, and a figure opens the list behind it", async () => {
  await admin.go("/province/units");
  await sees(page, "3 đơn vị cấp xã");
  await page.getByRole("listbox").focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("option").getAttribute("aria-posinset")).toBe("2");

  await page.getByRole("link", { name: /Cần xử lý$/ }).click();
  await sees(page, "Không có đơn vị nào như vậy");
  await press(page, "Bỏ lọc");
  await sees(page, "1–3 trong 3");
});

test("a unit is found without accents, and the panel says what it lacks and who brings it", async () => {
  await admin.go("/province/units");
  await page.getByRole("searchbox", { name: "Tìm đơn vị" }).fill(withoutAccents(unit.name));
  await sees(page, "1–1 trong 1");
  const panel = page.getByRole("complementary", { name: unit.name });

  await sees(panel, "Danh sách người");
  await sees(panel, /^\d trong 10 việc$/);
  expect(await panel.getByRole("link", { name: "Tải tệp" }).getAttribute("href")).toContain(unit.id);
});

test("a unit cannot be opened with a wrong handle or a missing name; the form says so field by field", async () => {
  await admin.go("/province/units/new");
  await page.getByLabel("Tên đăng nhập của đơn vị").fill("Hà Bình");
  await press(page, "Mở đơn vị");

  await sees(page, "Chưa chọn đơn vị. Gõ tên rồi chọn trong danh mục.");
  await sees(page, /^Tên đăng nhập chỉ gồm chữ thường không dấu/);
  await look(admin, "province-open-wrong-desk");
});

test("a unit goes on trial, is suspended and let work again; its history keeps the reasons", async () => {
  await admin.go(`/province/units/${unit.id}`);
  await decide("Cho chạy thử", `Cho ${unit.name} chạy thử?`, "Đã có văn thư tập huấn.");
  await decide("Tạm ngừng", `Tạm ngừng ${unit.name}?`, "Sáp nhập trụ sở, nghỉ hai ngày.");
  await sees(page, /^Đơn vị đang tạm ngừng\./);
  await decide("Cho hoạt động lại", `Cho ${unit.name} hoạt động lại?`, "Đã chuyển xong trụ sở.");

  await sees(page, "Sáp nhập trụ sở, nghỉ hai ngày.");
  await page.getByRole("button", { name: "Chuyển chính thức" }).waitFor();
});

test("closing a unit asks with its name and says that the data stay", async () => {
  await admin.go(`/province/units/${unit.id}`);
  await press(page, "Đóng đơn vị");
  const asked = dialog(page, `Đóng đơn vị ${unit.name}?`);

  await sees(asked, "Mọi người ngừng đăng nhập, dữ liệu còn nguyên.");
  await look(admin, "province-close-desk");
  await press(asked, "Để như cũ");
});

test("a list with wrong cells says where each stands and cannot be taken in", async () => {
  await upload(
    "Họ và tên,Phòng,Chức vụ,Vai trò\nLê Hồng Nhung,Văn phòng HĐND và UBND,Văn thư,Văn thư\n,Phòng Kinh tế,Chuyên viên,Vua",
  );

  await sees(page, /chỗ cần sửa trong tệp/);
  await sees(page, "A3");
  await sees(page, "D3");
  expect(await page.getByRole("button", { name: /^Nhập \d+ người$/ }).count()).toBe(0);
  await look(admin, "province-import-problems-desk");
});

test("a list without errors is taken in, and the unit has its people", async () => {
  await upload(
    "Họ và tên,Phòng,Chức vụ,Vai trò\nLê Hồng Nhung,Văn phòng HĐND và UBND,Văn thư,Văn thư\nBùi Xuân Thụy,Lãnh đạo UBND,Chủ tịch,Chủ tịch",
  );

  await press(page, "Nhập 2 người");
  await sees(page, "Đã nhập 2 người.");
  await look(admin, "province-import-done-desk");
  await press(page, "Xem đơn vị");
  await page.getByRole("heading", { level: 1, name: unit.name }).waitFor();
});

test.each([
  { size: DESK, label: "desk" },
  { size: PHONE, label: "phone" },
])("the province's pages are sound at $label, in every theme", async ({ size, label }) => {
  await page.setViewportSize(size);
  for (const [name, path] of [
    ["units", "/province/units"],
    ["unit", `/province/units/${unit.id}`],
    ["open", "/province/units/new"],
    ["import", `/province/units/import?unit=${unit.id}`],
  ] as const) {
    await admin.go(path);
    await page.locator("main h1").waitFor();
    await look(admin, `province-${name}-${label}`);
    for (const theme of ["dark", "contrast"]) {
      await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
      await look(admin, `province-${name}-${theme}-${label}`);
    }
  }
});

/** Sends a list of people of the unit, as a text file of an office. */
async function upload(text: string): Promise<void> {
  await admin.go(`/province/units/import?unit=${unit.id}`);
  await page
    .getByLabel("Tệp danh sách, XLSX hoặc CSV")
    .setInputFiles({ name: "nguoi.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("heading", { name: "3. Kết quả kiểm" }).waitFor();
}

async function decide(deed: string, title: string, reason: string): Promise<void> {
  await press(page, deed);
  const asked = dialog(page, title);
  await asked.getByLabel("Lý do").fill(reason);
  await press(asked, deed);
  await asked.waitFor({ state: "hidden" });
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d");
}

async function agenciesToOpen(): Promise<{ id: string; name: string }[]> {
  const reply = await page.request.get(`${portal.instance.address}/api/province/agencies-to-open`);
  const { items } = (await reply.json()) as { items: { id: string; name: string }[] };
  return items.filter(({ name }) => name.startsWith("UBND xã"));
}

async function openUnit(agencyId: string, handle: string): Promise<string> {
  const reply = await page.request.post(`${portal.instance.address}/api/province/units`, {
    data: { agencyId, handle },
  });
  return ((await reply.json()) as { id: string }).id;
}
