import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refusal as refusalEn } from "../../web/src/i18n/refusal.en.ts";
import { refusal as refusalVi } from "../../web/src/i18n/refusal.vi.ts";
import { isTest, root, sourceFiles } from "./source-files.ts";

const server = [
  "packages/office/src",
  "packages/platform/src",
  "packages/pades/src",
  "packages/edxml/src",
  "packages/letter/src",
]
  .flatMap(sourceFiles)
  .filter((file) => !isTest(file));

/** `namespace.word_word` in quotes: how refusals, problems and notes are named. */
const refused = new Set(
  server.flatMap(({ text }) => [
    ...[...text.matchAll(/new Refusal\(\s*"[a-z]+",\s*(?:[^"()]*\?\s*)?"([a-z]+\.[a-z_]+)"/g)].map(
      ([, code]) => code ?? "",
    ),
    ...[...text.matchAll(/new (?:Pdf|Letter)Problem\(\s*"([a-z]+\.[a-z_]+)"/g)].map(([, code]) => code ?? ""),
    ...[...text.matchAll(/new EdxmlProblem\(\s*"(packet\.[a-z_]+)"/g)].map(([, code]) => code ?? ""),
  ]),
);

describe("words", () => {
  test.each([
    ["Vietnamese", refusalVi],
    ["English", refusalEn],
  ])("every code the server refuses with has its %s sentence", (_language, sentences) => {
    const missing = [...refused, "server.failed"].filter((code) => !(code in sentences));

    expect(missing.sort()).toEqual([]);
    expect(refused.size).toBeGreaterThan(60);
  });

  test("every schema that stands for a thing of the office has its pair in the glossary", () => {
    const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");
    const pairs = server
      .filter(({ path }) => /\/(?:[a-z-]*schema|item|event|consume)\.ts$/.test(path))
      .flatMap(({ text }) =>
        [...text.matchAll(/\/\*\*\s*([A-Z][A-Za-z]+) \(([^)]+)\)/g)].map(([, name, term]) => ({
          name: name ?? "",
          term: term ?? "",
        })),
      );

    expect(
      pairs
        .filter(({ name, term }) => !glossary.includes(`| ${name} |`) || !glossary.includes(term.split(",")[0] ?? ""))
        .map(({ name, term }) => `${name} (${term})`),
    ).toEqual([]);
    expect(pairs.length).toBeGreaterThan(15);
  });

  test("every term of the glossary that is a name in the code is still one", () => {
    const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");
    const names = [...glossary.matchAll(/^\| ([A-Z][A-Za-z]+) \|/gm)].map(([, name]) => name ?? "");
    const everything = server.map(({ text }) => text).join("\n");

    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(everything))).toEqual([]);
    expect(names.length).toBeGreaterThan(25);
  });

  test("every event that is listened to is one that is sent", () => {
    const sent = new Set(
      server.flatMap(({ text }) => [...text.matchAll(/"([a-z]+\.[a-z_]+)"/g)].map(([, type]) => type ?? "")),
    );
    const heard = server.flatMap(({ text }) =>
      [...text.matchAll(/\bon: "([a-z]+\.[a-z_]+)"/g)].map(([, type]) => type ?? ""),
    );

    expect(heard.filter((type) => !sent.has(type))).toEqual([]);
  });
});
