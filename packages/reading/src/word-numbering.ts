import type { ParagraphLook } from "./word-styles.ts";
import { attribute, child, childElements, valueOf, type XmlElement } from "./word-xml.ts";

interface Level {
  readonly format: string;
  /** `%1.` */
  readonly text: string;
  readonly start: number;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Labels Word writes by itself: what a reader sees as "Điều 1." or "-" is not in the text. */
export class WordNumbering {
  readonly #lists = new Map<string, readonly Level[]>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | undefined) {
    const parts = numbering ? childElements(numbering) : [];
    const abstract = new Map(
      parts
        .filter(({ name }) => name === "abstractNum")
        .map((one) => [attribute(one, "abstractNumId") ?? "", levelsOf(one)]),
    );
    for (const list of parts.filter(({ name }) => name === "num")) {
      const levels = abstract.get(valueOf(list, "abstractNumId") ?? "");
      if (levels) this.#lists.set(attribute(list, "numId") ?? "", levels);
    }
  }

  /** Label of the next paragraph with this look; counts it. */
  label({ numbering, numberingLevel = 0 }: ParagraphLook): string {
    const levels = this.#lists.get(numbering ?? "");
    const level = levels?.[numberingLevel];
    if (!levels || !level || numbering === undefined) return "";
    if (level.format === "bullet") return "- ";
    const counts = this.#counts.get(numbering) ?? [];
    counts.length = numberingLevel + 1;
    counts[numberingLevel] = (counts[numberingLevel] ?? level.start - 1) + 1;
    this.#counts.set(numbering, counts);
    const label = level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal");
    });
    return label === "" ? "" : `${label} `;
  }
}

function levelsOf(abstract: XmlElement): Level[] {
  return childElements(abstract)
    .filter(({ name }) => name === "lvl")
    .map((level) => ({
      format: valueOf(level, "numFmt") ?? "decimal",
      text: attribute(child(level, "lvlText"), "val") ?? "",
      start: Number(valueOf(level, "start") ?? 1),
    }));
}

function written(count: number, format: string): string {
  if (format === "lowerLetter") return String.fromCharCode(96 + ((count - 1) % 26) + 1);
  if (format === "upperLetter") return String.fromCharCode(64 + ((count - 1) % 26) + 1);
  if (format === "upperRoman") return roman(count);
  if (format === "lowerRoman") return roman(count).toLowerCase();
  return String(count);
}

function roman(count: number): string {
  let rest = Math.min(count, 399);
  let text = "";
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
