import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import { parseXml, type XmlElement } from "@vanthu/edxml/xml-tree.ts";
import { listZip, unzipEntry, type ZipEntry } from "@vanthu/edxml/zip-archive.ts";
import { ReadingProblem } from "./reading-problem.ts";

/** The container of Word 97-2003; Word locks a .docx with a password by putting it into one. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const MAX_ENTRIES = 4000;
/** A thesis of 500 pages has 10 MB of XML. */
const MAX_PART_BYTES = 24 * 1024 * 1024;
/** Of all parts that are read; pictures are not. */
const MAX_TOTAL_BYTES = 48 * 1024 * 1024;
const XML_LIMITS = {
  maxSizeBytes: MAX_PART_BYTES,
  maxDepth: 200,
  maxElements: 2_000_000,
  maxTextLength: 1_000_000,
  maxUnpackedBytes: MAX_PART_BYTES,
  maxZipRatio: Infinity,
};

export function looksOld(bytes: Uint8Array): boolean {
  return OLD_CONTAINER.every((byte, at) => bytes[at] === byte);
}

export function looksZipped(bytes: Uint8Array): boolean {
  return ZIP.every((byte, at) => bytes[at] === byte);
}

/** The parts of a .docx, unpacked when asked for, within caps; no part may have a DTD. */
export class WordPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left = MAX_TOTAL_BYTES;

  /** @throws ReadingProblem `reading.damaged`, `reading.too_large` */
  constructor(bytes: Uint8Array) {
    const entries = listZip(bytes);
    if (!entries) throw new ReadingProblem("reading.damaged");
    if (entries.length > MAX_ENTRIES) throw new ReadingProblem("reading.too_large");
    this.#bytes = bytes;
    this.#entries = new Map(entries.map((entry) => [entry.name.replace(/^\//, ""), entry]));
  }

  /** @throws ReadingProblem `reading.damaged`, `reading.too_large` */
  part(name: string): XmlElement | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    this.#left -= entry.sizeBytes;
    if (entry.sizeBytes > MAX_PART_BYTES || this.#left < 0) throw new ReadingProblem("reading.too_large");
    const content = unzipEntry(this.#bytes, entry);
    if (!content) throw new ReadingProblem("reading.damaged");
    try {
      return parseXml(content, XML_LIMITS);
    } catch (cause) {
      if (!(cause instanceof EdxmlProblem)) throw cause;
      throw new ReadingProblem(/too_/.test(cause.code) ? "reading.too_large" : "reading.damaged", {}, { cause });
    }
  }
}
