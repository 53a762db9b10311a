import { render, screen } from "@solidjs/testing-library";
import { expect, test } from "vitest";
import { Tabs } from "./tabs.tsx";

test("a row of views wider than the screen is scrolled to the view one is in", async () => {
  const parts = ["Thông báo", "Cách nhận", "Việc chưa có người giữ"];
  // No layout here: each view is as wide as 150 px, the row as 200 px.
  Object.defineProperties(HTMLElement.prototype, {
    offsetLeft: {
      configurable: true,
      get(this: HTMLElement) {
        return 150 * parts.indexOf(this.textContent);
      },
    },
    offsetWidth: { configurable: true, get: () => 150 },
    clientWidth: { configurable: true, get: () => 200 },
  });

  render(() => (
    <Tabs label="Các phần" tabs={parts.map((label, at) => ({ label, href: `/${String(at)}`, current: at === 2 }))} />
  ));

  const row = await screen.findByRole("navigation", { name: "Các phần" });
  expect(row.scrollLeft).toBe(250);
  for (const name of ["offsetLeft", "offsetWidth", "clientWidth"]) Reflect.deleteProperty(HTMLElement.prototype, name);
});
