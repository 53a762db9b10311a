import { readIndirectObject } from "./indirect-object.ts";
import type { InflateBudget } from "./inflate-budget.ts";
import { isWhitespace, PdfLexer } from "./pdf-lexer.ts";
import { PdfDict, type PdfObject, PdfStream } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import type { ReadingCaps } from "./reading-caps.ts";
import { decodeStructureStream } from "./stream-decoder.ts";

/** Where an object is: at an offset of the file, packed in an object stream, or nowhere. */
export type XrefEntry =
  | { kind: "offset"; offset: number; generation: number }
  | { kind: "packed"; container: number; index: number }
  | { kind: "free" };

/** One cross-reference section; a hybrid one is a table with a stream beside it for newer readers. */
export interface XrefSection {
  offset: number;
  kind: "table" | "stream";
  isHybrid: boolean;
  /** Whether it gives two places for one object, of which readers may take either. */
  hasDoubles: boolean;
  trailer: PdfDict;
}

/** The sections of a file, newest first, and the entries they give together. */
export interface Xref {
  sections: XrefSection[];
  entries: Map<number, XrefEntry>;
}

/** The highest object number PDF readers must support. */
const MAX_OBJECT_NUMBER = 8_388_607;

/**
 * Reads the chain of cross-reference sections that starts at an offset.
 * @throws {PdfProblem} `pdf.damaged`, `pdf.too_complex`.
 */
export function readXref(bytes: Buffer, start: number, caps: Readonly<ReadingCaps>, budget: InflateBudget): Xref {
  const reader = new XrefReader(bytes, caps, budget);
  const seen = new Set<number>();
  for (let offset: number | undefined = start; offset !== undefined;) {
    if (seen.has(offset)) throw new PdfProblem("pdf.damaged", { at: offset });
    if (seen.size >= caps.sections) throw new PdfProblem("pdf.too_complex", { limit: "sections" });
    seen.add(offset);
    const previous = reader.readSection(offset).trailer.get("Prev");
    offset = typeof previous === "number" && previous > 0 ? previous : undefined;
  }
  return reader;
}

class XrefReader implements Xref {
  readonly sections: XrefSection[] = [];
  readonly entries = new Map<number, XrefEntry>();
  readonly #bytes: Buffer;
  readonly #caps: Readonly<ReadingCaps>;
  readonly #budget: InflateBudget;
  #inSection = new Set<number>();
  #hasDoubles = false;

  constructor(bytes: Buffer, caps: Readonly<ReadingCaps>, budget: InflateBudget) {
    this.#bytes = bytes;
    this.#caps = caps;
    this.#budget = budget;
  }

  readSection(offset: number): XrefSection {
    if (offset >= this.#bytes.length) throw new PdfProblem("pdf.damaged", { at: offset });
    const lexer = new PdfLexer(this.#bytes, offset);
    lexer.skipWhitespace();
    this.#inSection = new Set();
    this.#hasDoubles = false;
    const read = lexer.isAt("xref") ? this.#readTable(lexer, offset) : this.#readStreamSection(offset);
    const section = { ...read, hasDoubles: this.#hasDoubles };
    this.sections.push(section);
    return section;
  }

  #readTable(lexer: PdfLexer, offset: number): Omit<XrefSection, "hasDoubles"> {
    lexer.position += "xref".length;
    const freed: number[] = [];
    for (let token = lexer.token(); token !== "trailer"; token = lexer.token()) {
      this.#readSubsection(lexer, Number(token), Number(lexer.token()), freed);
    }
    const trailer = lexer.object();
    if (!(trailer instanceof PdfDict)) throw new PdfProblem("pdf.damaged", { at: offset });
    const beside = trailer.get("XRefStm");
    if (typeof beside === "number") this.#readStream(beside);
    for (const number of freed) this.#add(number, { kind: "free" });
    return { offset, kind: "table", isHybrid: beside !== undefined, trailer };
  }

  #readSubsection(lexer: PdfLexer, first: number, count: number, freed: number[]): void {
    this.#checkRange(first, count, lexer.position);
    lexer.skipWhitespace();
    for (let i = 0; i < count; i++) {
      const line = this.#bytes.toString("latin1", lexer.position, lexer.position + 18);
      const entry = /^(\d{10}) (\d{5}) ([nf])$/.exec(line);
      if (!entry) throw new PdfProblem("pdf.damaged", { at: lexer.position });
      lexer.position += 18;
      while (isWhitespace(this.#bytes[lexer.position])) lexer.position++;
      const [, offset, generation, use] = entry;
      // Some producers number the head of the free list 1; every reader takes the section as starting at 0.
      if (i === 0 && first === 1 && use === "f" && generation === "65535") first = 0;
      if (use === "f") freed.push(first + i);
      else this.#add(first + i, { kind: "offset", offset: Number(offset), generation: Number(generation) });
    }
  }

  #readStreamSection(offset: number): Omit<XrefSection, "hasDoubles"> {
    return { offset, kind: "stream", isHybrid: false, trailer: this.#readStream(offset) };
  }

  #readStream(offset: number): PdfDict {
    const stream = readIndirectObject(this.#bytes, offset, directOnly).value;
    if (!(stream instanceof PdfStream)) throw new PdfProblem("pdf.damaged", { at: offset });
    const size = stream.dict.get("Size");
    const widths = integers(stream.dict.get("W"), offset);
    const ranges = integers(stream.dict.get("Index") ?? [0, size ?? 0], offset);
    if (widths.length !== 3 || widths.some((width) => width > 7)) throw new PdfProblem("pdf.damaged", { at: offset });
    for (let i = 0; i < ranges.length; i += 2) this.#checkRange(ranges[i] ?? 0, ranges[i + 1] ?? 0, offset);
    this.#readRows(decodeStructureStream(stream, this.#budget), widths, ranges, offset);
    return stream.dict;
  }

  #readRows(data: Buffer, widths: number[], ranges: number[], at: number): void {
    let position = 0;
    const field = (width: number): number => {
      if (position + width > data.length) throw new PdfProblem("pdf.damaged", { at });
      let value = 0;
      for (let i = 0; i < width; i++) value = value * 256 + (data[position + i] ?? 0);
      position += width;
      return value;
    };
    const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
    if (typeWidth + secondWidth + thirdWidth === 0) throw new PdfProblem("pdf.damaged", { at });
    for (let i = 0; i < ranges.length; i += 2) {
      for (let number = ranges[i] ?? 0, end = number + (ranges[i + 1] ?? 0); number < end; number++) {
        const type = typeWidth > 0 ? field(typeWidth) : 1;
        this.#add(number, rowEntry(type, field(secondWidth), field(thirdWidth)));
      }
    }
  }

  #checkRange(first: number, count: number, at: number): void {
    if (!Number.isInteger(first) || !Number.isInteger(count) || first < 0 || count < 0) {
      throw new PdfProblem("pdf.damaged", { at });
    }
    if (count > this.#caps.objects) throw new PdfProblem("pdf.too_complex", { limit: "objects" });
    if (first + count > MAX_OBJECT_NUMBER + 1) throw new PdfProblem("pdf.damaged", { at });
  }

  #add(number: number, entry: XrefEntry): void {
    this.#hasDoubles ||= this.#inSection.has(number);
    this.#inSection.add(number);
    if (this.entries.has(number)) return;
    this.entries.set(number, entry);
    if (this.entries.size > this.#caps.objects) throw new PdfProblem("pdf.too_complex", { limit: "objects" });
  }
}

function rowEntry(type: number, second: number, third: number): XrefEntry {
  if (type === 1) return { kind: "offset", offset: second, generation: third };
  if (type === 2) return { kind: "packed", container: second, index: third };
  return { kind: "free" };
}

function integers(object: PdfObject | undefined, at: number): number[] {
  if (!Array.isArray(object)) throw new PdfProblem("pdf.damaged", { at });
  return object.map((item) => {
    if (typeof item !== "number") throw new PdfProblem("pdf.damaged", { at });
    return item;
  });
}

/** A cross-reference stream must be readable before any reference is. */
function directOnly(object: PdfObject): PdfObject {
  return object;
}
