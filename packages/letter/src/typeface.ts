import { createHash } from "node:crypto";
import fontkit from "@pdf-lib/fontkit";
import { CustomFontSubsetEmbedder, type PDFContext, type PDFRef } from "pdf-lib";
import { addCidSet } from "./cid-set.ts";
import { evenGlyphs } from "./even-glyphs.ts";
import type { FaceName, LetterFonts } from "./letter-fonts.ts";
import { LetterProblem } from "./letter-problem.ts";

/** One character in a font subset: its code as four hexadecimal digits, its width as a share of the font size. */
export interface Glyph {
  readonly code: string;
  readonly width: number;
}

/** A face of one PDF file. Asking for a glyph puts it into the subset. */
export interface Typeface {
  readonly face: FaceName;
  /** Its name in the resources of a page. */
  readonly resource: string;
  readonly ref: PDFRef;
  /** `undefined` for what the font cannot draw rightly, character by character. */
  glyph(character: string): Glyph | undefined;
  isUsed(): boolean;
  /** Writes the subset into the file; once, after the last glyph. */
  embed(): Promise<void>;
}

export type Typefaces = Readonly<Record<FaceName, Typeface>>;

/** Marks that need positioning, control characters, and scripts that run from right to left. */
const undrawable = /[\p{M}\p{C}\p{Script=Hebrew}\p{Script=Arabic}]/u;

const resources: Readonly<Record<FaceName, string>> = { regular: "R", bold: "B", italic: "I", boldItalic: "J" };

/** Six capitals that tell this subset from others of the same font (ISO 32000-1, 9.6.4). */
function subsetTag(seed: string): string {
  return [...createHash("sha256").update(seed).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join("");
}

/**
 * Opens one face for one file. Glyphs are taken one by one, without ligatures or kerning, so that copied text is
 * exactly the text written and a width is a sum.
 */
export async function openTypeface(
  context: PDFContext,
  face: FaceName,
  bytes: Uint8Array,
  subsetSeed: string,
): Promise<Typeface> {
  const font = readFont(face, bytes);
  const embedder = await CustomFontSubsetEmbedder.for(
    { create: () => font },
    bytes,
    `${subsetTag(`${face} ${subsetSeed}`)}+${font.postscriptName ?? face}`,
  );
  const ref = context.nextRef();
  const glyphs = new Map<string, Glyph | undefined>();

  const take = (character: string): Glyph | undefined => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(codePoint) || undrawable.test(character)) return undefined;
    const code = embedder.encodeText(character).asString();
    return { code, width: font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm };
  };

  return {
    face,
    resource: resources[face],
    ref,
    glyph(character) {
      if (!glyphs.has(character)) glyphs.set(character, take(character));
      return glyphs.get(character);
    },
    isUsed: () => [...glyphs.values()].some((glyph) => glyph !== undefined),
    async embed() {
      await embedder.embedIntoContext(context, ref);
      addCidSet(context, ref);
    },
  };
}

export async function openTypefaces(context: PDFContext, fonts: LetterFonts, subsetSeed: string): Promise<Typefaces> {
  const open = (face: FaceName) => openTypeface(context, face, fonts[face], subsetSeed);
  return {
    regular: await open("regular"),
    bold: await open("bold"),
    italic: await open("italic"),
    boldItalic: await open("boldItalic"),
  };
}

/** Fonts are given once and used for every letter; repairing one costs milliseconds. */
const repaired = new WeakMap<Uint8Array, Uint8Array>();

function readFont(face: FaceName, bytes: Uint8Array) {
  try {
    const even = repaired.get(bytes) ?? evenGlyphs(bytes);
    repaired.set(bytes, even);
    const font = fontkit.create(even);
    // One character at a time needs no shaping; decoding the shaping tables costs more than all the rest.
    return Object.assign(font, { layout: (text: string) => ({ glyphs: font.glyphsForString(text) }) });
  } catch (cause) {
    throw new LetterProblem("letter.font_unreadable", { face }, { cause });
  }
}
