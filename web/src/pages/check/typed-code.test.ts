import { describe, expect, test } from "vitest";
import { addressOf, readMark, writtenMark } from "./typed-code.ts";

const MARK = { handle: "lacthuy", code: "7K3M9QXZ2ABC" };

describe("a check mark as people type it", () => {
  test.each([
    "lacthuy-7K3M-9QXZ-2ABC",
    " lacthuy 7k3m 9qxz 2abc ",
    "LACTHUY-7K3M9QXZ2ABC",
    "lacthuy/7K3M9QXZ2ABC",
    "https://vanthu.example/kiem-tra/lacthuy/7K3M9QXZ2ABC",
  ])("%j names its unit and its code", (typed) => {
    expect(readMark(typed)).toEqual(MARK);
  });

  test("may be of a unit with a hyphen in its name", () => {
    expect(readMark("cao-phong-2-7K3M-9QXZ-2ABC")).toEqual({ handle: "cao-phong-2", code: "7K3M9QXZ2ABC" });
  });

  test.each(["", "7K3M-9QXZ-2ABC", "lacthuy", "lacthuy-7K3M-9QXZ", "lạcthuỷ-7K3M-9QXZ-2ABC"])(
    "%j is not whole",
    (typed) => {
      expect(readMark(typed)).toBeUndefined();
    },
  );

  test("is shown again as it is printed", () => {
    expect(writtenMark(MARK)).toBe("lacthuy-7K3M-9QXZ-2ABC");
    expect(readMark(writtenMark(MARK))).toEqual(MARK);
    expect(addressOf(MARK)).toBe("/kiem-tra/lacthuy/7K3M9QXZ2ABC");
  });
});
