import { createHash } from "node:crypto";
import type { NewObject } from "./appearance-template.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfDict, type PdfObject, PdfRef, PdfString } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { writeObject } from "./pdf-writer.ts";
import { type PlacedObject, writeXrefStream, writeXrefTable } from "./xref-writer.ts";

/** The bytes to append to a file, and where in them each object's body starts. */
export interface BuiltUpdate {
  bytes: Buffer;
  bodyOffsets: ReadonlyMap<number, number>;
}

/**
 * Bytes to append to a file: new objects, changed objects, and a cross-reference section of the kind of the file's last
 * one. Nothing is compressed and the new half of the file identifier is a digest of the rest, so the same changes to the
 * same file give the same bytes on every machine.
 */
export class IncrementalUpdate {
  readonly #file: PdfFile;
  readonly #bodies = new Map<number, Uint8Array>();
  readonly #edited = new Map<number, PdfObject>();
  #nextNumber: number;

  /** @throws {PdfProblem} `pdf.junk_before_header`: offsets of such a file mean different things to different readers. */
  constructor(file: PdfFile) {
    if (file.junkBytes > 0) throw new PdfProblem("pdf.junk_before_header");
    this.#file = file;
    this.#nextNumber = file.size;
  }

  allocate(): number {
    return this.#nextNumber++;
  }

  /** Gives a new object its bytes. */
  put({ number, body }: NewObject): void {
    this.#bodies.set(number, body);
  }

  /** The dictionary at a reference, to be changed; written again with the update. */
  editDict(ref: PdfRef): PdfDict {
    const current = this.#current(ref);
    if (!(current instanceof PdfDict)) throw new PdfProblem("pdf.damaged", { object: ref.number });
    if (this.#edited.has(ref.number)) return current;
    const own = new PdfDict(current);
    this.#edited.set(ref.number, own);
    return own;
  }

  /** Appends to an array that is a value of a dictionary, directly or by reference; makes it where there is none. */
  append(holder: PdfRef, key: string, item: PdfObject): void {
    const dict = this.#current(holder);
    const held = dict instanceof PdfDict ? (dict.get(key) ?? []) : null;
    const items = held instanceof PdfRef ? this.#current(held) : held;
    if (!Array.isArray(items)) throw new PdfProblem("pdf.damaged", { key });
    if (held instanceof PdfRef) this.#edited.set(held.number, [...items, item]);
    else this.editDict(holder).set(key, [...items, item]);
  }

  /** The reference to the form dictionary, which is made, or made indirect, where it is not. */
  formRef(): PdfRef {
    const catalog = this.#current(this.#file.catalogRef);
    const form = catalog instanceof PdfDict ? catalog.get("AcroForm") : undefined;
    if (form instanceof PdfRef) return form;
    const ref = new PdfRef(this.allocate());
    this.#edited.set(ref.number, new PdfDict(form instanceof PdfDict ? form : []));
    this.editDict(this.#file.catalogRef).set("AcroForm", ref);
    return ref;
  }

  /** The bytes to append. `seed` is more to derive the file identifier from. */
  build(seed = ""): BuiltUpdate {
    const base = this.#file.bytes.length;
    const parts: Buffer[] = [];
    let offset = base;
    const push = (part: Uint8Array): void => {
      parts.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
      offset += part.length;
    };
    if (this.#file.bytes[base - 1] !== 0x0a) push(Buffer.from("\n"));
    const bodyOffsets = new Map<number, number>();
    const placed = this.#allBodies().map(([number, body]) => {
      const place = { number, generation: this.#generation(number), offset };
      push(Buffer.from(`${number} ${place.generation} obj\n`, "latin1"));
      bodyOffsets.set(number, offset - base);
      push(body);
      push(Buffer.from("\nendobj\n"));
      return place;
    });
    const startxref = offset;
    push(this.#xrefSection(placed, startxref, this.#identifier(parts, seed)));
    push(Buffer.from(`startxref\n${startxref}\n%%EOF\n`, "latin1"));
    return { bytes: Buffer.concat(parts), bodyOffsets };
  }

  #current(ref: PdfRef): PdfObject {
    return this.#edited.get(ref.number) ?? this.#file.resolve(ref);
  }

  #allBodies(): [number, Uint8Array][] {
    const edited = Array.from(this.#edited, ([number, value]): [number, Uint8Array] => [number, writeObject(value)]);
    return [...this.#bodies, ...edited].sort(([a], [b]) => a - b);
  }

  #generation(number: number): number {
    const entry = this.#file.xref.entries.get(number);
    return entry?.kind === "offset" ? entry.generation : 0;
  }

  #identifier(parts: Buffer[], seed: string): PdfObject {
    const digest = createHash("sha256").update(`${this.#file.bytes.length} ${seed}\n`);
    const old = this.#file.array(this.#file.trailer.get("ID"), "ID")[0];
    if (!(old instanceof PdfString)) digest.update(this.#file.bytes);
    for (const part of parts) digest.update(part);
    const fresh = new PdfString(digest.digest().subarray(0, 16));
    return [old instanceof PdfString ? old : fresh, fresh];
  }

  #xrefSection(placed: PlacedObject[], offset: number, identifier: PdfObject): Buffer {
    const isStream = this.#file.xref.sections[0]?.kind === "stream";
    const own = isStream ? { number: this.allocate(), generation: 0, offset } : undefined;
    const trailer = new PdfDict([
      ["Size", this.#nextNumber],
      ["Root", this.#file.catalogRef],
      ["ID", identifier],
      ["Prev", this.#file.startxref],
    ]);
    const info = this.#file.trailer.get("Info");
    if (info !== undefined) trailer.set("Info", info);
    return own ? writeXrefStream(placed, own, trailer) : writeXrefTable(placed, trailer);
  }
}
