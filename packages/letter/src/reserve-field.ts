import { type PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from "pdf-lib";
import type { Rect } from "./composed-letter.ts";

export interface EmptyField {
  readonly fieldName: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly rect: Rect;
}

/**
 * Reserves places as merged text fields and widgets, each with an empty appearance, so that filling one later adds
 * objects and changes none that a signature covers the look of. Read-only: no reader offers to type into them.
 */
export function reserveFields(document: PDFDocument, page: PDFRef, fields: readonly EmptyField[]): void {
  if (fields.length === 0) return;
  const { context, catalog } = document;
  const refs = fields.map((field) => {
    const [x1, y1, x2, y2] = field.rect;
    const appearance = context.stream("", {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, x2 - x1, y2 - y1],
      Resources: {},
    });
    return context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Widget",
        FT: "Tx",
        T: PDFString.of(field.fieldName),
        TU: PDFHexString.fromText(field.label),
        Rect: [...field.rect],
        // Printed, and not to be moved or deleted.
        F: 4 + 128,
        Ff: 1,
        P: page,
        AP: { N: context.register(appearance) },
      }),
    );
  });
  document.getPage(0).node.set(PDFName.of("Annots"), context.obj(refs));
  catalog.set(PDFName.of("AcroForm"), context.register(context.obj({ Fields: refs })));
}
