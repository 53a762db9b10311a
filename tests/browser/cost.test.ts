import { afterAll, beforeAll, expect, test } from "vitest";
import { DESK, openPortal, PHONE, type Portal } from "./portal.ts";
import { look } from "./sound-page.ts";

/** Chánh Văn phòng, who also looks after the unit. */
const ADMIN = "uyen.qt@lacthuy";

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
