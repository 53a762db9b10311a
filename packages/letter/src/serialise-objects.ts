import { type PDFContext, type PDFObject, type PDFRef, PDFStream } from "pdf-lib";
import type { TemplateSegment } from "@vanthu/pades/appearance-template.ts";

/** Every indirect object of a context as template segments, references turned into indices. */
export function serialiseObjects(context: PDFContext): {
  readonly objects: TemplateSegment[][];
  indexOf(ref: PDFRef): number;
} {
  const entries = context.enumerateIndirectObjects();
  const indices = new Map(entries.map(([ref], index) => [ref.objectNumber, index]));
  return {
    objects: entries.map(([, object]) => segmentsOf(object, indices)),
    indexOf(ref) {
      const index = indices.get(ref.objectNumber);
      if (index === undefined) throw new Error(`object ${ref.objectNumber} is not in the context`);
      return index;
    },
  };
}

function segmentsOf(object: PDFObject, indices: ReadonlyMap<number, number>): TemplateSegment[] {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  if (!(object instanceof PDFStream)) return referencesIn(bytes.toString("latin1"), indices);
  const start = bytes.indexOf("stream");
  return [
    ...referencesIn(bytes.subarray(0, start).toString("latin1"), indices),
    { base64: bytes.subarray(start).toString("base64") },
  ];
}

/** These objects hold no strings that could look like a reference: fonts and images only. */
function referencesIn(text: string, indices: ReadonlyMap<number, number>): TemplateSegment[] {
  return text.split(/(\d+) 0 R/).map((part, position): TemplateSegment => {
    if (position % 2 === 0) return { text: part };
    const index = indices.get(Number(part));
    if (index === undefined) throw new Error(`a reference leads out of the template: ${part} 0 R`);
    return { object: index };
  });
}
