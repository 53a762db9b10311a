import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

export interface SourceFile {
  /** Path from the root of the project, `/` between. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Imports, as paths from the root where they are ours, else the specifier; type-only ones told apart. */
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

const CODE = /\.(?:ts|tsx|mjs|css)$/;
const SKIPPED = new Set(["node_modules", "dist", "results", "fixtures"]);

/** Every file of code below a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(path);
    return CODE.test(entry.name) ? [readSource(path)] : [];
  });
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g,
  );
  const imports = [...found].map(([, typeOnly, named, dynamic]) => ({
    target: targetOf(path, named ?? dynamic ?? ""),
    typeOnly: typeOnly !== undefined,
  }));
  return { path, text, lines: text.split("\n").length - 1, imports };
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return relative(root, join(root, dirname(from), specifier)).replaceAll("\\", "/");
  const [, name, rest] = /^@vanthu\/([a-z]+)\/(.+)$/.exec(specifier) ?? [];
  return name === undefined ? specifier : name === "web" ? `web/src/${rest}` : `packages/${name}/src/${rest}`;
}

export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path) || /\/test(?:ing\/|-)/.test(path);
