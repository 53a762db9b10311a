import { expect, test } from "vitest";
import { proposeHandle } from "./unit-handle.ts";

test.each([
  ["Xã Hà Bình", "habinh"],
  ["UBND xã Đông Lĩnh", "donglinh"],
  ["Ủy ban nhân dân phường Tân An", "tanan"],
  ["Đặc khu Phú Quốc", "phuquoc"],
  ["Phường 12", ""],
  ["", ""],
])("%s is offered the handle “%s”", (name, handle) => {
  expect(proposeHandle(name)).toBe(handle);
});
