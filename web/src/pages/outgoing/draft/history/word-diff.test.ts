import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareLines, type LinePair, type Stretch } from "./word-diff.ts";

const textOf = (stretches: readonly Stretch[] | undefined) => stretches?.map(({ text }) => text).join("");
const side = (pairs: readonly LinePair[], of: "before" | "after") => pairs.flatMap((pair) => textOf(pair[of]) ?? []);

describe("two versions line beside line", () => {
  test("show which words went and which came", () => {
    expect(compareLines(["Sơ tán 27 hộ dân"], ["Sơ tán 31 hộ dân"])).toEqual([
      {
        before: [
          { is: "same", text: "Sơ tán " },
          { is: "removed", text: "27" },
          { is: "same", text: " hộ dân" },
        ],
        after: [
          { is: "same", text: "Sơ tán " },
          { is: "added", text: "31" },
          { is: "same", text: " hộ dân" },
        ],
      },
    ]);
  });

  test("keep lines apart that only one of them has", () => {
    expect(compareLines(["a", "c"], ["a", "b", "c"])).toEqual([
      { before: [{ is: "same", text: "a" }], after: [{ is: "same", text: "a" }] },
      { after: [{ is: "added", text: "b" }] },
      { before: [{ is: "same", text: "c" }], after: [{ is: "same", text: "c" }] },
    ]);
  });

  test("lose no word of either, whatever they are", () => {
    const lines = fc.array(fc.stringMatching(/^[ab]( [abc]){0,4}$/), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const pairs = compareLines(before, after);

        expect(side(pairs, "before")).toEqual(before);
        expect(side(pairs, "after")).toEqual(after);
      }),
    );
  });
});
