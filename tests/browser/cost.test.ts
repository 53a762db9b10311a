import { afterAll, beforeAll, expect, test } from "vitest";
import { DESK, openPortal, PHONE, type Portal } from "./portal.ts";
import { press, sees } from "./screen.ts";
import { look } from "./sound-page.ts";

/** Chánh Văn phòng, who also looks after the unit. */
const ADMIN = "uyen.qt@lacthuy";

/** Quản trị tỉnh. */
const PROVINCE = "vinh.nq@phutho";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

test.each([
  ["desk", DESK],
  ["phone", PHONE],
])("who looks after a unit sees what it costs and sets its limits (%s)", async (name, size) => {
  const window = await portal.openAs(ADMIN, { size });
  const { page } = window;

  await window.go("/costs");
  await page.getByRole("heading", { name: "Chi phí do đâu" }).waitFor();
  await look(window, `cost-${name}`);
  await page.getByLabel("Cảnh báo từ (đồng)").fill("40.000");
  await page.getByLabel("Mức trần (đồng)").fill("20.000");
  await page.getByRole("button", { name: "Lưu ngưỡng" }).click();
  await page.getByText("Mức trần phải bằng hoặc cao hơn ngưỡng cảnh báo").waitFor();
  await page.getByLabel("Mức trần (đồng)").fill("50.000");
  await page.getByRole("button", { name: "Lưu ngưỡng" }).click();
  await page.getByText("Đã lưu ngưỡng chi phí.").waitFor();

  expect(window.errors).toEqual([]);
  await window.close();
});

test.each([
  ["desk", DESK],
  ["phone", PHONE],
])("a province sees what each of its units costs, the dearest first (%s)", async (name, size) => {
  const window = await portal.openAs(PROVINCE, { size });
  const { page } = window;

  await window.go("/costs?view=province");
  await page.getByRole("heading", { name: "Các đơn vị" }).waitFor();
  // Asked at the first look, the units answer within seconds.
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole("heading", { name: "Các đơn vị" }).waitFor();
        return page.getByText(/chưa gửi số liệu/).count();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(0);
  await look(window, `cost-province-${name}`);
  const { units } = (await (await page.request.get(`${portal.instance.address}/api/costs/province`)).json()) as {
    units: { name: string; usd: number }[];
  };
  const shown = await page.getByRole("table", { name: "Các đơn vị" }).getByRole("row").allInnerTexts();

  expect(units.length).toBeGreaterThan(0);
  expect(units.map(({ usd }) => usd)).toEqual(units.map(({ usd }) => usd).sort((one, other) => other - one));
  expect(shown.slice(1).map((row, at) => row.includes(units[at]!.name))).toEqual(units.map(() => true));
  await window.close();
});

test.each([
  ["desk", DESK, "26.400"],
  ["phone", PHONE, "26.500"],
])(
  "prices are entered with their day and source, and stand there with who entered them (%s)",
  async (name, size, rate) => {
    const window = await portal.openAs(PROVINCE, { size });
    const { page } = window;

    await window.go("/costs?view=prices");
    await page.getByRole("table", { name: "Giá đang dùng" }).waitFor();
    await look(window, `prices-${name}`);
    await press(page, "Nhập bảng giá mới");
    await page.getByLabel("Tỷ giá (đồng một đô la)").fill("26,3");
    await page.getByLabel("SES, 1.000 thư").fill("mười xu");
    await press(page, "Lưu bảng giá");
    await sees(page, "Ghi giá lấy ở đâu, tối đa 200 chữ.");
    await sees(page, "SES, 1.000 thư: nhập số từ 0 đến 1.000, ví dụ 0,25.");
    await look(window, `prices-wrong-${name}`);

    await page.getByLabel("Nguồn").fill("Bảng giá AWS, Singapore, tra tay");
    await page.getByLabel("Tỷ giá (đồng một đô la)").fill(rate);
    await page.getByLabel("SES, 1.000 thư").fill("0,12");
    await press(page, "Lưu bảng giá");
    await sees(page, `${rate} đ một đô la`);
    await sees(page, "Bảng giá AWS, Singapore, tra tay");
    await look(window, `prices-entered-${name}`);
    const head = await page.getByRole("heading", { level: 1 }).boundingBox();

    expect(head?.y, "the head of the page is in view again").toBeGreaterThan(0);
    expect(await page.getByText(/^Ngô Quang Vinh, /).count()).toBeGreaterThan(0);
    expect(
      await page.getByRole("table", { name: "Các bảng giá khác" }).getByText("Có sẵn trong phần mềm").count(),
    ).toBe(1);
    await window.close();
  },
);
