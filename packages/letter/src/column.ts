import { baselineIn, black, type Colour, type Pen, singleSpacing, widthOf } from "./pen.ts";
import { breakEvenly, type Word } from "./words.ts";

/** Lines centred one under the other about the same axis. */
export interface Column {
  /** Adds words in as few, about equally long lines as fit. Gives the width of the widest. */
  text(words: readonly Word[], size: number, colour?: Colour): number;
  space(points: number): void;
  /** A rule under the last line (đường kẻ ngang, nét liền). */
  rule(length: number): void;
  /** Words in a single frame (dấu khung viền đơn). */
  frame(words: readonly Word[], size: number, width: number, height: number, colour: Colour): void;
  height(): number;
  draw(pen: Pen, top: number): void;
}

export function openColumn(centre: number, width: number): Column {
  const items: ((pen: Pen, top: number) => void)[] = [];
  let height = 0;
  const add = (itemHeight: number, draw: (pen: Pen, top: number) => void) => {
    const offset = height;
    items.push((pen, top) => draw(pen, top - offset));
    height += itemHeight;
  };
  return {
    text(words, size, colour = black) {
      const lines = breakEvenly(words, width / size);
      for (const line of lines) {
        add(size * singleSpacing, (pen, top) =>
          pen.line(line, centre - widthOf(line, size) / 2, baselineIn(top, size * singleSpacing, size), {
            size,
            colour,
          }),
        );
      }
      return Math.max(...lines.map((line) => widthOf(line, size)));
    },
    space(points) {
      height += points;
    },
    rule(length) {
      add(3, (pen, top) => pen.rule(centre - length / 2, top - 2, centre + length / 2, top - 2));
    },
    frame(words, size, frameWidth, frameHeight, colour) {
      const [line] = breakEvenly(words, Number.MAX_VALUE);
      add(frameHeight, (pen, top) => {
        pen.box(centre - frameWidth / 2, top - frameHeight, frameWidth, frameHeight, 1, colour);
        if (line) {
          pen.line(line, centre - widthOf(line, size) / 2, baselineIn(top, frameHeight, size), { size, colour });
        }
      });
    },
    height: () => height,
    draw(pen, top) {
      for (const item of items) item(pen, top);
    },
  };
}
