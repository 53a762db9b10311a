import { PDFDocument } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { composeLetter } from "./compose-letter.ts";
import { freeAtEnd } from "./free-at-end.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { loadFonts } from "./load-fonts.ts";
import { aLetter, aParagraph, linesOfText } from "./test-letter.ts";

let fonts: LetterFonts;
beforeAll(async () => {
  fonts = await loadFonts();
});

test("a page of this package ends where its closing ends: the more text, the less is free", async () => {
  const short = await composeLetter(aLetter(), fonts);
  const long = await composeLetter(aLetter({ body: [aParagraph(linesOfText(5))] }), fonts);

  const [most, less] = [await freeAtEnd(short.pdf), await freeAtEnd(long.pdf)];

  expect(most).toBeGreaterThan(150);
  expect(most! - less!).toBeGreaterThan(50);
});

test("nothing is known of a page another program drew", async () => {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);

  expect(await freeAtEnd(await document.save())).toBeUndefined();
});
