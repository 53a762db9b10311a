import { expect, test } from "vitest";
import { commonDeed } from "./common-deed.ts";

test("lines that need different things have nothing in common", () => {
  expect(commonDeed(["accept", "accept"])).toBe("accept");
  expect(commonDeed(["accept", "instruct"])).toBeUndefined();
  expect(commonDeed([])).toBeUndefined();
});
