import { COMPONENTS } from "@vanthu/layout/component.ts";
import { expect, test } from "vitest";
import { layoutCheck } from "../../web/src/i18n/vi/layout-check.ts";
import { layoutRule as english } from "../../web/src/i18n/en/layout-rule.ts";
import { layoutRule as vietnamese } from "../../web/src/i18n/vi/layout-rule.ts";
import { isTest, sourceFiles } from "../architecture/source-files.ts";

const source = sourceFiles("packages/layout/src")
  .filter((file) => !isTest(file))
  .map(({ text }) => text)
  .join("\n");
const KINDS = [...new Set(Object.keys(vietnamese).map((code) => code.split(".")[0] ?? ""))];
/** `"rule.full"` and the template that makes `rule.full_missing` of it. */
const told = new Set([
  ...[...source.matchAll(new RegExp(`"((?:${KINDS.join("|")})\\.[a-z_A-Z]+)"`, "g"))].map(([, code = ""]) => code),
  "rule.full_missing",
  "rule.part_missing",
]);

test("every rule has its sentence, and no sentence is of a rule that is not there", () => {
  expect(Object.keys(vietnamese).sort()).toEqual([...told].sort());
});

test("every component has its name", () => {
  const names = Object.keys(layoutCheck);

  expect(COMPONENTS.filter((component) => !names.includes(component === "title" ? "titleLine" : component))).toEqual(
    [],
  );
});

test("sentences end, are NFC, and hold the same values in both languages", () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  for (const code of Object.keys(vietnamese) as (keyof typeof vietnamese)[]) {
    const [vi, en] = [vietnamese[code], english[code]];
    expect(vi, code).toMatch(/[.…)]$/);
    expect(en, code).toMatch(/[.…)]$/);
    expect(vi.normalize("NFC"), code).toBe(vi);
    expect(values(en), code).toEqual(values(vi));
  }
});
