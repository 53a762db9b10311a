/** Kinds of block that bear a label; headings by level. */
export type LabelKind = "clause" | "point" | "part" | "chapter" | "section" | "subsection" | "article";

/** Letters of points in the order of the law (điểm a, b, c, d, đ, e, g …): no f, j, w, z. */
const POINT_LETTERS = "abcdđeghiklmnopqrstuvxy";

const FIRST: Record<LabelKind, string> = {
  clause: "1.",
  point: "a)",
  part: "Phần I",
  chapter: "Chương I",
  section: "Mục 1",
  subsection: "Tiểu mục 1",
  article: "Điều 1.",
};

/** The label a sequence begins with. */
export function firstLabel(kind: LabelKind): string {
  return FIRST[kind];
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function readRoman(text: string): number {
  for (let value = 1; value < 90; value++) if (roman(value) === text) return value;
  return 0;
}

function nextLetter(letter: string): string {
  const lower = letter.toLowerCase();
  const at = POINT_LETTERS.indexOf(lower);
  const next = at === -1 ? undefined : POINT_LETTERS[at + 1];
  if (next === undefined) return letter;
  return letter === lower ? next : next.toUpperCase();
}

/**
 * The label after this one: `1.` → `2.`, `1.2.` → `1.3.`, `d)` → `đ)`, `Phần I` → `Phần II`, `B.` → `C.`.
 * Capitals I, V, X and L are Roman; what bears no number stays as it is.
 */
export function nextLabel(label: string): string {
  const counted = /^(?<head>.*?)(?<count>\d+|[IVXL]+|\p{L})(?<tail>[.)]?)$/u.exec(label.trim());
  const { head = "", count = "", tail = "" } = counted?.groups ?? {};
  // a letter at the end of a word ("Phần thứ nhất") counts nothing
  if (count === "" || (/^\p{L}/u.test(count) && /\p{L}$/u.test(head))) return label;
  if (/^\d/u.test(count)) return `${head}${Number(count) + 1}${tail}`;
  const value = /^[IVXL]+$/u.test(count) ? readRoman(count) : 0;
  return `${head}${value > 0 ? roman(value + 1) : nextLetter(count)}${tail}`;
}

/** What stands at the head of a line typed or pasted as plain text: `1. `, `a) `, `Điều 3. `, and what follows. */
export function readLabel(text: string): { kind: LabelKind; label: string; rest: string } | undefined {
  const patterns: readonly (readonly [LabelKind, RegExp])[] = [
    ["article", /^(?<label>Điều\s+\d+\.)\s+/u],
    ["part", /^(?<label>Phần\s+(?:[IVXL]+|\d+))(?:[.:]?\s+|$)/u],
    ["chapter", /^(?<label>Chương\s+(?:[IVXL]+|\d+))(?:[.:]?\s+|$)/u],
    ["subsection", /^(?<label>Tiểu mục\s+\d+)(?:[.:]?\s+|$)/u],
    ["section", /^(?<label>Mục\s+(?:[IVXL]+|\d+)|[IVXL]+\.)(?:[.:]?\s+|$)/u],
    ["clause", /^(?<label>\d{1,2}(?:\.\d{1,2}){0,2}\.)\s+/u],
    ["point", /^(?<label>[a-zđ]\))\s+/u],
  ];
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(text);
    const label = found?.groups?.["label"];
    if (found && label !== undefined) {
      return { kind, label: label.replace(/\s+/gu, " "), rest: text.slice(found[0].length) };
    }
  }
  return undefined;
}

/** A dash, plus or bullet at the head of a line: which level of a list it is, and what follows. */
export function readDash(text: string): { level: 1 | 2; rest: string } | undefined {
  const found = /^(?<mark>[-–—•·▪§+])\s+/u.exec(text);
  if (!found) return undefined;
  return { level: found.groups?.["mark"] === "+" ? 2 : 1, rest: text.slice(found[0].length) };
}
