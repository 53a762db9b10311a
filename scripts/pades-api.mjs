#!/usr/bin/env node
// Writes packages/pades/API.md from the docstrings; a test compares it. `npm run pades:api`
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { padesModules } from "./pades-modules.mjs";

const folder = new URL("../packages/pades/", import.meta.url);

/** The page as it should be. */
export function padesApi() {
  const contents = padesModules.map((name) => `- [${name}](#${name}ts)`).join("\n");
  const head =
    "# API of @vanthu/pades\n\nMade from the docstrings by `npm run pades:api`; what the parts are for: [README](README.md).";
  return `${[head, contents, ...padesModules.map(moduleText)].join("\n\n")}\n`;
}

function moduleText(name) {
  const text = readFileSync(new URL(`src/${name}.ts`, folder), "utf8");
  const source = ts.createSourceFile(`${name}.ts`, text, ts.ScriptTarget.ES2023, true);
  const exported = source.statements.filter((statement) => isExported(statement));
  return [`## ${name}.ts`, ...exported.map((statement) => statementText(statement, source))].join("\n\n");
}

function isExported(statement) {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function statementText(statement, source) {
  const code = ["```ts", declaration(statement, source).replace(/^export /, ""), "```"].join("\n");
  return [code, ...documentation(statement, source)].join("\n\n");
}

/** What a caller must see: of a function and a class no bodies, of a type everything. */
function declaration(statement, source) {
  const start = statement.getStart(source);
  const text = source.text.slice(start, statement.end);
  if (ts.isFunctionDeclaration(statement))
    return `${source.text.slice(start, statement.body.getStart(source)).trim()};`;
  if (!ts.isClassDeclaration(statement)) return text;
  const members = statement.members
    .filter((member) => !ts.isPrivateIdentifier(member.name ?? member))
    .map((member) => source.text.slice(member.getStart(source), member.body?.getStart(source) ?? member.end).trim());
  const head = source.text.slice(start, statement.members.pos);
  return `${head}\n${members.map((member) => `  ${member.replace(/;?$/, ";")}`).join("\n")}\n}`;
}

/** The docstring as Markdown. */
function documentation(statement, source) {
  const comment = ts.getJSDocCommentsAndTags(statement).find((node) => ts.isJSDoc(node));
  if (!comment) return [];
  const lines = comment
    .getText(source)
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  const text = lines.join("\n").trim();
  return [
    text
      .replace(/^@(\w+)/gm, "- **$1**")
      .replace(/\{PdfProblem\} /g, "`PdfProblem`: ")
      .trim(),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("API.md", folder), padesApi());
  console.log("packages/pades/API.md");
}
