/** What stands at the head of a line: `Điều 3.`, `1.`, `a)`, `-`. */
export interface LineLabel {
  readonly kind: "part" | "chapter" | "section" | "subsection" | "article" | "clause" | "point" | "item";
  /** As the layout writes it: `Phần I`, `Mục 1`, `Điều 3.`; of an item `-` or `+`. */
  readonly label: string;
  /** How many characters of the line it takes, blanks after it included. */
  readonly length: number;
}

const PATTERNS: readonly (readonly [LineLabel["kind"], RegExp])[] = [
  ["article", /^(?<label>Điều\s+\d{1,3}[a-zđ]?)\s*[.:]\s*/iu],
  ["part", /^(?<label>Phần\s+(?:[IVXL]+|\d{1,2}|thứ\s+\p{L}+))(?=[\s.:]|$)[.:]?\s*/iu],
  ["chapter", /^(?<label>Chương\s+(?:[IVXL]+|\d{1,2}))(?=[\s.:]|$)[.:]?\s*/iu],
  ["subsection", /^(?<label>Tiểu\s+mục\s+\d{1,2})(?=[\s.:]|$)[.:]?\s*/iu],
  ["section", /^(?<label>Mục\s+(?:[IVXL]+|\d{1,2}))(?=[\s.:]|$)[.:]?\s*/iu],
  ["section", /^(?<label>[IVXL]{1,6}\.)\s+/u],
  ["section", /^(?<label>[A-HK-Z]\.)\s+(?=\p{Lu}{2})/u],
  ["clause", /^(?<label>\d{1,2}(?:\.\d{1,2}){0,2}\.)\s+/u],
  ["clause", /^(?<label>\d{1,2}(?:\.\d{1,2}){1,2})\s+/u],
  ["point", /^(?<label>[a-zđ]{1,2}\))\s*/u],
  ["item", /^(?<label>[-–—−•*+])\s+/u],
  ["item", /^(?<label>[-–—•])(?=\p{L})/u],
];

/** Reads the label a line begins with, if it begins with one. */
export function readLineLabel(text: string): LineLabel | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    const label = found?.groups?.["label"];
    if (found && label !== undefined) return { kind, label: written(kind, label), length: found[0].length };
  }
  return undefined;
}

function written(kind: LineLabel["kind"], label: string): string {
  const words = label.replace(/\s+/gu, " ");
  switch (kind) {
    case "article":
      return `Điều ${words.slice(5).toLowerCase()}.`;
    case "part":
    case "chapter":
    case "section":
    case "subsection":
      return /^\p{L}{2}/u.test(words) && words.includes(" ") ? inSentenceCase(words) : words;
    case "clause":
      return words.endsWith(".") ? words : `${words}.`;
    case "item":
      return words === "+" ? "+" : "-";
    default:
      return words;
  }
}

/** `CHƯƠNG II` becomes `Chương II`, `PHẦN THỨ NHẤT` `Phần thứ nhất`: a Roman count keeps its capitals. */
function inSentenceCase(words: string): string {
  const lower = words.toLocaleLowerCase("vi").replace(/ [ivxl]+$/u, (count) => count.toUpperCase());
  return lower.charAt(0).toLocaleUpperCase("vi") + lower.slice(1);
}
