import type { Alignment, Box, Paragraph, Span } from "@vanthu/layout/page-model.ts";
import { MM_PER_POINT } from "./drawing.ts";
import type { Zones } from "./page-zone.ts";
import type { TextColumn } from "./text-column.ts";
import { boxOf, sameLook, type TextLine } from "./text-line.ts";

export interface PageText {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly zones: Zones;
  readonly column: TextColumn;
  readonly shapes: readonly Box[];
}

/** Times New Roman's single line, in sizes. */
const SINGLE_LINE = 1.15;
const NEAR_MM = 1.2;
/** `a)`, `1.` or a dash: after the end of a sentence it begins a paragraph, however full the line above is. */
const LIST_MARK = /^(?:[a-zđ]\s?[.)/]|\d{1,2}\s?[.)/]|[-–+])\s/;

/** Lines put together to paragraphs as a reader sees them: by indent, by short last lines, by the space between. */
export function pageParagraphs(page: PageText): Paragraph[] {
  const { zones, lines } = page;
  const head = lines.filter(({ baselineMm }) => baselineMm <= zones.headMm);
  const body = lines.filter(({ baselineMm }) => baselineMm > zones.headMm && baselineMm < zones.endMm);
  const end = lines.filter(({ baselineMm }) => baselineMm >= zones.endMm);
  return [...columns(head, page), ...bodyParagraphs(body, page), ...columns(end, page)];
}

function columns(lines: readonly TextLine[], page: PageText): Paragraph[] {
  const middle = (page.column.leftMm + page.column.rightMm) / 2;
  const side = ({ leftMm, rightMm }: TextLine) => ((leftMm + rightMm) / 2 < middle ? "left" : "right");
  return (["left", "right"] as const).flatMap((column) => {
    const own = lines.filter((line) => side(line) === column);
    return own.map((line, at) => {
      const gapPt = at === 0 ? undefined : freeSpace(own[at - 1], line);
      return { ...paragraph([line], page), column, ...(gapPt !== undefined && { gapPt }) };
    });
  });
}

function bodyParagraphs(lines: readonly TextLine[], page: PageText): Paragraph[] {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues(group, line, page)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group, at) => {
    const gapPt = freeSpace(groups[at - 1]?.at(-1), group[0]);
    return { ...paragraph(group, page), column: "whole", ...(gapPt !== undefined && { gapPt }) };
  });
}

function continues(group: readonly TextLine[], line: TextLine, { column }: PageText): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || line.inRow > 1 || last.inRow > 1) return false;
  const step = (line.baselineMm - last.baselineMm) / (line.sizePt * MM_PER_POINT * SINGLE_LINE);
  const looksSame =
    Math.abs(line.sizePt - last.sizePt) < 0.3 && isBold(line) === isBold(last) && isCapitals(line) === isCapitals(last);
  if (step > 1.75 || !looksSame) return false;
  if (LIST_MARK.test(line.text) && /[.;:]$/.test(last.text)) return false;
  // Two centred lines are one heading only where they look the same, which they do here.
  if (isCentred(line, column)) return isCentred(last, column) && group.every((one) => isCentred(one, column));
  const isFull = last.rightMm > column.rightMm - 12;
  return isFull && line.leftMm < column.leftMm + NEAR_MM + (first.leftMm > column.leftMm + 20 ? 60 : 0);
}

function isCapitals({ text }: TextLine): boolean {
  return text === text.toLocaleUpperCase("vi") && /\p{Lu}/u.test(text);
}

function isBold({ spans }: TextLine): boolean {
  return spans.every(({ bold, text }) => bold || text.trim() === "");
}

export function isCentred({ leftMm, rightMm }: TextLine, column: TextColumn): boolean {
  const middle = (column.leftMm + column.rightMm) / 2;
  return Math.abs((leftMm + rightMm) / 2 - middle) < 3.2 && leftMm > column.leftMm + 3;
}

/** Space between two lines beyond a single line, in points. */
function freeSpace(above: TextLine | undefined, below: TextLine | undefined): number | undefined {
  if (!above || !below) return undefined;
  return Math.round(((below.baselineMm - above.baselineMm) / MM_PER_POINT - below.sizePt * SINGLE_LINE) * 10) / 10;
}

function paragraph(lines: readonly TextLine[], page: PageText): Omit<Paragraph, "column" | "gapPt"> {
  const [first, ...rest] = lines as readonly [TextLine, ...TextLine[]];
  const table = first.inRow > 1;
  const spacing = lineSpacing(lines);
  const align = alignment(lines, page.column);
  const box = around(lines.map(boxOf));
  const restLeft = rest.length > 0 ? Math.min(...rest.map(({ leftMm }) => leftMm)) : page.column.leftMm;
  const last = lines.at(-1) ?? first;
  const rule = ruleBelow(last, page.shapes);
  const widest = Math.max(...lines.map(({ leftMm, rightMm }) => rightMm - leftMm));
  const frame = frameOf(box, page.shapes);
  return {
    text: lines.map(({ text }) => text).join(" "),
    spans: joined(lines),
    page: page.page,
    ...(table && { table }),
    ...(align !== undefined && { align }),
    ...(align !== "center" && { firstLineMm: Math.round((first.leftMm - restLeft) * 10) / 10 }),
    ...(spacing !== undefined && { lineSpacing: spacing }),
    lineCount: lines.length,
    box,
    ...(rule !== undefined && { ruleShare: Math.round((rule / widest) * 100) / 100 }),
    ...(frame && { frame }),
  };
}

function joined(lines: readonly TextLine[]): Span[] {
  const spans: Span[] = [];
  for (const [at, line] of lines.entries()) {
    for (const [index, span] of line.spans.entries()) {
      const text = at > 0 && index === 0 ? ` ${span.text}` : span.text;
      const last = spans.at(-1);
      if (last && sameLook(last, span)) spans[spans.length - 1] = { ...last, text: last.text + text };
      else spans.push({ ...span, text });
    }
  }
  return spans;
}

function lineSpacing(lines: readonly TextLine[]): number | undefined {
  if (lines.length < 2) return undefined;
  const steps = lines
    .slice(1)
    .map((line, at) => (line.baselineMm - (lines[at]?.baselineMm ?? 0)) / (line.sizePt * MM_PER_POINT * SINGLE_LINE));
  return Math.round((steps.reduce((sum, step) => sum + step, 0) / steps.length) * 100) / 100;
}

function alignment(lines: readonly TextLine[], column: TextColumn): Alignment | undefined {
  if (lines.every((line) => isCentred(line, column))) return "center";
  const full = lines.slice(0, -1);
  if (full.length === 0) return undefined;
  return full.every(({ rightMm }) => Math.abs(rightMm - column.rightMm) < NEAR_MM) ? "justify" : "left";
}

function around(boxes: readonly Box[]): Box {
  const leftMm = Math.min(...boxes.map((box) => box.leftMm));
  const topMm = Math.min(...boxes.map((box) => box.topMm));
  return {
    leftMm,
    topMm,
    widthMm: Math.max(...boxes.map((box) => box.leftMm + box.widthMm)) - leftMm,
    heightMm: Math.max(...boxes.map((box) => box.topMm + box.heightMm)) - topMm,
  };
}

/** Length of a thin line right below, in mm. */
function ruleBelow({ leftMm, rightMm, baselineMm }: TextLine, shapes: readonly Box[]): number | undefined {
  return shapes.find((shape) => {
    const middle = shape.leftMm + shape.widthMm / 2;
    const below = shape.topMm - baselineMm;
    return (
      shape.heightMm < 0.7 &&
      shape.widthMm > 4 &&
      shape.widthMm < (rightMm - leftMm) * 1.6 &&
      below > 0.3 &&
      below < 4.5 &&
      middle > leftMm &&
      middle < rightMm
    );
  })?.widthMm;
}

function frameOf(box: Box, shapes: readonly Box[]): Box | undefined {
  return shapes.find(
    (shape) =>
      shape.heightMm > 4 &&
      shape.heightMm < 14 &&
      shape.widthMm < 70 &&
      shape.leftMm <= box.leftMm &&
      shape.topMm <= box.topMm + 1 &&
      shape.leftMm + shape.widthMm >= box.leftMm + box.widthMm &&
      shape.topMm + shape.heightMm >= box.topMm + box.heightMm - 1,
  );
}
