import { allPages } from "@vanthu/pades/page-tree.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import { dictOf, nameOf, numberOf, PdfStream, type PdfDict } from "@vanthu/pades/pdf-object.ts";
import { pageBox } from "@vanthu/pades/page-box.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";

/** Least resolution of a digitised document (NĐ 30 Phụ lục I, phần II, I.2.c). */
const LEAST_DPI = 200;
/** Scanners trim a few pixels, and pages are rounded to whole points. */
const TOLERANCE = 0.97;
const MAX_PAGES = 500;
const GRAY_SPACES: readonly string[] = ["DeviceGray", "CalGray", "G"];

/**
 * Holds a scan to the standard of digitised documents: version 1.4 or later, in colour, 200 dpi. Resolution and colour
 * are judged where a page is one image, as scanners make it, and its colours are named plainly; what cannot be told
 * passes. The scale of 100 % cannot be told from the file.
 * @param version as the guard read it
 * @throws Refusal `copy.scan_version`, `copy.scan_resolution`, `copy.scan_gray`
 */
export function checkScan(pdf: Uint8Array, version: string): void {
  if (version < "1.4") throw new Refusal("input", "copy.scan_version", { version });
  const file = PdfFile.open(pdf);
  allPages(file, MAX_PAGES).forEach((ref, index) => {
    const image = onlyImage(file, file.dict(ref, "Page"));
    if (!image) return;
    const page = index + 1;
    const [x1, y1, x2, y2] = pageBox(file, index).rect;
    const dpi = resolution(file, image, Math.abs(x2 - x1), Math.abs(y2 - y1));
    if (dpi < LEAST_DPI * TOLERANCE) throw new Refusal("input", "copy.scan_resolution", { page, dpi: Math.round(dpi) });
    if (isGray(file, image)) throw new Refusal("input", "copy.scan_gray", { page });
  });
}

/** The image of a page that shows one image and no text. */
function onlyImage(file: PdfFile, page: PdfDict): PdfDict | undefined {
  const resources = dictOf(file.resolve(page.get("Resources")));
  if (!resources || (dictOf(file.resolve(resources.get("Font")))?.size ?? 0) > 0) return undefined;
  const objects = [...(dictOf(file.resolve(resources.get("XObject")))?.values() ?? [])].map((one) => file.resolve(one));
  const [image, ...others] = objects;
  if (others.length > 0 || !(image instanceof PdfStream)) return undefined;
  return nameOf(file.resolve(image.dict.get("Subtype"))) === "Image" ? image.dict : undefined;
}

/** Pixels to the inch, the image filling the page; turned either way, as scanners turn pages. */
function resolution(file: PdfFile, image: PdfDict, widthPt: number, heightPt: number): number {
  const pixels = ["Width", "Height"].map((key) => numberOf(file.resolve(image.get(key))) ?? 0);
  const [short = 0, long = 0] = pixels.sort((a, b) => a - b);
  const [narrow = 1, wide = 1] = [widthPt, heightPt].sort((a, b) => a - b);
  return Math.min((short * 72) / narrow, (long * 72) / wide);
}

function isGray(file: PdfFile, image: PdfDict): boolean {
  if (file.resolve(image.get("ImageMask")) === true) return true;
  return GRAY_SPACES.includes(nameOf(file.resolve(image.get("ColorSpace"))) ?? "");
}
