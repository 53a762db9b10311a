import { type AppearanceTemplate, renderAppearance } from "./appearance-template.ts";
import { changePermissions } from "./certification.ts";
import { type FormField, formFields } from "./form-fields.ts";
import { IncrementalUpdate } from "./incremental-update.ts";
import { PdfFile } from "./pdf-file.ts";
import { numberOf, PdfDict, PdfRef, PdfString } from "./pdf-object.ts";
import { joined } from "./joined-bytes.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { pdfDate, readTextString, textString } from "./pdf-text.ts";

/** One reserved field and the text to fill it with. */
export interface FieldFill {
  fieldName: string;
  text: string;
  template: AppearanceTemplate;
  align?: "left" | "center" | "right";
}

/** What `fillFields` needs beside file and texts. */
export interface FillFieldsOptions {
  /** Written as the fields' `/M`. */
  filledAt: Date;
  /** The document's key in the caller's store; the file identifier is derived from it too. */
  documentKey?: string;
}

/**
 * Fills reserved text fields — number and date of a document — by one incremental update, which keeps the signatures
 * before it valid: each field gets its text and a new appearance that embeds its own font. The same input gives the same
 * bytes, so the step may be repeated. Fields that already hold the wanted text are left alone; when all do, the file is
 * returned as it is.
 *
 * The fields must be text fields merged with their one widget.
 *
 * @throws {PdfProblem} what `PdfFile.open` and `renderAppearance` refuse; `field.missing`, `field.not_fillable`,
 *   `field.already_filled` ({ field }); `pdf.changes_forbidden` when an earlier signature forbids the change.
 */
export function fillFields(pdf: Uint8Array, fills: FieldFill[], options: FillFieldsOptions): Uint8Array {
  const file = PdfFile.open(pdf);
  const fields = formFields(file);
  const update = new IncrementalUpdate(file);
  const pending = fills
    .map((fill) => ({ fill, field: fillableField(file, fields, fill.fieldName) }))
    .filter(({ fill, field }) => !isFilledWith(file, field, fill.text));
  if (pending.length === 0) return pdf;
  const permissions = changePermissions(file, fields);
  if (permissions.level === 1 || pending.some(({ field }) => permissions.isLocked(field.name))) {
    throw new PdfProblem("pdf.changes_forbidden");
  }
  for (const { fill, field } of pending) fillOne(file, update, field, fill, options.filledAt);
  const { bytes } = update.build(options.documentKey);
  return joined(pdf, bytes);
}

function fillableField(file: PdfFile, fields: FormField[], fieldName: string): FormField {
  const field = fields.find(({ name }) => name === fieldName.normalize("NFC"));
  if (!field) throw new PdfProblem("field.missing", { field: fieldName });
  const isMerged = field.dict.has("Rect") && !field.dict.has("Kids");
  if (field.type !== "Tx" || !isMerged) throw new PdfProblem("field.not_fillable", { field: fieldName });
  if (file.array(field.dict.get("Rect"), "Rect").length !== 4) throw new PdfProblem("pdf.damaged", { key: "Rect" });
  return field;
}

function isFilledWith(file: PdfFile, field: FormField, text: string): boolean {
  const value = file.resolve(field.dict.get("V"));
  const present = value instanceof PdfString ? readTextString(value) : "";
  if (present !== "" && present !== text.normalize("NFC")) {
    throw new PdfProblem("field.already_filled", { field: field.name });
  }
  return present !== "";
}

function fillOne(file: PdfFile, update: IncrementalUpdate, field: FormField, fill: FieldFill, filledAt: Date): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = file
    .array(field.dict.get("Rect"), "Rect")
    .map((side) => numberOf(file.resolve(side)) ?? 0);
  const rendered = renderAppearance(
    fill.template,
    { text: fill.text, align: fill.align, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
    () => update.allocate(),
  );
  for (const object of rendered.objects) update.put(object);
  update
    .editDict(field.ref)
    .set("V", textString(fill.text))
    .set("AP", new PdfDict([["N", new PdfRef(rendered.formNumber)]]))
    .set("M", new PdfString(Buffer.from(pdfDate(filledAt), "latin1")));
}
