import { readIndirectObject } from "./indirect-object.ts";
import { InflateBudget } from "./inflate-budget.ts";
import { PdfLexer } from "./pdf-lexer.ts";
import { numberOf, PdfDict, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { DEFAULT_CAPS, type ReadingCaps } from "./reading-caps.ts";
import { decodeStructureStream } from "./stream-decoder.ts";
import { readXref, type Xref } from "./xref.ts";

/** How far from the start the header, and from the end the last `startxref`, may stand. */
const HEADER_WINDOW = 1024;
const TAIL_WINDOW = 1 << 20;
const MAX_REFERENCE_CHAIN = 16;

interface ObjectStream {
  data: Buffer;
  members: { number: number; offset: number }[];
}

/** A PDF read lazily: opening it reads the cross-reference sections, an object is parsed when it is asked for. */
export class PdfFile {
  /** The file from its header on; every offset counts from here. */
  readonly bytes: Buffer;
  /** How many bytes stand before the header; ordinarily 0. */
  readonly junkBytes: number;
  readonly startxref: number;
  readonly xref: Xref;
  /** The trailer of the newest section. */
  readonly trailer: PdfDict;
  readonly budget: InflateBudget;
  readonly #objects = new Map<number, PdfObject>();
  readonly #objectStreams = new Map<number, ObjectStream>();
  readonly #beingRead = new Set<number>();

  /** @throws {PdfProblem} `pdf.not_pdf`, `pdf.damaged`, `pdf.encrypted`, `pdf.too_complex`. */
  static open(bytes: Uint8Array, caps: Readonly<ReadingCaps> = DEFAULT_CAPS): PdfFile {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const header = buffer.subarray(0, HEADER_WINDOW).indexOf("%PDF-");
    if (header < 0) throw new PdfProblem("pdf.not_pdf");
    if (header === 0) return new PdfFile(buffer, 0, caps);
    try {
      return new PdfFile(buffer.subarray(header), header, caps);
    } catch {
      // Some producers count the junk before the header in their offsets.
      return new PdfFile(buffer, header, caps);
    }
  }

  private constructor(bytes: Buffer, junkBytes: number, caps: Readonly<ReadingCaps>) {
    this.bytes = bytes;
    this.junkBytes = junkBytes;
    this.budget = new InflateBudget(caps);
    this.startxref = findStartxref(bytes);
    this.xref = readXref(bytes, this.startxref, caps, this.budget);
    this.trailer = this.xref.sections[0]?.trailer ?? new PdfDict();
    if (this.xref.sections.some((section) => section.trailer.has("Encrypt"))) throw new PdfProblem("pdf.encrypted");
    if (!(this.trailer.get("Root") instanceof PdfRef)) throw new PdfProblem("pdf.damaged", { key: "Root" });
  }

  get catalogRef(): PdfRef {
    return asRef(this.trailer.get("Root"), "Root");
  }

  get catalog(): PdfDict {
    return this.dict(this.catalogRef, "Root");
  }

  /** One more than the highest object number in use. */
  get size(): number {
    let size = numberOf(this.trailer.get("Size")) ?? 0;
    for (const number of this.xref.entries.keys()) size = Math.max(size, number + 1);
    return size;
  }

  /** The object of this number; `null` when there is none. */
  object(number: number): PdfObject {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    if (this.#beingRead.has(number)) throw new PdfProblem("pdf.damaged", { object: number });
    this.#beingRead.add(number);
    const value = this.#read(number);
    this.#beingRead.delete(number);
    this.#objects.set(number, value);
    return value;
  }

  /** Follows a reference to its value; anything else is its own value. */
  resolve(object: PdfObject | undefined): PdfObject {
    let value = object ?? null;
    for (let steps = 0; value instanceof PdfRef; steps++) {
      if (steps === MAX_REFERENCE_CHAIN) throw new PdfProblem("pdf.damaged", { object: value.number });
      value = this.object(value.number);
    }
    return value;
  }

  /** The dictionary an object must be; `what` names it in the error. */
  dict(object: PdfObject | undefined, what: string): PdfDict {
    const value = this.resolve(object);
    if (!(value instanceof PdfDict)) throw new PdfProblem("pdf.damaged", { key: what });
    return value;
  }

  /** The array an object must be, empty when absent; `what` names it in the error. */
  array(object: PdfObject | undefined, what: string): PdfObject[] {
    const value = this.resolve(object);
    if (value === null) return [];
    if (!Array.isArray(value)) throw new PdfProblem("pdf.damaged", { key: what });
    return value;
  }

  /** Lets go of a parsed object, so that reading every object of a large file does not keep them all. */
  forget(number: number): void {
    this.#objects.delete(number);
  }

  #read(number: number): PdfObject {
    const entry = this.xref.entries.get(number);
    if (!entry || entry.kind === "free") return null;
    if (entry.kind === "packed") return this.#readPacked(number, entry.container, entry.index);
    const found = readIndirectObject(this.bytes, entry.offset, (object) => this.resolve(object));
    if (found.number !== number) throw new PdfProblem("pdf.damaged", { object: number });
    return found.value;
  }

  #readPacked(number: number, container: number, index: number): PdfObject {
    const { data, members } = this.#objectStream(container);
    const member = members[index];
    if (member?.number !== number) throw new PdfProblem("pdf.damaged", { object: number });
    return new PdfLexer(data, member.offset).object();
  }

  #objectStream(number: number): ObjectStream {
    const known = this.#objectStreams.get(number);
    if (known) return known;
    const stream = this.xref.entries.get(number)?.kind === "offset" ? this.object(number) : null;
    if (!(stream instanceof PdfStream)) throw new PdfProblem("pdf.damaged", { object: number });
    const data = decodeStructureStream(stream, this.budget);
    const count = this.resolve(stream.dict.get("N"));
    const first = this.resolve(stream.dict.get("First"));
    if (typeof count !== "number" || typeof first !== "number" || count > data.length) {
      throw new PdfProblem("pdf.damaged", { object: number });
    }
    const lexer = new PdfLexer(data);
    const members = Array.from({ length: count }, () => ({
      number: Number(lexer.token()),
      offset: Number(lexer.token()) + first,
    }));
    if (members.some((member) => !Number.isInteger(member.number) || !Number.isInteger(member.offset))) {
      throw new PdfProblem("pdf.damaged", { object: number });
    }
    const objectStream = { data, members };
    this.#objectStreams.set(number, objectStream);
    return objectStream;
  }
}

/** The reference an object must be; `what` names it in the error. */
export function asRef(object: PdfObject | undefined, what: string): PdfRef {
  if (!(object instanceof PdfRef)) throw new PdfProblem("pdf.damaged", { key: what });
  return object;
}

function findStartxref(bytes: Buffer): number {
  const tail = Math.max(0, bytes.length - TAIL_WINDOW);
  const at = bytes.subarray(tail).lastIndexOf("startxref");
  const offset = at < 0 ? null : /^startxref\s+(\d{1,10})\s/.exec(bytes.toString("latin1", tail + at, tail + at + 64));
  if (!offset) throw new PdfProblem("pdf.damaged", { key: "startxref" });
  return Number(offset[1]);
}
