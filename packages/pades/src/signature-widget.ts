import { type AppearanceTemplate, type PageTurn, renderAppearance } from "./appearance-template.ts";
import { changePermissions } from "./certification.ts";
import { formFields } from "./form-fields.ts";
import type { IncrementalUpdate } from "./incremental-update.ts";
import { pageAt } from "./page-tree.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfDict, PdfName, type PdfObject, PdfReal, PdfRef } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { textString } from "./pdf-text.ts";
import { writeObject } from "./pdf-writer.ts";

/** Where a signature is shown and how it looks. */
export interface SignatureAppearance {
  template: AppearanceTemplate;
  /** Page, from 0. */
  page: number;
  /** Lower left and upper right corner on the page, in points. */
  rect: readonly [number, number, number, number];
  /** Lines of text over the image, parted by `\n`, where the template has a font. */
  text?: string;
  /** `center` when absent. */
  align?: "left" | "center" | "right";
  /** The page's own `/Rotate`: what is shown is turned back by it. */
  turn?: PageTurn;
}

/** The field of a signature. */
export interface WidgetOptions {
  /** Without dots. */
  fieldName: string;
  /** Absent for a signature that is not shown. */
  appearance?: SignatureAppearance;
}

/** `/F` of a signature's widget: printed, locked. */
const WIDGET_FLAGS = 132;
/** `/SigFlags`: signatures exist, and only appending keeps them. */
const SIGNATURE_FLAGS = 3;

/**
 * Adds the field of a signature to form and page, merged with its widget.
 * @throws {PdfProblem} `field.name_invalid`, `field.name_taken` ({ field }); `pdf.changes_forbidden` when an earlier
 *   signature forbids any change; `pdf.page_missing`; what `renderAppearance` refuses.
 */
export function signatureWidget(
  file: PdfFile,
  update: IncrementalUpdate,
  signature: PdfRef,
  { fieldName, appearance }: WidgetOptions,
): void {
  checkField(file, fieldName);
  const page = pageAt(file, appearance?.page ?? 0);
  const widget = new PdfRef(update.allocate());
  const dict = new PdfDict([
    ["Type", new PdfName("Annot")],
    ["Subtype", new PdfName("Widget")],
    ["FT", new PdfName("Sig")],
    ["T", textString(fieldName)],
    ["F", WIDGET_FLAGS],
    ["P", page],
    ["Rect", (appearance?.rect ?? [0, 0, 0, 0]).map(real)],
    ["V", signature],
  ]);
  if (appearance) dict.set("AP", new PdfDict([["N", drawAppearance(update, appearance)]]));
  update.put({ number: widget.number, body: writeObject(dict) });
  update.append(page, "Annots", widget);
  const form = update.formRef();
  update.append(form, "Fields", widget);
  update.editDict(form).set("SigFlags", SIGNATURE_FLAGS);
}

function checkField(file: PdfFile, fieldName: string): void {
  if (fieldName === "" || fieldName.includes(".")) throw new PdfProblem("field.name_invalid", { field: fieldName });
  const fields = formFields(file);
  const wanted = fieldName.normalize("NFC");
  if (fields.some(({ name }) => name === wanted || name.startsWith(`${wanted}.`))) {
    throw new PdfProblem("field.name_taken", { field: fieldName });
  }
  if (changePermissions(file, fields).level === 1) throw new PdfProblem("pdf.changes_forbidden");
}

function drawAppearance(update: IncrementalUpdate, appearance: SignatureAppearance): PdfRef {
  const { template, rect, text, align = "center", turn = 0 } = appearance;
  const [across, up] = [rect[2] - rect[0], rect[3] - rect[1]];
  const [width, height] = turn % 180 === 0 ? [across, up] : [up, across];
  const content = { text, align, turn, width, height };
  const rendered = renderAppearance(template, content, () => update.allocate());
  for (const object of rendered.objects) update.put(object);
  return new PdfRef(rendered.formNumber);
}

function real(value: number): PdfObject {
  return new PdfReal(String(Number(value.toFixed(2))));
}
