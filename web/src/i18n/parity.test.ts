import { expect, test } from "vitest";

type Entries = Record<string, unknown>;

const files = import.meta.glob<Record<string, Entries>>(["./vi/*.ts", "./en/*.ts", "./refusal.*.ts"], { eager: true });

function wordsOf(path: string): Entries {
  const exported = Object.values(files[path] ?? {});
  expect(exported, path).toHaveLength(1);
  return exported[0] ?? {};
}

const pages = Object.keys(files)
  .filter((path) => path.startsWith("./vi/"))
  .map((path): [string, string] => [path, path.replace("./vi/", "./en/")]);
const pairs: [string, string][] = [...pages, ["./refusal.vi.ts", "./refusal.en.ts"]];

test("every page has its words in both languages", () => {
  const english = Object.keys(files).filter((path) => path.startsWith("./en/"));

  expect(english.sort()).toEqual(pages.map(([, en]) => en).sort());
  expect(pages.length).toBeGreaterThan(5);
});

test.each(pairs)("%s and its English have the same keys, with the same kind of value", (vi, en) => {
  const kinds = (entries: Entries): [string, string][] =>
    Object.entries(entries)
      .map(([key, value]): [string, string] => [
        key,
        typeof value === "function" ? `function/${value.length}` : typeof value,
      ])
      .sort(([a], [b]) => a.localeCompare(b));

  expect(kinds(wordsOf(en))).toEqual(kinds(wordsOf(vi)));
});

test.each(pairs)("%s and its English put the same values into a sentence", (vi, en) => {
  const values = (text: unknown): string[] =>
    [...String(text).matchAll(/\{\{(\w+)\}\}/gu)].map((hit) => hit[1] ?? "").sort();
  const english = wordsOf(en);

  for (const [key, text] of Object.entries(wordsOf(vi))) expect(values(english[key]), key).toEqual(values(text));
});

test("no sentence is empty or left without its end mark, and all are NFC", () => {
  for (const path of ["./refusal.vi.ts", "./refusal.en.ts"]) {
    for (const [code, text] of Object.entries(wordsOf(path))) {
      expect(text, code).toMatch(/\S\.$/u);
      expect(String(text).normalize("NFC"), code).toBe(text);
    }
  }
});
