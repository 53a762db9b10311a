import { describe, expect, test } from "vitest";
import { toForget, whyKeep, type Replacement } from "./draft-history-rules.ts";
import type { KeptBecause } from "./draft-history-schema.ts";

const now = new Date("2026-11-25T03:00:00Z");

function replacing(given: Partial<Replacement>): KeptBecause | undefined {
  return whyKeep({
    keptAt: "2026-11-25T02:58:00Z",
    now,
    changed: true,
    wordsBefore: 300,
    wordsAfter: 301,
    ...given,
  });
}

describe("a text that is about to be replaced is kept", () => {
  test("once for every ten minutes of work", () => {
    expect(replacing({ keptAt: "2026-11-25T02:50:01Z" })).toBeUndefined();
    expect(replacing({ keptAt: "2026-11-25T02:50:00Z" })).toBe("work");
  });

  test("at once when more than half of it is deleted", () => {
    expect(replacing({ wordsAfter: 149 })).toBe("loss");
    expect(replacing({ wordsAfter: 150 })).toBeUndefined();
  });

  test("not for a few words, nor where nothing changed", () => {
    expect(replacing({ wordsBefore: 40, wordsAfter: 0 })).toBeUndefined();
    expect(replacing({ keptAt: "2026-11-20T00:00:00Z", changed: false })).toBeUndefined();
  });
});

describe("of too many versions", () => {
  const versions = (count: number, because: (n: number) => KeptBecause) =>
    Array.from({ length: count }, (_, index) => ({ n: index + 1, because: because(index + 1) }));

  test("none goes while there are few", () => {
    expect(
      toForget(
        versions(40, () => "work"),
        40,
      ),
    ).toEqual([]);
  });

  test("the oldest of mere work goes before what a step or a restoring kept", () => {
    const kept = versions(42, (n) => (n <= 3 ? "submit" : "work"));

    expect(toForget(kept, 40).map(({ n }) => n)).toEqual([4, 5]);
    expect(
      toForget(
        versions(41, () => "submit"),
        40,
      ).map(({ n }) => n),
    ).toEqual([1]);
  });
});
