import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of text as another reader than the one that wrote it sees it. Lengths in points, from the lower left. */
export interface ReadText {
  /** 0-based. */
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly style: "regular" | "bold" | "italic" | "boldItalic";
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
}

export async function readTexts(pdf: Uint8Array): Promise<{ pages: ReadPage[]; texts: ReadText[] }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  const texts: ReadText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height });
    // Fonts are known by name only once the operators are read.
    const { fnArray } = await page.getOperatorList();
    if (!fnArray.includes(OPS.setFont)) continue;
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const { name } = page.commonObjs.get(item.fontName) as { name: string };
      const [size = 0, , , , x = 0, baseline = 0] = item.transform as number[];
      texts.push({ page: number - 1, text: item.str, x, baseline, width: item.width, size, style: styleOf(name) });
    }
  }
  await document.destroy();
  return { pages, texts };
}

function styleOf(font: string): ReadText["style"] {
  if (/BoldItalic/u.test(font)) return "boldItalic";
  if (/Bold/u.test(font)) return "bold";
  return /Italic/u.test(font) ? "italic" : "regular";
}
