import { expect, test } from "vitest";
import { evenGlyphs } from "./even-glyphs.ts";
import { loadFonts } from "./load-fonts.ts";

function offsetsOf(font: Uint8Array): number[] {
  const bytes = Buffer.from(font);
  const entry = bytes.indexOf("loca");
  const at = bytes.readUInt32BE(entry + 8);
  return Array.from({ length: bytes.readUInt32BE(entry + 12) / 4 }, (_, index) => bytes.readUInt32BE(at + index * 4));
}

test("every glyph of Tinos gets an even offset, none changes its length by more than a byte", async () => {
  const { regular } = await loadFonts();
  const before = offsetsOf(regular);

  const after = offsetsOf(evenGlyphs(regular));

  expect(before.some((offset) => offset % 2 === 1)).toBe(true);
  expect(after.every((offset) => offset % 2 === 0)).toBe(true);
  expect(after.length).toBe(before.length);
  for (let glyph = 1; glyph < before.length; glyph++) {
    const length = before[glyph]! - before[glyph - 1]!;
    expect(after[glyph]! - after[glyph - 1]!).toBe(length + (length % 2));
  }
});

test("a font without odd offsets comes back as it is", async () => {
  const even = evenGlyphs((await loadFonts()).bold);

  expect(evenGlyphs(even)).toBe(even);
});
