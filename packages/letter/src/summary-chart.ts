import { letterFrame, textWidth } from "./geometry.ts";
import type { Row } from "./paginate.ts";
import { paragraphRows } from "./paragraph-rows.ts";
import { black, type Colour, darkFill, grey, lightFill, type Pen } from "./pen.ts";
import type { SummaryChart } from "./summary-input.ts";
import type { Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

const barsHeight = 110;
const labelSize = 10;
const room = { above: 16, below: 18, legend: 16 };
const fills: readonly [Colour, Colour] = [darkFill, lightFill];

/** A title and pairs of upright bars with their numbers; drawn, not an image. A table of the same stands elsewhere. */
export function chartRows(chart: SummaryChart, faces: Typefaces): Row[] {
  if (chart.steps.length === 0) return [];
  const title = paragraphRows(wordsOf([{ text: chart.title, face: faces.bold }], "chart"), {
    x: letterFrame.left,
    width: textWidth(letterFrame),
    size: 13,
    leading: 18,
    before: 14,
    keepWithNext: true,
  });
  return [
    ...title,
    {
      height: room.legend + room.above + barsHeight + room.below,
      before: 4,
      keepWithNext: false,
      draw: (pen, top) => drawChart(pen, top, chart, faces),
    },
  ];
}

function drawChart(pen: Pen, top: number, { names, steps }: SummaryChart, faces: Typefaces): void {
  const write = (text: string, x: number, baseline: number, align: "left" | "center", colour = black) => {
    const [line] = breakLines(wordsOf([{ text, face: faces.regular }], "chart"), Number.MAX_VALUE);
    if (!line) return;
    const shift = align === "center" ? (line.width * labelSize) / 2 : 0;
    pen.line(line, x - shift, baseline, { size: labelSize, colour });
  };
  const bar = (which: 0 | 1, x: number, y: number, width: number, height: number) => {
    pen.fill(x, y, width, height, fills[which]);
    pen.box(x, y, width, height, 0.5, darkFill);
  };
  const { left } = letterFrame;
  names.forEach((name, at) => {
    const x = left + at * 80;
    bar(at === 0 ? 0 : 1, x, top - 11, 9, 9);
    write(name, x + 14, top - 10, "left");
  });
  const foot = top - room.legend - room.above - barsHeight;
  const highest = Math.max(1, ...steps.flatMap(({ counts }) => counts));
  const step = textWidth(letterFrame) / steps.length;
  const width = Math.min(26, step * 0.36);
  pen.rule(left, foot, left + textWidth(letterFrame), foot, 0.8);
  steps.forEach(({ label, counts }, at) => {
    const middle = left + (at + 0.5) * step;
    write(label, middle, foot - 13, "center", grey);
    counts.forEach((count, which) => {
      const height = (Math.max(count, 0) / highest) * barsHeight;
      const x = middle + (which === 0 ? -width - 1 : 1);
      if (height > 0) bar(which === 0 ? 0 : 1, x, foot, width, height);
      write(String(count), x + width / 2, foot + height + 3, "center");
    });
  });
}
