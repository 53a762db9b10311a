import { expect, test } from "vitest";
import { unitsPath, viewOf } from "./units-view.ts";

test("without a word in the address the units that need work come first", () => {
  expect(unitsPath(viewOf({}), 10)).toBe("/api/province/units?order=work&limit=10");
});

test("the address says what is looked for, in which order, and which stage and health", () => {
  const view = viewOf({ q: "hà bình", order: "name", stage: "trial", health: "act", unit: "u1" });

  expect(view.unit).toBe("u1");
  expect(unitsPath(view, 10)).toBe(
    "/api/province/units?q=h%C3%A0+b%C3%ACnh&order=name&stage=trial&health=act&limit=10",
  );
});

test("what an address says wrongly is left out", () => {
  expect(viewOf({ order: "size", stage: "dead", health: "sad", q: ["a", "b"] })).toEqual({
    q: "",
    order: "work",
    stage: undefined,
    health: undefined,
    unit: undefined,
  });
});
