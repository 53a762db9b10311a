import { expect, test } from "vitest";
import { generatedDirectory, NATIONAL_COUNT } from "./generated-directory.ts";

test("the generated directory has as many agencies as asked for, each code once, the same for the same seed", () => {
  const agencies = generatedDirectory(NATIONAL_COUNT, 1);

  expect(agencies).toHaveLength(NATIONAL_COUNT);
  expect(new Set(agencies.map(({ code }) => code)).size).toBe(NATIONAL_COUNT);
  expect(generatedDirectory(500, 1)).toEqual(agencies.slice(0, 500));
});

test("every code of a merged agency is closed and stands with the one agency that took it over", () => {
  const agencies = generatedDirectory(NATIONAL_COUNT, 1);
  const closed = new Set(agencies.filter(({ closedOn }) => closedOn !== undefined).map(({ code }) => code));
  const taken = agencies.flatMap(({ oldCodes = [] }) => oldCodes);

  expect(taken.length).toBeGreaterThan(6000);
  expect(new Set(taken)).toEqual(closed);
  expect(taken).toHaveLength(closed.size);
  expect(agencies.filter(({ code }) => /^H\d\d$/.test(code) && !closed.has(code))).toHaveLength(34);
});
