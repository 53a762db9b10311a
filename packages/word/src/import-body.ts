import type { BodyBlock, Run } from "@vanthu/letter/letter-input.ts";
import { isBlank, isBold, isCapitals, isRule, isTitle, withoutEndMark } from "./import-line.ts";
import { importTable } from "./import-table.ts";
import { readLineLabel, type LineLabel } from "./line-label.ts";
import type { WordElement, WordLine } from "./word-content.ts";

export interface ImportedBody {
  readonly blocks: readonly BodyBlock[];
  readonly partedTables: number;
  readonly changedTables: number;
  /** Lines that Word had numbered by itself. */
  readonly counted: number;
}

const BASIS = /^(?:căn cứ|theo đề nghị của|xét đề nghị của|xét tờ trình)\s/iu;
/** What a decision says between its bases and its articles: the layout writes it itself. */
const RESOLVES = /^(?:quyết định|quyết nghị)\s*:?$/iu;
const TITLE_LETTERS = 500;
/** Runs of a block that a draft holds. */
const MOST_RUNS = 200;

/** The blocks of a text: căn cứ, headings, khoản, điểm, dashed items, tables, running text. */
export function importBody(elements: readonly WordElement[]): ImportedBody {
  const blocks: BodyBlock[] = [];
  const count = { partedTables: 0, changedTables: 0, counted: 0 };
  const lists = openLists();
  const queue = [...elements];
  for (let element = queue.shift(); element; element = queue.shift()) {
    if (element.kind === "table") {
      if (element.rows.length === 0) continue;
      const { block, parted, changed } = importTable(element);
      if (parted) count.partedTables += 1;
      if (changed) count.changedTables += 1;
      blocks.push(block);
      continue;
    }
    if (isBlank(element) || isRule(element.text) || /^\.\/\.$/u.test(element.text)) continue;
    if (RESOLVES.test(element.text) && blocks.every(({ kind }) => kind === "basis")) continue;
    const label = readLineLabel(element.text);
    if (label === undefined && element.list) {
      count.counted += 1;
      blocks.push(lists.block(element, element.list));
      continue;
    }
    if (element.list === undefined) lists.restart(label);
    blocks.push(blockOf(element, label, blocks, queue));
  }
  return { blocks: withoutEnd(blocks), ...count };
}

/** `./.` ends the whole and is the layout's. */
function withoutEnd(blocks: readonly BodyBlock[]): BodyBlock[] {
  const last = blocks.at(-1);
  if (!last || last.kind === "table" || !last.runs) return [...blocks];
  const runs = last.runs.map((run, at) =>
    at === (last.runs?.length ?? 0) - 1 ? { ...run, text: run.text.replace(/\.?\s*\/\.$/u, ".") } : run,
  );
  return [...blocks.slice(0, -1), { ...last, runs }];
}

function blockOf(
  line: WordLine,
  label: LineLabel | undefined,
  before: readonly BodyBlock[],
  queue: WordElement[],
): BodyBlock {
  if (label === undefined) return unlabelled(line, before);
  const rest = runsFrom(line, label.length);
  const words = plain(rest);
  switch (label.kind) {
    case "article":
      return article(label.label, rest);
    case "part":
    case "chapter":
    case "section":
    case "subsection":
      return { kind: "heading", level: label.kind, label: label.label, title: cut(words || titleBelow(queue)) };
    case "clause":
      return isBold(line) && words.length <= TITLE_LETTERS && !/[;,]$/u.test(words)
        ? { kind: "clause", label: label.label, title: words, runs: [] }
        : { kind: "clause", label: label.label, runs: rest };
    case "point":
      return { kind: "point", label: label.label, runs: rest };
    case "item":
      return label.label === "+" ? { kind: "item", level: 2, runs: rest } : { kind: "item", runs: rest };
  }
}

/** `Điều 1. Phạm vi` has a title where it is bold; `Điều 1. Bổ nhiệm ông …` goes on as text. */
function article(label: string, rest: readonly Run[]): BodyBlock {
  const words = plain(rest);
  const isTitled = rest.every(({ bold, text }) => bold === true || text.trim() === "") && words.length <= TITLE_LETTERS;
  return isTitled
    ? { kind: "heading", level: "article", label, title: words }
    : { kind: "heading", level: "article", label, title: "", runs: [...rest] };
}

function unlabelled(line: WordLine, before: readonly BodyBlock[]): BodyBlock {
  const runs = runsFrom(line, 0);
  const isFirst = before.every(({ kind }) => kind === "basis");
  if (isFirst && BASIS.test(line.text)) return { kind: "basis", runs: withoutMark(runs).map(upright) };
  const isHeading = /^heading [1-9]/u.test(line.style) || (isTitle(line) && isBold(line) && isCapitals(line.text));
  if (isHeading && line.text.length <= TITLE_LETTERS) return { kind: "heading", level: "section", title: line.text };
  return { kind: "paragraph", runs };
}

/** The title of a chapter stands on the line below its label. */
function titleBelow(queue: WordElement[]): string {
  const at = queue.findIndex((element) => element.kind === "table" || !isBlank(element));
  const next = queue[at];
  if (next?.kind !== "line" || !isTitle(next) || readLineLabel(next.text)) return "";
  queue.splice(0, at + 1);
  return next.text;
}

/** The runs of a line after so many of its characters; bold of a heading's own is not kept apart. */
function runsFrom(line: WordLine, length: number): Run[] {
  let drop = length;
  const runs = line.runs.flatMap(({ text, bold, italic }): Run[] => {
    const rest = text.slice(Math.min(drop, text.length));
    drop -= text.length - rest.length;
    return rest === "" ? [] : [{ text: rest, ...(bold && { bold }), ...(italic && { italic }) }];
  });
  const [first, ...others] = runs;
  if (!first) return [];
  const trimmed = [{ ...first, text: first.text.trimStart() }, ...others].filter(({ text }) => text !== "");
  // a line in hundreds of styles keeps its words, not its styles
  return trimmed.length > MOST_RUNS ? [{ text: plain(trimmed) }] : trimmed;
}

function withoutMark(runs: readonly Run[]): Run[] {
  return runs.map((run, at) => (at === runs.length - 1 ? { ...run, text: withoutEndMark(run.text) } : run));
}

/** A basis is italic by the layout. */
function upright({ text }: Run): Run {
  return { text };
}

function plain(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join("")
    .trim();
}

function cut(title: string): string {
  return title.slice(0, TITLE_LETTERS);
}

/** Numbers the lists that Word numbered: the first level as khoản, the second as điểm; what has no number as dashes. */
function openLists() {
  let clause = 0;
  let point = 0;
  return {
    restart(label: LineLabel | undefined): void {
      if (label?.kind === "clause") clause = Number(/\d+/u.exec(label.label)?.[0] ?? 0);
      else if (label !== undefined && label.kind !== "point" && label.kind !== "item") clause = 0;
      if (label?.kind !== "item") point = 0;
    },
    block(line: WordLine, list: NonNullable<WordLine["list"]>): BodyBlock {
      const runs = runsFrom(line, 0);
      if (!list.ordered || list.level > 1) {
        return list.level > 0 ? { kind: "item", level: 2, runs } : { kind: "item", runs };
      }
      if (list.level === 0) {
        clause += 1;
        point = 0;
        const label = `${String(clause)}.`;
        return isBold(line) && line.text.length <= TITLE_LETTERS
          ? { kind: "clause", label, title: line.text, runs: [] }
          : { kind: "clause", label, runs };
      }
      point += 1;
      return { kind: "point", label: `${POINTS[point - 1] ?? "y"})`, runs };
    },
  };
}

/** Letters of points in the order of the law: no f, j, w, z. */
const POINTS = "abcdđeghiklmnopqrstuvxy";
