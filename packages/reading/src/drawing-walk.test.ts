import { expect, test } from "vitest";
import { walkDrawing } from "./drawing-walk.ts";
import type { Drawing } from "./drawing.ts";

const NAMES = new Map([
  [1, "setFont"],
  [2, "showText"],
  [3, "constructPath"],
  [4, "stroke"],
]);

function drawn(steps: readonly (readonly [number, unknown[]])[]): Drawing {
  return walkDrawing({
    names: NAMES,
    codes: steps.map(([code]) => code),
    args: steps.map(([, args]) => args),
    fontName: () => undefined,
    view: [0, 0, 595, 842],
  });
}

const repeated = (count: number, step: readonly [number, unknown[]]) => Array.from({ length: count }, () => step);
const LETTER = [2, [[{ unicode: "a", width: 500 }]]] as const satisfies readonly [number, unknown[]];

test("a page of more letters than fit a page is refused", () => {
  const font = [1, ["F1", 14]] as const satisfies readonly [number, unknown[]];

  expect(drawn([font, ...repeated(100, LETTER)]).pieces).toHaveLength(100);
  expect(() => drawn([font, ...repeated(60_001, LETTER)])).toThrow(
    expect.objectContaining({ code: "reading.too_large" }),
  );
});

test("of a drawing of many thousand paths the first are kept", () => {
  expect(drawn(repeated(5000, [3, [4, null, [0, 0, 10, 10]]])).shapes).toHaveLength(3000);
});
