import { type FormField, formFields } from "./form-fields.ts";
import { ObjectGraph, type Referral, TRAILER } from "./object-graph.ts";
import { allPages } from "./page-tree.ts";
import type { PdfFile } from "./pdf-file.ts";
import { dictOf, nameOf, type PdfObject, PdfRef } from "./pdf-object.ts";
import { DEFAULT_CAPS } from "./reading-caps.ts";

/** What an object is in its file, as far as later changes to it may be permitted. */
export type ObjectRole =
  | { kind: "catalog" }
  | { kind: "form" }
  | { kind: "fields" }
  | { kind: "page-tree" }
  | { kind: "page"; index: number }
  | { kind: "content"; index: number }
  | { kind: "annotations" }
  | { kind: "field"; field: FormField }
  | { kind: "metadata" }
  | { kind: "validation-data" }
  | { kind: "other" };

/**
 * The roles of the objects of one revision. An object that serves in two places, an array that is the annotations of a page
 * and something else too, has no role: changing it would change the other place.
 */
export class RevisionRoles {
  readonly graph: ObjectGraph;
  readonly fields: FormField[];
  readonly #file: PdfFile;
  readonly #pages: Map<number, number>;
  readonly #formNumber: number | undefined;

  constructor(file: PdfFile) {
    this.#file = file;
    this.graph = new ObjectGraph(file);
    this.fields = formFields(file);
    this.#pages = new Map(allPages(file, DEFAULT_CAPS.objects).map((page, index) => [page.number, index]));
    this.#formNumber = numberOfRef(file.catalog.get("AcroForm"));
  }

  /** Whether a number was not in use, so that what has it later is a new object. */
  isNew(number: number): boolean {
    return (this.#file.xref.entries.get(number)?.kind ?? "free") === "free";
  }

  roleOf(number: number): ObjectRole {
    if (number === this.#file.catalogRef.number) return { kind: "catalog" };
    if (number === this.#formNumber) return { kind: "form" };
    const index = this.#pages.get(number);
    if (index !== undefined) return { kind: "page", index };
    const field = this.fields.find(({ ref }) => ref.number === number);
    if (field) return { kind: "field", field };
    if (this.#isOnly(number, ({ key, holder }) => key === "Fields" && this.#isForm(holder))) return { kind: "fields" };
    if (this.#isOnly(number, ({ key, holder }) => key === "Annots" && this.#pages.has(holder))) {
      return { kind: "annotations" };
    }
    const page = this.#pageDrawnBy(number);
    if (page !== undefined) return { kind: "content", index: page };
    if (nameOf(dictOf(this.#file.object(number))?.get("Type")) === "Pages") return { kind: "page-tree" };
    if (this.#isMetadata(number)) return { kind: "metadata" };
    return this.#isValidationData(number) ? { kind: "validation-data" } : { kind: "other" };
  }

  /** The page whose drawing instructions an object is. */
  #pageDrawnBy(number: number): number | undefined {
    const referral = this.graph
      .referrals(number)
      .find(({ key, holder }) => key === "Contents" && this.#pages.has(holder));
    return referral && this.#pages.get(referral.holder);
  }

  #isForm(holder: number): boolean {
    return holder === (this.#formNumber ?? this.#file.catalogRef.number);
  }

  #isOnly(number: number, test: (referral: Referral) => boolean): boolean {
    const referrals = this.graph.referrals(number);
    return referrals.length > 0 && referrals.every(test);
  }

  /**
   * Whether the object is nothing but what the catalog or the trailer says about the file. The name of the key alone does
   * not tell: a form may be drawn under the name `/Metadata`, and a glyph may be called so.
   */
  #isMetadata(number: number): boolean {
    const [referral, ...others] = this.graph.referrals(number);
    if (!referral || others.length > 0) return false;
    if (referral.holder === TRAILER) return referral.key === "Info";
    return (
      referral.holder === this.#file.catalogRef.number && numberOfRef(this.#file.catalog.get("Metadata")) === number
    );
  }

  /** Whether every way to the object leads through the catalog's DSS. */
  #isValidationData(number: number): boolean {
    const dssNumber = numberOfRef(this.#file.catalog.get("DSS"));
    if (dssNumber === undefined || !this.graph.isReachable(number)) return false;
    const seen = new Set([number]);
    for (const member of seen) {
      for (const { holder, key } of this.graph.referrals(member)) {
        if (holder === TRAILER) return false;
        const isDss = holder === this.#file.catalogRef.number && key === "DSS" && member === dssNumber;
        if (!isDss) seen.add(holder);
      }
    }
    return true;
  }
}

function numberOfRef(object: PdfObject | undefined): number | undefined {
  return object instanceof PdfRef ? object.number : undefined;
}
