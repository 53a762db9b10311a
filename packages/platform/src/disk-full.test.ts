import { expect, test } from "vitest";
import { isDiskFull } from "./disk-full.ts";

test("status 507 of a store is a full disk, and nothing else is", () => {
  expect(isDiskFull(Object.assign(new Error("full"), { $metadata: { httpStatusCode: 507 } }))).toBe(true);
  expect(isDiskFull(Object.assign(new Error("down"), { $metadata: { httpStatusCode: 500 } }))).toBe(false);
  expect(isDiskFull(new Error("507"))).toBe(false);
  expect(isDiskFull(undefined)).toBe(false);
});
