import { describe, expect, test } from "vitest";
import { refusal as english } from "../../web/src/i18n/refusal.en.ts";
import { refusal as vietnamese } from "../../web/src/i18n/refusal.vi.ts";
import { isTest, sourceFiles } from "./source-files.ts";

const packages = ["axis", "office", "platform", "pades", "edxml", "letter", "reading", "word"];
const sources = packages
  .flatMap((name) => sourceFiles(`packages/${name}/src`))
  .filter((file) => !isTest(file))
  .map(({ text }) => text);

/** Made by the browser itself, or by the status of a reply without a code. */
const OF_THE_SPA = /^(?:client|status)\./;
/** `signature.${state}`: what a packet's file is noted for. */
const BUILT_FROM_STATE = /^signature\.(?:altered|invalid|untrusted)$/;

const codes = Object.keys(vietnamese) as (keyof typeof vietnamese)[];
const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
const sentencesIn = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu}|\{)/u);

describe("the sentence of a refusal", () => {
  test.each(codes)("%s: what is wrong, then what to do, without shouting, in both languages", (code) => {
    for (const sentence of [vietnamese[code], english[code]]) {
      expect(sentencesIn(sentence).length, sentence).toBeLessThanOrEqual(2);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/!|\s{2}/);
      expect(sentence).toBe(sentence.normalize("NFC"));
    }
  });

  test("is of a code that the server knows", () => {
    const strange = codes.filter(
      (code) =>
        !OF_THE_SPA.test(code) && !BUILT_FROM_STATE.test(code) && !sources.some((text) => text.includes(`"${code}"`)),
    );

    expect(strange).toEqual([]);
  });

  test("names only values that are given where the code is", () => {
    const unfilled = codes.flatMap((code) => {
      const places = sources.filter((text) => text.includes(`"${code}"`));
      return placeholders(vietnamese[code])
        .filter((name) => !places.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
        .map((name) => `${code} ${name}`);
    });

    expect(unfilled).toEqual([]);
  });
});
