import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstCodeHash, issueFirstCode } from "./first-code.ts";

const AT = new Date("2026-11-25T02:00:00.000Z");

describe("a first sign-in code", () => {
  test("is sixteen letters and figures in fours, none of them I, L, O or U", () => {
    const codes = Array.from({ length: 300 }, () => issueFirstCode(AT).code);

    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(300);
  });

  test("uses every letter and figure at every place, as 80 random bits do", () => {
    const seen = Array.from({ length: 16 }, () => new Set<string>());
    for (let at = 0; at < 1000; at += 1) {
      const letters = issueFirstCode(AT).code.replaceAll("-", "");
      [...letters].forEach((letter, place) => seen[place]?.add(letter));
    }

    expect(seen.map(({ size }) => size)).toEqual(Array.from({ length: 16 }, () => 32));
  });

  test("is kept as a hash only, and for thirty days unless told otherwise", () => {
    const { code, credential } = issueFirstCode(AT);

    expect(credential).toEqual({
      kind: "code",
      sha256: firstCodeHash(code),
      expiresAt: "2026-12-25T02:00:00.000Z",
    });
    expect(JSON.stringify(credential)).not.toContain(code.slice(0, 4));
    expect(issueFirstCode(AT, 1).credential.expiresAt).toBe("2026-11-26T02:00:00.000Z");
  });

  test("is the same however it is typed", () => {
    const { code, credential } = issueFirstCode(AT);
    const typings = [
      code.toLowerCase(),
      code.replaceAll("-", ""),
      ` ${code.replaceAll("-", " ")} `,
      code.replaceAll("0", "o").replaceAll("1", "l"),
    ];

    for (const typed of typings) expect(firstCodeHash(typed), typed).toBe(credential.sha256);
  });

  test("is not any other text", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const hash = firstCodeHash(typed);
        expect(hash === undefined || /^[0-9a-f]{64}$/.test(hash)).toBe(true);
      }),
    );
    expect(firstCodeHash("K7QM-2F9T-XW3B")).toBeUndefined();
    expect(firstCodeHash("K7QM-2F9T-XW3B-8HNU")).toBeUndefined();
  });
});
