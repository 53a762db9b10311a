import { formFields } from "@vanthu/pades/form-fields.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import { dictOf, nameOf, numberOf, type PdfDict, PdfStream } from "@vanthu/pades/pdf-object.ts";

/**
 * What a file lacks of PDF/A-2b (ISO 19005-2) that a judge of PDF/A-1b cannot see, or sees otherwise: identifier (6.1.3),
 * metadata that claim 2b (6.6.4), output intent (6.2.3), a drawn appearance with embedded fonts for every field that is
 * shown (6.3.3, 6.2.11.4), and no request to draw them anew (6.4.1). Empty when it lacks nothing.
 */
export function archivalFindings(pdf: Uint8Array): string[] {
  const file = PdfFile.open(pdf);
  const findings: string[] = [];
  for (const { trailer } of file.xref.sections) {
    if (file.array(trailer.get("ID"), "ID").length !== 2) findings.push("a section without /ID");
  }
  if (!claimsPart2b(file)) findings.push("XMP does not claim PDF/A-2b");
  const intents = file.array(file.catalog.get("OutputIntents"), "OutputIntents").map((each) => file.resolve(each));
  const hasIntent = intents.some(
    (intent) =>
      nameOf(dictOf(intent)?.get("S")) === "GTS_PDFA1" &&
      file.resolve(dictOf(intent)?.get("DestOutputProfile")) instanceof PdfStream,
  );
  if (!hasIntent) findings.push("no output intent");
  if (dictOf(file.resolve(file.catalog.get("AcroForm")))?.has("NeedAppearances")) findings.push("NeedAppearances");
  for (const { name, dict } of formFields(file)) {
    findings.push(...appearanceFindings(file, dict).map((finding) => `${name}: ${finding}`));
  }
  return findings;
}

function claimsPart2b(file: PdfFile): boolean {
  const metadata = file.resolve(file.catalog.get("Metadata"));
  const xmp = metadata instanceof PdfStream ? Buffer.from(metadata.raw).toString("utf8") : "";
  return xmp.includes("<pdfaid:part>2<") && xmp.includes("<pdfaid:conformance>B<");
}

function appearanceFindings(file: PdfFile, widget: PdfDict): string[] {
  const sides = file.array(widget.get("Rect"), "Rect").map((side) => numberOf(file.resolve(side)) ?? 0);
  const isShown = sides[0] !== sides[2] && sides[1] !== sides[3];
  if (!isShown) return [];
  const appearance = dictOf(file.resolve(widget.get("AP")));
  const normal = file.resolve(appearance?.get("N"));
  if (!(normal instanceof PdfStream) || appearance?.size !== 1) return ["no appearance of its own"];
  const fonts = dictOf(file.resolve(dictOf(file.resolve(normal.dict.get("Resources")))?.get("Font")));
  return [...(fonts?.values() ?? [])].every((font) => isEmbedded(file, dictOf(file.resolve(font))))
    ? []
    : ["a font that is not embedded"];
}

function isEmbedded(file: PdfFile, font: PdfDict | undefined): boolean {
  const [descendant] = file.array(font?.get("DescendantFonts"), "DescendantFonts");
  const descriptor = dictOf(file.resolve(dictOf(file.resolve(descendant))?.get("FontDescriptor")));
  return file.resolve(descriptor?.get("FontFile2")) instanceof PdfStream;
}
