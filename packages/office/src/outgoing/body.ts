import * as v from "valibot";
import { line, textRun } from "../field.ts";

const Run = v.object({ text: textRun(20_000), bold: v.optional(v.boolean()), italic: v.optional(v.boolean()) });
const Runs = v.pipe(v.array(Run), v.maxLength(200));

/** Most columns a table of a document may have. */
const MOST_COLUMNS = 12;

/** BodyBlock: a paragraph, legal basis (căn cứ), heading, clause (khoản), point (điểm), dashed item or table of a draft. */
export const BodyBlock = v.variant("kind", [
  v.object({ kind: v.literal("paragraph"), runs: Runs }),
  v.object({ kind: v.literal("basis"), runs: Runs }),
  v.object({
    kind: v.literal("heading"),
    /** Phần, chương, mục, tiểu mục, điều. */
    level: v.picklist(["part", "chapter", "section", "subsection", "article"]),
    label: v.optional(line(30, 0)),
    title: line(500, 0),
    /** Of an article only: its text where it goes on after the label on the same line (`Điều 1. Bổ nhiệm ông …`). */
    runs: v.optional(Runs),
  }),
  /** A title stands bold on a line of its own, the text below it. */
  v.object({ kind: v.literal("clause"), label: line(10, 0), title: v.optional(line(500, 0)), runs: Runs }),
  v.object({ kind: v.literal("point"), label: line(10, 0), runs: Runs }),
  /** Gạch đầu dòng: level 1 after a dash, level 2 after a plus. */
  v.object({ kind: v.literal("item"), level: v.optional(v.picklist([1, 2])), runs: Runs }),
  v.object({
    kind: v.literal("table"),
    /** Shares of the text width in any unit, one for each column; without them the columns follow their content. */
    widths: v.optional(v.pipe(v.array(v.pipe(v.number(), v.gtValue(0))), v.maxLength(MOST_COLUMNS))),
    align: v.optional(v.pipe(v.array(v.picklist(["left", "center", "right"])), v.maxLength(MOST_COLUMNS))),
    /** Repeated on every page; a table whose header cells are all empty is drawn without a header. */
    header: v.pipe(v.array(line(200, 0)), v.minLength(1), v.maxLength(MOST_COLUMNS)),
    rows: v.pipe(v.array(v.array(line(500, 0))), v.maxLength(500)),
  }),
]);
export type BodyBlock = v.InferOutput<typeof BodyBlock>;

/** An item of the store holds 400 KB, and what else a document keeps stands beside its body. About 90 pages. */
const MOST_BYTES = 250_000;

/** Whether texts of a draft, taken together, fit the item that holds it. */
export function fitsItem(...texts: readonly unknown[]): boolean {
  const bytes = texts.map((text) => new TextEncoder().encode(JSON.stringify(text ?? null)).byteLength);
  return bytes.reduce((sum, each) => sum + each, 0) <= MOST_BYTES;
}

export const Body = v.pipe(
  v.array(BodyBlock),
  v.maxLength(1000),
  v.check((blocks) => fitsItem(blocks), "body_fits"),
);
