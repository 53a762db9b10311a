import { VERDICT_PROBLEMS } from "@vanthu/pades/verdict-problem.ts";
import { describe, expect, test } from "vitest";
import { signatureProblem as english } from "../../web/src/i18n/en/signature-problem.ts";
import { signatureProblem as vietnamese } from "../../web/src/i18n/vi/signature-problem.ts";

describe.each([
  ["Vietnamese", vietnamese],
  ["English", english],
] as const)("what the verifier finds, in %s", (_language, sentences: Readonly<Record<string, string>>) => {
  test("has a sentence of its own for every code", () => {
    expect(VERDICT_PROBLEMS.filter((code) => sentences[code] === undefined)).toEqual([]);
  });

  test("has a sentence for each family, for codes that come later", () => {
    const families = new Set(VERDICT_PROBLEMS.map((code) => code.split(".")[0] ?? ""));

    expect([...families].filter((family) => sentences[`${family}.other`] === undefined)).toEqual([]);
  });

  test("speaks of no code the verifier does not know", () => {
    // What the office itself finds beside the verifier, when it compares a file with the register.
    const known: readonly string[] = [...VERDICT_PROBLEMS, "register.hash_differs"];

    expect(Object.keys(sentences).filter((code) => !/(?:^|\.)other$/.test(code) && !known.includes(code))).toEqual([]);
  });
});
