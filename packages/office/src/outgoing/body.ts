import * as v from "valibot";
import { line, textRun } from "../field.ts";

const Run = v.object({ text: textRun(20_000), bold: v.optional(v.boolean()), italic: v.optional(v.boolean()) });
const Runs = v.pipe(v.array(Run), v.maxLength(200));

/** BodyBlock: a paragraph, legal basis (căn cứ), heading, clause (khoản), point (điểm) or table of a draft. */
export const BodyBlock = v.variant("kind", [
  v.object({ kind: v.literal("paragraph"), runs: Runs }),
  v.object({ kind: v.literal("basis"), runs: Runs }),
  v.object({
    kind: v.literal("heading"),
    level: v.picklist(["part", "chapter", "section", "article"]),
    label: v.optional(line(30, 0)),
    title: line(500, 0),
  }),
  v.object({ kind: v.literal("clause"), label: line(10, 0), runs: Runs }),
  v.object({ kind: v.literal("point"), label: line(10, 0), runs: Runs }),
  v.object({
    kind: v.literal("table"),
    header: v.pipe(v.array(line(200, 0)), v.minLength(1), v.maxLength(12)),
    rows: v.pipe(v.array(v.array(line(500, 0))), v.maxLength(500)),
  }),
]);
export type BodyBlock = v.InferOutput<typeof BodyBlock>;

/** An item of the store holds 400 KB, and what else a document keeps stands beside its body. About 90 pages. */
const MOST_BYTES = 250_000;

export const Body = v.pipe(
  v.array(BodyBlock),
  v.maxLength(1000),
  v.check((blocks) => new TextEncoder().encode(JSON.stringify(blocks)).byteLength <= MOST_BYTES, "body_fits"),
);
