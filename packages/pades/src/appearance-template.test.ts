import { expect, test } from "vitest";
import { type AppearanceTemplate, renderAppearance } from "./appearance-template.ts";
import { aSealTemplate } from "./testing/sample-documents.ts";

const FONT = {
  object: 0,
  size: 10,
  baseline: 4,
  glyphs: { a: { code: "01", width: 500 }, ế: { code: "02", width: 500 } },
};
const TEXT_TEMPLATE: AppearanceTemplate = {
  version: 1,
  width: 100,
  height: 20,
  objects: [[{ text: "<<>>" }]],
  font: FONT,
};

test("objects are numbered anew, in order, and refer to each other by their new numbers", () => {
  const { objects, formNumber } = renderAppearance(aSealTemplate(), {}, numbersFrom(70));

  expect(objects.map(({ number }) => number)).toEqual([70, 71, 72]);
  expect(formNumber).toBe(72);
  expect(textOf(objects[0]!.body)).toContain("/SMask 71 0 R");
  expect(textOf(objects[2]!.body)).toContain("/XObject <</Im 70 0 R>>");
});

test("the image keeps its proportions and stands in the middle of the box", () => {
  const { objects } = renderAppearance(aSealTemplate(), { width: 200, height: 100 }, numbersFrom(1));

  expect(textOf(objects[2]!.body)).toContain("q 100 0 0 100 50 0 cm /Im Do Q");
});

test.each([
  ["left", 0],
  ["center", 45],
  ["right", 90],
] as const)("text aligned %s starts at %d", (align, x) => {
  const { objects } = renderAppearance(TEXT_TEMPLATE, { text: "aa", align }, numbersFrom(1));

  expect(textOf(objects[1]!.body)).toContain(`/F 10 Tf 1 0 0 1 ${x} 4 Tm <0101> Tj`);
});

test("lines stand one above the other, the last on the baseline of the font", () => {
  const { objects } = renderAppearance(TEXT_TEMPLATE, { text: "aa\na", align: "right" }, numbersFrom(1));

  expect(textOf(objects[1]!.body)).toContain("1 0 0 1 90 15.5 Tm <0101> Tj 1 0 0 1 95 4 Tm <01> Tj ET");
});

test.each([
  [0, ""],
  [90, "/Matrix [0 1 -1 0 0 0]"],
  [180, "/Matrix [-1 0 0 -1 0 0]"],
  [270, "/Matrix [0 -1 1 0 0 0]"],
] as const)("on a page turned by %d degrees the drawing is turned back", (turn, matrix) => {
  const { objects } = renderAppearance(TEXT_TEMPLATE, { text: "a", turn }, numbersFrom(1));

  const form = textOf(objects[1]!.body);
  expect(form.includes("/Matrix")).toBe(matrix !== "");
  expect(form).toContain(matrix);
});

test("decomposed text is drawn composed", () => {
  const { objects } = renderAppearance(TEXT_TEMPLATE, { text: "ế".normalize("NFD") }, numbersFrom(1));

  expect(textOf(objects[1]!.body)).toContain("<02> Tj");
});

test("a character without a glyph is refused", () => {
  expect(() => renderAppearance(TEXT_TEMPLATE, { text: "b" }, numbersFrom(1))).toThrow("appearance.character_missing");
});

test("text without a font is refused", () => {
  expect(() => renderAppearance(aSealTemplate(), { text: "a" }, numbersFrom(1))).toThrow("appearance.font_missing");
});

test("a reference to an object the template lacks is refused", () => {
  const damaged: AppearanceTemplate = { version: 1, width: 1, height: 1, objects: [[{ object: 5 }]] };

  expect(() => renderAppearance(damaged, {}, numbersFrom(1))).toThrow("appearance.template_damaged");
});

function numbersFrom(first: number): () => number {
  let next = first;
  return () => next++;
}

function textOf(body: Uint8Array): string {
  return Buffer.from(body).toString("latin1");
}
