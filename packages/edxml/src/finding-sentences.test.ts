import { describe, expect, test } from "vitest";
import { FINDING_SENTENCES } from "./finding-sentences.ts";

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe("the words of a finding", () => {
  test.each(Object.entries(FINDING_SENTENCES))(
    "%s: whole sentences, the same values in both languages",
    (_code, pair) => {
      for (const text of [...pair.vi, ...pair.en]) {
        expect(text).toMatch(/\.$/);
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/!|\s{2}/);
      }
      expect(placeholders(pair.vi.join(" ")).filter((name) => name !== "what")).toEqual(
        placeholders(pair.en.join(" ")).filter((name) => name !== "what"),
      );
      for (const name of placeholders(pair.vi.join(" "))) expect(["what", "element", "limit", "file"]).toContain(name);
    },
  );
});
