import { describe, expect, test } from "vitest";
import { grouped, hasMarks, problems } from "./first-sign-in.ts";

describe("a code as it is typed", () => {
  test.each([
    ["k7qm2f9txw3b8hnd", "K7QM-2F9T-XW3B-8HND"],
    ["K7QM 2F9T", "K7QM-2F9T"],
    ["K7QM-2", "K7QM-2"],
    ["k7q", "K7Q"],
    ["", ""],
  ])("%j stands in fours as on the card", (typed, shown) => {
    expect(grouped(typed)).toBe(shown);
    expect(grouped(shown)).toBe(shown);
  });
});

test("a Vietnamese keyboard left on is noticed", () => {
  expect(hasMarks("K7QM-2F9T-XƯ3B")).toBe(true);
  expect(hasMarks("k7qm–2f9t xw3b-8hnd")).toBe(false);
});

describe("before the server is asked", () => {
  const ids = (name: string, code: string, password: string) => problems(name, code, password).map(({ id }) => id);

  test("the name has its unit, the code its sixteen places, the password its twelve", () => {
    expect(ids("nhung.lh@lacthuy", "K7QM-2F9T-XW3B-8HND", "một câu dài")).toEqual(["password"]);
    expect(ids("nhung.lh@lacthuy", "K7QM-2F9T-XW3B-8HND", "một câu dài hơn")).toEqual([]);
    expect(ids("nhung.lh@lacthuy", "Đ7QM-2F9T-XW3B-8HND", "một câu dài hơn")).toEqual(["code"]);
    expect(ids("nhung.lh", "K7QM", "")).toEqual(["name", "code", "password"]);
  });
});
