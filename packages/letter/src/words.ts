import { cleanText } from "./clean-text.ts";
import type { Run } from "./letter-input.ts";
import { LetterProblem } from "./letter-problem.ts";
import type { Glyph, Typeface, Typefaces } from "./typeface.ts";

/** Widths here are shares of the font size, so that words are measured once for every size. */
export interface Piece {
  readonly face: Typeface;
  readonly glyphs: readonly Glyph[];
}

/** What stands between two places where a line may break. */
export interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export interface Line {
  readonly words: readonly Word[];
  /** With single spaces. */
  readonly width: number;
  /** Ends its paragraph, so it is not stretched. */
  readonly last: boolean;
}

/** The width of a space in every face of Tinos. */
export const spaceWidth = 0.25;

/** Runs whose style is a face already. */
export interface FaceRun {
  readonly text: string;
  readonly face: Typeface;
}

export function facesOfRuns(runs: readonly Run[], faces: Typefaces, italic = false): FaceRun[] {
  return runs.map((run) => {
    const slanted = run.italic ?? italic;
    if (run.bold) return { text: run.text, face: slanted ? faces.boldItalic : faces.bold };
    return { text: run.text, face: slanted ? faces.italic : faces.regular };
  });
}

/** Cuts runs into words; a word may go on from one run into the next. Refuses what the face cannot draw. */
export function wordsOf(runs: readonly FaceRun[], where: string): Word[] {
  const words: Word[] = [];
  let pieces: Piece[] = [];
  const close = () => {
    if (pieces.length > 0) words.push(wordOf(pieces));
    pieces = [];
  };
  for (const run of joinRuns(runs)) {
    for (const [index, part] of run.text.split(" ").entries()) {
      if (index > 0) close();
      if (part !== "") pieces.push({ face: run.face, glyphs: glyphsOf(part, run.face, where) });
    }
  }
  close();
  return words;
}

/** Composes across run boundaries first: a mark that opens a run belongs to the letter before it. */
function joinRuns(runs: readonly FaceRun[]): FaceRun[] {
  const joined: { text: string; face: Typeface }[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const marks = /^\p{M}+/u.exec(run.text)?.[0] ?? "";
    if (before) before.text += marks;
    joined.push({ text: before ? run.text.slice(marks.length) : run.text, face: run.face });
  }
  return joined.map((run) => ({ text: cleanText(run.text), face: run.face }));
}

function glyphsOf(text: string, face: Typeface, where: string): Glyph[] {
  return Array.from(text, (character) => {
    const glyph = face.glyph(character === "\u00A0" ? " " : character);
    if (glyph) return glyph;
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    throw new LetterProblem("letter.character_missing", { character, codePoint, where });
  });
}

function wordOf(pieces: readonly Piece[]): Word {
  let width = 0;
  for (const piece of pieces) for (const glyph of piece.glyphs) width += glyph.width;
  return { pieces, width };
}

/** Cuts a word that no line can hold into parts that fit. */
function partsOf(word: Word, width: number): Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  for (const { face, glyphs } of word.pieces) {
    let part: Glyph[] = [];
    for (const glyph of glyphs) {
      if (used > 0 && used + glyph.width > width) {
        parts.push(wordOf([...pieces, { face, glyphs: part }]));
        pieces = [];
        part = [];
        used = 0;
      }
      part.push(glyph);
      used += glyph.width;
    }
    pieces.push({ face, glyphs: part });
  }
  return [...parts, wordOf(pieces)];
}

/** Fills lines of at most `width`, the first narrower by `indent`. Always gives at least one line. */
export function breakLines(words: readonly Word[], width: number, indent = 0): Line[] {
  const lines: { words: Word[]; width: number }[] = [{ words: [], width: 0 }];
  for (const word of words) {
    for (const part of partsOf(word, width - indent)) {
      const line = lines[lines.length - 1];
      const room = width - (lines.length === 1 ? indent : 0);
      const widened = line === undefined || line.words.length === 0 ? part.width : line.width + spaceWidth + part.width;
      // The tolerance keeps a line that was measured as a whole from breaking by a rounding error.
      if (line && (line.words.length === 0 || widened <= room + 1e-9)) {
        line.words.push(part);
        line.width = widened;
      } else {
        lines.push({ words: [part], width: part.width });
      }
    }
  }
  return lines.map((line, index) => ({ ...line, last: index === lines.length - 1 }));
}

/** As few lines as `width` allows, about equally long: for what is centred. */
export function breakEvenly(words: readonly Word[], width: number): Line[] {
  const fewest = breakLines(words, width);
  let narrow = 0;
  let wide = width;
  for (let step = 0; step < 12 && fewest.length > 1; step++) {
    const middle = (narrow + wide) / 2;
    if (Math.max(...words.map((word) => word.width)) <= middle && breakLines(words, middle).length === fewest.length) {
      wide = middle;
    } else {
      narrow = middle;
    }
  }
  return fewest.length > 1 ? breakLines(words, wide) : fewest;
}
