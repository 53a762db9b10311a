import { PdfProblem } from "./pdf-problem.ts";

/**
 * One piece of a serialised PDF object.
 * - `{ text }`: copied as Latin-1 bytes;
 * - `{ base64 }`: decoded and copied (stream data);
 * - `{ object }`: becomes a reference `N 0 R` to the object at that index of `AppearanceTemplate.objects`.
 */
export type TemplateSegment = { text: string } | { base64: string } | { object: number };

/** A glyph of the template's font. */
export interface TemplateGlyph {
  /** The character's code in the font, hexadecimal without brackets (`"0026"` for a two-byte Identity-H code). */
  code: string;
  /** Advance width in thousandths of the font size. */
  width: number;
}

/** The font a line of text is set in: an indirect font object of the template and what is known of its glyphs. */
export interface TemplateFont {
  /** Index into `AppearanceTemplate.objects` of the font dictionary (`/Type /Font`). */
  object: number;
  /** Font size in points. */
  size: number;
  /** Height of the baseline above the lower edge of the box, in points. */
  baseline: number;
  /** Every character (a single NFC code point) that may be drawn, with its glyph. */
  glyphs: Record<string, TemplateGlyph>;
}

/** The image of the template: an indirect image XObject, fitted into the box without changing its proportions, centred. */
export interface TemplateImage {
  /** Index into `AppearanceTemplate.objects` of the image XObject (a soft mask is one more object, referred to by it). */
  object: number;
  /** Size in pixels; only the ratio of the two matters. */
  pixelWidth: number;
  pixelHeight: number;
}

/**
 * What a signature or a filled field looks like, with everything costly (image compression, font subsetting) already done.
 * Made once — when a seal or a signature image is uploaded, when a letter is composed — stored as JSON, and used for every
 * signature afterwards, so signing needs neither a PDF library nor a font file.
 *
 * To produce one with pdf-lib: embed the image and/or a subset font that holds the wanted characters into an empty document,
 * `flush()`, then write each new indirect object (without `N 0 obj` and `endobj`) as segments, in any order: the text of
 * its dictionary cut at each `N 0 R` of another of these objects, which becomes `{ object: index }`; the bytes from
 * `stream` to `endstream`, both keywords included, as `{ base64 }`. Objects may refer only to objects of the same template.
 * No object may be a page, a form field or an action.
 */
export interface AppearanceTemplate {
  version: 1;
  /** Natural size of the box in points; used where the caller gives no rectangle. */
  width: number;
  height: number;
  /** Serialised indirect objects; an object's index is its number within the template. */
  objects: TemplateSegment[][];
  image?: TemplateImage;
  font?: TemplateFont;
  /** Fill colour of the text, red, green and blue from 0 to 1; black when absent. */
  color?: [number, number, number];
}

/** How far a viewer turns a page clockwise before it shows it. */
export type PageTurn = 0 | 90 | 180 | 270;

/** What to draw with a template, and in which box. */
export interface AppearanceContent {
  /** Lines parted by `\n`, normalised to NFC; only characters of the template's font. The image is drawn below them. */
  text?: string | undefined;
  /** Where the lines stand in the box; `left` when absent. */
  align?: "left" | "center" | "right" | undefined;
  /** The page's own `/Rotate`, in degrees: the drawing is turned back by it, so that it reads upright. */
  turn?: PageTurn | undefined;
  /** Size of the box in points as the reader sees it; the template's own when absent. */
  width?: number | undefined;
  height?: number | undefined;
}

/** A new indirect object: its number and its bytes between `N 0 obj` and `endobj`. */
export interface NewObject {
  number: number;
  body: Uint8Array;
}

/** The objects of a rendered appearance and the number of its Form XObject. */
export interface RenderedAppearance {
  formNumber: number;
  objects: NewObject[];
}

/**
 * Emits a template as new indirect objects: its own, renumbered, and a Form XObject that draws image and text in the box.
 * The same input gives the same bytes.
 *
 * @param allocate gives the next free object number, one higher on each call.
 * @throws {PdfProblem} `appearance.character_missing` ({ character }) when the font lacks a character,
 *   `appearance.font_missing` when there is text and no font, `appearance.template_damaged` when an index leads nowhere.
 */
export function renderAppearance(
  template: AppearanceTemplate,
  content: AppearanceContent,
  allocate: () => number,
): RenderedAppearance {
  const width = content.width ?? template.width;
  const height = content.height ?? template.height;
  const numbers = template.objects.map(() => allocate());
  const numberOf = (index: number): number => {
    const number = numbers[index];
    if (number === undefined) throw new PdfProblem("appearance.template_damaged", { object: index });
    return number;
  };
  const objects = template.objects.map((segments, index) => ({
    number: numberOf(index),
    body: Buffer.concat(segments.map((segment) => segmentBytes(segment, numberOf))),
  }));

  const resources: string[] = [];
  const operators: string[] = [];
  if (template.image) {
    resources.push(`/XObject <</Im ${numberOf(template.image.object)} 0 R>>`);
    operators.push(imageOperators(template.image, width, height));
  }
  if (content.text !== undefined && content.text !== "") {
    if (!template.font) throw new PdfProblem("appearance.font_missing");
    resources.push(`/Font <</F ${numberOf(template.font.object)} 0 R>>`);
    operators.push(textOperators(template.font, content.text, content.align ?? "left", width, template.color));
  }

  const formNumber = allocate();
  const drawing = operators.join("\n");
  const form =
    `<</Type /XObject /Subtype /Form /BBox [0 0 ${decimal(width)} ${decimal(height)}] ${matrix(content.turn ?? 0)}` +
    `/Resources <<${resources.join(" ")}>> /Length ${drawing.length}>>\nstream\n${drawing}\nendstream`;
  objects.push({ number: formNumber, body: Buffer.from(form, "latin1") });
  return { formNumber, objects };
}

/** Viewers fit the turned box into the rectangle of the widget, so the matrix only turns (ISO 32000-1, 12.5.5). */
function matrix(turn: PageTurn): string {
  if (turn === 0) return "";
  const [cos, sin] = { 90: [0, 1], 180: [-1, 0], 270: [0, -1] }[turn] as [number, number];
  return `/Matrix [${cos} ${sin} ${0 - sin} ${cos} 0 0] `;
}

function segmentBytes(segment: TemplateSegment, numberOf: (index: number) => number): Buffer {
  if ("text" in segment) return Buffer.from(segment.text, "latin1");
  if ("base64" in segment) return Buffer.from(segment.base64, "base64");
  return Buffer.from(`${numberOf(segment.object)} 0 R`, "latin1");
}

function imageOperators(image: TemplateImage, width: number, height: number): string {
  const scale = Math.min(width / image.pixelWidth, height / image.pixelHeight);
  const drawnWidth = image.pixelWidth * scale;
  const drawnHeight = image.pixelHeight * scale;
  const left = (width - drawnWidth) / 2;
  const bottom = (height - drawnHeight) / 2;
  return `q ${decimal(drawnWidth)} 0 0 ${decimal(drawnHeight)} ${decimal(left)} ${decimal(bottom)} cm /Im Do Q`;
}

/** Single line spacing of Times New Roman. */
const LINE_SPACING = 1.15;

function textOperators(
  font: TemplateFont,
  text: string,
  align: "left" | "center" | "right",
  boxWidth: number,
  color: [number, number, number] = [0, 0, 0],
): string {
  const lines = text.normalize("NFC").split("\n");
  const share = { left: 0, center: 0.5, right: 1 }[align];
  const shown = lines.map((line, index) => {
    const glyphs = Array.from(line, (character) => glyphOf(font, character));
    const lineWidth = (glyphs.reduce((sum, glyph) => sum + glyph.width, 0) * font.size) / 1000;
    const left = (boxWidth - lineWidth) * share;
    const baseline = font.baseline + (lines.length - 1 - index) * font.size * LINE_SPACING;
    return `1 0 0 1 ${decimal(left)} ${decimal(baseline)} Tm <${glyphs.map((glyph) => glyph.code).join("")}> Tj`;
  });
  return `/Tx BMC q ${color.map(decimal).join(" ")} rg BT /F ${decimal(font.size)} Tf ${shown.join(" ")} ET Q EMC`;
}

function glyphOf(font: TemplateFont, character: string): TemplateGlyph {
  const glyph = Object.hasOwn(font.glyphs, character) ? font.glyphs[character] : undefined;
  if (!glyph) throw new PdfProblem("appearance.character_missing", { character });
  return glyph;
}

function decimal(value: number): string {
  return String(Number(value.toFixed(3)));
}
