/**
 * The same TrueType font with every glyph at an even offset.
 *
 * Tinos packs its glyphs without padding; fontkit writes small subsets with a `loca` table of half offsets (ISO/IEC
 * 14496-22, loca, short format), which cannot name an odd one, and half of the letters vanish. Padding the source once
 * pads every subset. A font without odd offsets comes back as it is.
 */
export function evenGlyphs(font: Uint8Array): Uint8Array {
  const source = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(source);
  const head = tables.get("head");
  const loca = tables.get("loca");
  const glyf = tables.get("glyf");
  const longOffsets = head?.readInt16BE(indexToLocFormat) === 1;
  if (!loca || !glyf || !longOffsets) return font;

  const offsets = Array.from({ length: loca.length / 4 }, (_, index) => loca.readUInt32BE(index * 4));
  if (offsets.every((offset) => offset % 2 === 0)) return font;

  const glyphs: Buffer[] = [];
  const evenLoca = Buffer.alloc(loca.length);
  let end = 0;
  for (const [index, offset] of offsets.entries()) {
    evenLoca.writeUInt32BE(end, index * 4);
    const glyph = glyf.subarray(offset, offsets[index + 1] ?? offset);
    glyphs.push(glyph, Buffer.alloc(glyph.length % 2));
    end += glyph.length + (glyph.length % 2);
  }
  return fontOf(source, new Map([...tables, ["loca", evenLoca], ["glyf", Buffer.concat(glyphs)]]));
}

const indexToLocFormat = 50;
const directoryStart = 12;
const entryLength = 16;

function tablesOf(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = directoryStart + index * entryLength;
      const offset = font.readUInt32BE(entry + 8);
      const table = font.subarray(offset, offset + font.readUInt32BE(entry + 12));
      return [font.toString("latin1", entry, entry + 4), table] as const;
    }),
  );
}

/** The check sums stay those of the source: the file is only read from again, never installed. */
function fontOf(source: Buffer, tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const directory = Buffer.from(source.subarray(0, directoryStart + tables.size * entryLength));
  const parts: Buffer[] = [directory];
  let end = directory.length;
  for (let index = 0; index < tables.size; index++) {
    const entry = directoryStart + index * entryLength;
    const table = tables.get(directory.toString("latin1", entry, entry + 4)) ?? Buffer.alloc(0);
    directory.writeUInt32BE(end, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    end += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
