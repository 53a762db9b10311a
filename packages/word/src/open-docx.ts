import { unzipSync, zipSync } from "fflate";
import { WordProblem } from "./word-problem.ts";

const MOST_ENTRIES = 2_000;
/** Of the parts that hold words; a document of 1,000 paragraphs stays below 2 MB. */
const MOST_BYTES = 12 * 1024 * 1024;
/** Each becomes an object of some hundred bytes; Word writes one for every thirty bytes or so. */
const MOST_TAGS = 500_000;
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml|word\/_rels\/document\d*\.xml\.rels)$/;
const LESS_THAN = 0x3c;
/** An OLE compound file: the old binary format, and what a password makes of the new one. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a .docx that hold words, packed anew: no pictures, macros or embedded files come near the reader. Sizes
 * are capped before unpacking, and a size the file lies about cannot grow, because the room is given by what it declares.
 * A document type declaration is refused: Word writes none, and entities are how XML is made to explode.
 * @throws {WordProblem} `reading.damaged`, `reading.old_or_locked`, `reading.too_large`
 */
export function openDocx(file: Uint8Array): Uint8Array {
  if (OLE.every((byte, at) => file[at] === byte)) throw new WordProblem("reading.old_or_locked");
  const parts = unpack(file);
  const names = Object.keys(parts);
  if (!names.some((name) => /^word\/document\d*\.xml$/.test(name))) throw new WordProblem("reading.damaged");
  let tags = 0;
  for (const part of Object.values(parts)) {
    for (const byte of part) if (byte === LESS_THAN) tags += 1;
    if (tags > MOST_TAGS) throw new WordProblem("reading.too_large");
    if (/<!(?:DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(part))) throw new WordProblem("reading.damaged");
  }
  return zipSync(parts, { level: 0 });
}

function unpack(file: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let size = 0;
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > MOST_ENTRIES) throw new WordProblem("reading.too_large");
        if (!NEEDED.test(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) throw new WordProblem("reading.too_large");
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WordProblem) throw error;
    throw new WordProblem("reading.damaged", {}, { cause: error });
  }
}
