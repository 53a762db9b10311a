import type { PDFDocumentProxy } from "pdfjs-dist";
import { pdfEngine } from "./open-pdf.ts";

/** Sharp enough for office printers; a page of A4 is then a picture of 1240 × 1754. */
const PRINT_DPI = 150;

async function picture(pdf: PDFDocumentProxy, number: number): Promise<HTMLImageElement> {
  const { AnnotationMode } = await pdfEngine();
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: PRINT_DPI / 72 });
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport, intent: "print", annotationMode: AnnotationMode.ENABLE }).promise;
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  // frees the bitmap now, not when it is collected
  canvas.width = canvas.height = 0;
  const image = new Image();
  if (blob) image.src = URL.createObjectURL(blob);
  await image.decode();
  return image;
}

/**
 * Prints the file, not the page of the portal: each page as a picture on a sheet of its own. The policy forbids frames
 * of other origins, so the browser's own PDF printing is out of reach.
 */
export async function printPdf(pdf: PDFDocumentProxy, onProgress: (share: number) => void): Promise<void> {
  const sheets = document.createElement("div");
  sheets.className = "pdf-print";
  for (let number = 1; number <= pdf.numPages; number++) {
    sheets.append(await picture(pdf, number));
    onProgress(number / pdf.numPages);
  }
  document.body.append(sheets);
  document.documentElement.classList.add("is-printing-pdf");
  try {
    window.print();
  } finally {
    document.documentElement.classList.remove("is-printing-pdf");
    for (const image of sheets.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    sheets.remove();
  }
}
