import { expect, test } from "vitest";
import { mayFollow } from "./status-machine.ts";

test.each([
  [[], "01"],
  [["01"], "02"],
  [["01"], "03"],
  [["01", "03"], "06"],
  [["01", "03", "04"], "05"],
  [["01", "03", "05"], "05"],
  [["01", "03", "16"], "04"],
  [["01", "03", "04", "05", "06"], "15"],
  [["01"], "99"],
])("after %j a receiver may report %s", (reported, next) => {
  expect(mayFollow(reported, next)).toBe(true);
});

test.each([
  [[], "03"],
  [["01"], "04"],
  [["01", "02"], "03"],
  [["01", "03"], "02"],
  [["01", "03", "04", "05", "06"], "05"],
  [["01", "03", "05"], "04"],
  [["01", "15"], "03"],
  [["01"], "13"],
])("after %j it may not report %s", (reported, next) => {
  expect(mayFollow(reported, next)).toBe(false);
});
