import { refuseActiveContent } from "./active-content.ts";
import { decodeLetters } from "./ascii-filter.ts";
import { FormDrawings } from "./form-drawings.ts";
import { formFields } from "./form-fields.ts";
import { allPages } from "./page-tree.ts";
import { PdfFile } from "./pdf-file.ts";
import { dictOf, nameOf, numberOf, type PdfDict, type PdfObject, PdfStream } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { DEFAULT_CAPS, type ReadingCaps } from "./reading-caps.ts";

/** What a file that passed the guard is. */
export interface GuardedPdf {
  pages: number;
  signatureFields: number;
  /** Of the header, or of the catalog where that is newer: `1.7`. */
  version: string;
  objects: number;
}

const MAX_FILTERS = 3;

/**
 * Decides whether a file from outside may be handed to PDF libraries and stored: reads every object within caps, so that
 * what would hang or fill the memory of a reader is refused first. A file must be readable as it stands; nothing is
 * repaired.
 *
 * @param caps those to change; `DEFAULT_CAPS` for the rest.
 * @throws {PdfProblem} `pdf.not_pdf`; `pdf.damaged`; `pdf.encrypted`; `pdf.too_large` ({ bytes, limit });
 *   `pdf.too_complex` ({ limit }, the name of the cap); `pdf.active_content` ({ feature }); `pdf.embedded_file`.
 */
export function guardPdf(bytes: Uint8Array, caps: Partial<ReadingCaps> = {}): GuardedPdf {
  const limits = { ...DEFAULT_CAPS, ...caps };
  if (bytes.length > limits.fileBytes) {
    throw new PdfProblem("pdf.too_large", { bytes: bytes.length, limit: limits.fileBytes });
  }
  return new Guard(PdfFile.open(bytes, limits), limits).inspect();
}

class Guard {
  readonly #file: PdfFile;
  readonly #caps: Readonly<ReadingCaps>;
  readonly #inflated = new Set<PdfStream>();

  constructor(file: PdfFile, caps: Readonly<ReadingCaps>) {
    this.#file = file;
    this.#caps = caps;
  }

  inspect(): GuardedPdf {
    const pages = allPages(this.#file, this.#caps.pages);
    if (pages.length === 0) throw new PdfProblem("pdf.damaged", { key: "Pages" });
    const drawings = new FormDrawings(this.#file, this.#caps.formDrawings, (form) => this.#content([form]));
    for (const page of pages) {
      const dict = this.#file.dict(page, "Page");
      drawings.count(this.#inherited(dict, "Resources"), this.#content(this.#contentStreams(dict.get("Contents"))));
    }
    const objects = this.#inspectObjects();
    const signatureFields = formFields(this.#file).filter(({ type }) => type === "Sig").length;
    return { pages: pages.length, signatureFields, version: this.#version(), objects };
  }

  #inspectObjects(): number {
    let objects = 0;
    for (const [number, entry] of this.#file.xref.entries) {
      if (entry.kind === "free") continue;
      objects++;
      const object = this.#file.object(number);
      refuseActiveContent(object instanceof PdfStream ? object.dict : object);
      if (object instanceof PdfStream) {
        this.#inspectStream(object);
        this.#file.forget(number);
      }
    }
    return objects;
  }

  #inspectStream(stream: PdfStream): void {
    const { dict } = stream;
    if (nameOf(dict.get("Type")) === "EmbeddedFile") throw new PdfProblem("pdf.embedded_file");
    if (nameOf(this.#file.resolve(dict.get("Subtype"))) === "Image") {
      const [width, height] = ["Width", "Height"].map((key) => numberOf(this.#file.resolve(dict.get(key))) ?? 0);
      if ((width ?? 0) * (height ?? 0) > this.#caps.imagePixels) {
        throw new PdfProblem("pdf.too_complex", { limit: "imagePixels" });
      }
    }
    if (!this.#inflated.has(stream)) this.#inflate(stream);
  }

  /**
   * Undoes the leading filters of a stream, which is where a small file hides a large one. `left` names the first that is
   * not undone here: of images only, since drawing instructions are looked through.
   */
  #inflate(stream: PdfStream): { data: Uint8Array; left?: string } {
    this.#inflated.add(stream);
    const filter = this.#file.resolve(stream.dict.get("Filter"));
    const filters = Array.isArray(filter) ? filter.map((item) => this.#file.resolve(item)) : [filter];
    if (filters.length > MAX_FILTERS) throw new PdfProblem("pdf.too_complex", { limit: "filters" });
    let data = stream.raw;
    for (const name of filters.map(nameOf)) {
      if (name === undefined) continue;
      const plain =
        name === "FlateDecode" || name === "Fl" ? this.#file.budget.inflate(data) : decodeLetters(name, data);
      if (!plain) return { data, left: name };
      data = plain;
    }
    return { data };
  }

  #contentStreams(contents: PdfObject | undefined): PdfStream[] {
    const value = this.#file.resolve(contents);
    const streams = Array.isArray(value) ? value.map((item) => this.#file.resolve(item)) : [value];
    return streams.filter((stream) => stream instanceof PdfStream);
  }

  #content(streams: PdfStream[]): Buffer {
    const parts: Uint8Array[] = [];
    let size = 0;
    for (const stream of streams) {
      const { data: part, left } = this.#inflate(stream);
      if (left !== undefined) throw new PdfProblem("pdf.too_complex", { limit: "filters" });
      parts.push(part, Uint8Array.of(0x0a));
      size += part.length;
      if (size > this.#caps.contentBytes) throw new PdfProblem("pdf.too_complex", { limit: "contentBytes" });
    }
    return Buffer.concat(parts);
  }

  #inherited(page: PdfDict, key: string): PdfDict | undefined {
    let node: PdfDict | undefined = page;
    for (let depth = 0; node && depth < 32; depth++) {
      if (node.has(key)) return dictOf(this.#file.resolve(node.get(key)));
      node = dictOf(this.#file.resolve(node.get("Parent")));
    }
    return undefined;
  }

  #version(): string {
    const header = /^%PDF-(\d\.\d)/.exec(this.#file.bytes.toString("latin1", 0, 8))?.[1] ?? "1.0";
    const updated = nameOf(this.#file.resolve(this.#file.catalog.get("Version"))) ?? header;
    return updated > header ? updated : header;
  }
}
