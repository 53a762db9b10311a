import { inflateSync } from "node:zlib";
import fontkit from "@pdf-lib/fontkit";
import { PDFContext, PDFDict, PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, test } from "vitest";
import type { FaceName } from "./letter-fonts.ts";
import type { LetterProblem } from "./letter-problem.ts";
import { loadFonts } from "./load-fonts.ts";
import { openTypeface } from "./typeface.ts";

const vowels = "aăâeêioôơuưy";
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const lower = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))).concat("đ");
const vietnamese = [
  ...lower,
  ...lower.map((letter) => letter.toUpperCase()),
  ..."bcdghklmnpqrstvxBCDGHKLMNPQRSTVX0123456789.,;:/()-–“”…%",
];
const faces: FaceName[] = ["regular", "bold", "italic", "boldItalic"];

function embeddedFont(context: PDFContext): Uint8Array {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.has(PDFName.of("Type"))) continue;
    const bytes = inflateSync(object.contents);
    if (bytes.subarray(0, 300).includes("glyf")) return bytes;
  }
  throw new Error("no font in the context");
}

describe.each(faces)("%s", (face) => {
  test("the outline of every Vietnamese letter survives in a small subset", async () => {
    const bytes = (await loadFonts())[face];
    const source = fontkit.create(bytes);
    const context = PDFContext.create();
    const typeface = await openTypeface(context, face, bytes, "key");

    const codes = vietnamese.map((letter) => [letter, typeface.glyph(letter)!.code] as const);
    await typeface.embed();

    const subset = fontkit.create(embeddedFont(context));
    for (const [letter, code] of codes) {
      const drawn = subset.getGlyph(Number.parseInt(code, 16));
      expect(drawn.path.toSVG(), letter).toBe(source.glyphForCodePoint(letter.codePointAt(0)!).path.toSVG());
      expect(drawn.path.toSVG(), letter).not.toBe("");
    }
  });
});

test("the subset lists all its glyphs, those that only make up others too", async () => {
  const context = PDFContext.create();
  const typeface = await openTypeface(context, "regular", (await loadFonts()).regular, "key");

  for (const letter of "Ộẵ") typeface.glyph(letter);
  await typeface.embed();

  const descriptor = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFDict && object.has(PDFName.of("CIDSet")));
  const stream = (descriptor as PDFDict).lookup(PDFName.of("CIDSet")) as PDFRawStream;
  const bits = [...inflateSync(stream.contents)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const { numGlyphs } = fontkit.create(embeddedFont(context));
  expect(numGlyphs).toBeGreaterThan(3);
  expect(bits).toBe("1".repeat(numGlyphs).padEnd(Math.ceil(numGlyphs / 8) * 8, "0"));
});

test.each(["😀", "漢", "\u0301", "\u0007", "א", "ب", "\uE000"])("%j is not drawn", async (character) => {
  const typeface = await openTypeface(PDFContext.create(), "regular", (await loadFonts()).regular, "key");

  expect(typeface.glyph(character)).toBeUndefined();
  expect(typeface.isUsed()).toBe(false);
});

test("bytes that are no font are refused", async () => {
  await expect(openTypeface(PDFContext.create(), "bold", new Uint8Array([1, 2, 3]), "key")).rejects.toMatchObject({
    name: "LetterProblem",
    code: "letter.font_unreadable",
    params: { face: "bold" },
  } satisfies Partial<LetterProblem>);
});
