import { dictOf, nameOf, type PdfDict, PdfRef, PdfStream } from "./pdf-object.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfProblem } from "./pdf-problem.ts";

/**
 * Counts how many forms a page draws, forms within forms included, and refuses one that draws itself or too many: a few
 * kilobytes of them keep a renderer busy for ever. A name in a resource dictionary that is never drawn does not count.
 */
export class FormDrawings {
  readonly #file: PdfFile;
  readonly #contentOf: (stream: PdfStream) => Buffer;
  readonly #limit: number;
  readonly #known = new Map<number, number>();
  readonly #open = new Set<number>();

  /** @param contentOf gives the decompressed drawing instructions of a form. */
  constructor(file: PdfFile, limit: number, contentOf: (stream: PdfStream) => Buffer) {
    this.#file = file;
    this.#limit = limit;
    this.#contentOf = contentOf;
  }

  /** How many forms drawing instructions draw with these resources. @throws {PdfProblem} `pdf.too_complex`. */
  count(resources: PdfDict | undefined, content: Buffer): number {
    const xObjects = dictOf(this.#file.resolve(resources?.get("XObject")));
    if (!xObjects) return 0;
    let total = 0;
    for (const [, name] of content.toString("latin1").matchAll(/\/([^\s()<>[\]{}/%]+)\s+Do\b/g)) {
      const ref = xObjects.get(name ?? "");
      if (ref instanceof PdfRef) total += this.#countForm(ref);
      if (total > this.#limit) throw new PdfProblem("pdf.too_complex", { limit: "formDrawings" });
    }
    return total;
  }

  #countForm(ref: PdfRef): number {
    const known = this.#known.get(ref.number);
    if (known !== undefined) return known;
    if (this.#open.has(ref.number)) throw new PdfProblem("pdf.too_complex", { limit: "formDrawings" });
    const form = this.#file.resolve(ref);
    if (!(form instanceof PdfStream) || nameOf(form.dict.get("Subtype")) !== "Form") return 0;
    this.#open.add(ref.number);
    const total = 1 + this.count(dictOf(this.#file.resolve(form.dict.get("Resources"))), this.#contentOf(form));
    this.#open.delete(ref.number);
    this.#known.set(ref.number, total);
    return total;
  }
}
