import { describe, expect, test } from "vitest";
import { checkDirection, checkOriginal, pagesOfExtract } from "./direction-rules.ts";
import type { CopyForm, Medium } from "./schema.ts";

const FORMS: readonly CopyForm[] = ["saoY", "saoLuc", "trichSao"];
const MEDIA: readonly Medium[] = ["paper", "electronic"];

describe("the directions of article 25", () => {
  test("are all but two: electronic to electronic is for extracts only", () => {
    const refused = FORMS.flatMap((form) =>
      MEDIA.flatMap((from) => MEDIA.flatMap((to) => (goes(form, from, to) ? [] : [`${form} ${from}→${to}`]))),
    );

    expect(refused).toEqual(["saoY electronic→electronic", "saoLuc electronic→electronic"]);
  });

  test("are named with their paragraph where they are refused", () => {
    expect(() => {
      checkDirection("saoY", "electronic", "electronic");
    }).toThrow(
      expect.objectContaining({
        code: "copy.direction_forbidden",
        params: { form: "saoY", article: "khoản 1 Điều 25" },
      }),
    );
  });
});

describe("what is copied", () => {
  test.each([
    ["saoY", false, undefined],
    ["saoY", true, "copy.source_is_copy"],
    ["saoLuc", true, undefined],
    ["saoLuc", false, "copy.source_not_copy"],
    ["trichSao", true, undefined],
    ["trichSao", false, undefined],
  ] as const)("for a %s of a copy (%s): %s", (form, isCopy, code) => {
    expect(codeOf(() => checkOriginal(form, isCopy))).toBe(code);
  });
});

describe("the pages of an extract", () => {
  test("stand in order, each once", () => {
    expect(pagesOfExtract("trichSao", [4, 1, 4, 2], 5)).toEqual([1, 2, 4]);
  });

  test("are no matter of a full copy", () => {
    expect(pagesOfExtract("saoY", [2], 5)).toBeUndefined();
  });

  test.each([
    [undefined, "copy.pages_missing"],
    [[], "copy.pages_missing"],
    [[1, 6], "copy.page_unknown"],
    [[2, 3], "copy.first_page_missing"],
  ])("%j are refused", (pages, code) => {
    expect(codeOf(() => pagesOfExtract("trichSao", pages, 5))).toBe(code);
  });
});

function goes(form: CopyForm, from: Medium, to: Medium): boolean {
  return codeOf(() => checkDirection(form, from, to)) === undefined;
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
