import fc from "fast-check";
import { expect, test } from "vitest";
import { composeLetter } from "./compose-letter.ts";
import type { BodyBlock } from "./letter-input.ts";
import { loadFonts } from "./load-fonts.ts";
import { aLetter } from "./test-letter.ts";
import { pageText, placedWords, textOf } from "./test-pdf.ts";

const letters = [
  ..."aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵĐƠƯẬỆỘỢỰ0123456789.,;:/()-",
];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 });
const longWord = fc.string({ unit: fc.constantFrom(...letters), minLength: 60, maxLength: 160 });
const text = fc
  .array(fc.oneof({ weight: 30, arbitrary: word }, { weight: 1, arbitrary: longWord }), {
    minLength: 1,
    maxLength: 150,
  })
  .map((words) => words.join(" "));
const runs = fc.array(fc.record({ text, bold: fc.boolean(), italic: fc.boolean() }), { minLength: 1, maxLength: 3 });
const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), runs }),
  fc.record({ kind: fc.constant("basis" as const), runs }),
  fc.record({ kind: fc.constant("clause" as const), label: fc.constant("1."), title: word, runs }),
  fc.record({ kind: fc.constant("point" as const), label: fc.constant("đ)"), runs }),
  fc.record({ kind: fc.constant("item" as const), level: fc.constantFrom(1 as const, 2 as const), runs }),
  fc.record({
    kind: fc.constant("heading" as const),
    level: fc.constantFrom("chapter", "subsection", "article"),
    label: word,
    title: text,
    runs,
  }),
  fc.record({
    kind: fc.constant("table" as const),
    header: fc.tuple(word, text),
    rows: fc.array(fc.tuple(text, text), { maxLength: 4 }),
  }),
);

/** White space is where lines may break, so only what stands between it can be compared. */
const solid = (value: string) => value.normalize("NFC").replace(/\s+/g, "");

test("whatever the text, nothing leaves the margins and no character is lost", { timeout: 120_000 }, async () => {
  const fonts = await loadFonts();
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), text, text, async (body, subject, addressee) => {
      const letter = await composeLetter(aLetter({ body, subject, addressees: [addressee, "Sở A"] }), fonts);

      for (const placed of placedWords(letter.pdf).filter((one) => one.yMin > 56.7)) {
        expect(placed.xMin).toBeGreaterThanOrEqual(85.04 - 0.1);
        expect(placed.xMax).toBeLessThanOrEqual(595.28 - 42.52 + 0.1);
        expect(placed.yMax).toBeLessThanOrEqual(841.89 - 56.69 + 1);
      }
      if (body.some((one) => one.kind === "table")) {
        // Cells are read line by line across columns, and headers again: only that each character is there is compared.
        const read = countOf(solid(pagesOf(letter.pdf, letter.pages)));
        for (const [character, count] of countOf(solid(letter.text))) {
          expect(read.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
        }
      } else {
        expect(solid(textOf(letter.pdf, letter.pages))).toBe(solid(letter.text));
      }
    }),
    { numRuns: 40 },
  );
});

function pagesOf(pdf: Uint8Array, pages: number): string {
  return Array.from({ length: pages }, (_, page) => pageText(pdf, page + 1)).join("\n");
}

function countOf(value: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
