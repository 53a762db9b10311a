import type { PdfFile } from "./pdf-file.ts";
import { nameOf, PdfDict, type PdfObject, PdfRef, PdfString } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { readTextString } from "./pdf-text.ts";

const MAX_DEPTH = 8;
const MAX_FIELDS = 5000;

/** A terminal field of the form; with one widget the two are one dictionary, as in all the fields this package makes. */
export interface FormField {
  ref: PdfRef;
  /** Fully qualified: the partial names from the root, joined by dots. */
  name: string;
  /** `Sig`, `Tx`, `Btn` or `Ch`; inherited from a parent where the field gives none. */
  type: string | undefined;
  dict: PdfDict;
}

/** The terminal fields of a form. Widgets under a field (`/Kids` without `/T`) belong to it. */
export function formFields(file: PdfFile): FormField[] {
  const form = file.resolve(file.catalog.get("AcroForm"));
  if (!(form instanceof PdfDict)) return [];
  const fields: FormField[] = [];
  const seen = new Set<number>();
  const visit = (object: PdfObject, parentName: string, parentType: string | undefined, depth: number): void => {
    if (!(object instanceof PdfRef) || seen.has(object.number)) return;
    if (depth > MAX_DEPTH || seen.size >= MAX_FIELDS) throw new PdfProblem("pdf.too_complex", { limit: "fields" });
    seen.add(object.number);
    const dict = file.resolve(object);
    if (!(dict instanceof PdfDict)) return;
    const name = joined(parentName, file.resolve(dict.get("T")));
    const type = nameOf(file.resolve(dict.get("FT"))) ?? parentType;
    const children = file.array(dict.get("Kids"), "Kids").filter((kid) => isField(file, kid));
    if (children.length === 0) fields.push({ ref: object, name, type, dict });
    for (const child of children) visit(child, name, type, depth + 1);
  };
  for (const field of file.array(form.get("Fields"), "Fields")) visit(field, "", undefined, 0);
  return fields;
}

function isField(file: PdfFile, object: PdfObject): boolean {
  const dict = file.resolve(object);
  return dict instanceof PdfDict && dict.has("T");
}

function joined(parentName: string, partial: PdfObject): string {
  const name = partial instanceof PdfString ? readTextString(partial) : "";
  return parentName && name ? `${parentName}.${name}` : parentName || name;
}
