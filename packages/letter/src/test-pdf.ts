import { execFileSync } from "node:child_process";
import { cleanField } from "./clean-text.ts";
import { sampleMark } from "./page-furniture.ts";

/** What poppler reads from a page, in the order in which it was written. */
export function pageText(pdf: Uint8Array, page: number): string {
  return poppler("pdftotext", ["-raw", "-enc", "UTF-8", "-f", String(page), "-l", String(page), "-", "-"], pdf);
}

/** The text of all pages on one line, without page numbers and the mark of sample data. */
export function textOf(pdf: Uint8Array, pages: number): string {
  const texts = Array.from({ length: pages }, (_, index) =>
    pageText(pdf, index + 1)
      .replace(index > 0 ? `${index + 1}\n` : "", "")
      .replace(`${sampleMark}\n`, ""),
  );
  return cleanField(texts.join(" "));
}

export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  readonly xMin: number;
  readonly xMax: number;
  /** From the top of the page. */
  readonly yMin: number;
  readonly yMax: number;
}

export function placedWords(pdf: Uint8Array): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const [page, part] of poppler("pdftotext", ["-bbox", "-", "-"], pdf).split("<page ").slice(1).entries()) {
    for (const match of part.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)) {
      const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = match.slice(1, 5).map(Number);
      words.push({ page, text: match[5] ?? "", xMin, yMin, xMax, yMax });
    }
  }
  return words;
}

/** Whether a line runs through the whole width of a word. */
export function isCrossedOut(pdf: Uint8Array, word: PlacedWord): boolean {
  const scale = 2;
  const page = String(word.page + 1);
  const options = ["-r", String(72 * scale), "-gray", "-f", page, "-l", page, "-"];
  const image = execFileSync("pdftoppm", options, { input: pdf, maxBuffer: 64 * 1024 * 1024 });
  const [head = "", width = ""] = /^P5\s(\d+) \d+\s\d+\s/.exec(image.toString("latin1", 0, 40)) ?? [];
  const isDark = (x: number, y: number) => (image[head.length + y * Number(width) + x] ?? 255) < 160;
  const columns = between(word.xMin * scale + 2, word.xMax * scale - 2);
  return between(word.yMin * scale, word.yMax * scale).some((y) => columns.every((x) => isDark(x, y)));
}

function between(from: number, to: number): number[] {
  return Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, index) => Math.ceil(from) + index);
}

function poppler(tool: string, options: string[], pdf: Uint8Array): string {
  return execFileSync(tool, options, { input: pdf, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}
