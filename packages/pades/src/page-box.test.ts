import { degrees, PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { pageBox, topRight } from "./page-box.ts";
import { PdfFile } from "./pdf-file.ts";

const SIZE = { width: 100, height: 30 };

async function aPage(shape: { turn?: number; crop?: [number, number, number, number] }): Promise<PdfFile> {
  const document = await PDFDocument.create();
  const page = document.addPage([600, 800]);
  if (shape.turn !== undefined) page.setRotation(degrees(shape.turn));
  if (shape.crop) page.setCropBox(...shape.crop);
  return PdfFile.open(await document.save({ useObjectStreams: false }));
}

test.each([
  [0, [490, 760, 590, 790]],
  [90, [10, 690, 40, 790]],
  [180, [10, 10, 110, 40]],
  [270, [560, 10, 590, 110]],
  [-90, [560, 10, 590, 110]],
])("the corner seen at the top right of a page turned by %d degrees", async (turn, corner) => {
  const box = pageBox(await aPage({ turn }), 0);

  expect(topRight(box, SIZE, 10)).toEqual(corner);
});

test("a page that shows a part of itself has its corner there", async () => {
  const box = pageBox(await aPage({ crop: [50, 50, 400, 500] }), 0);

  expect(topRight(box, SIZE, 10)).toEqual([340, 510, 440, 540]);
});

test("a page that is not there is refused", async () => {
  const file = await aPage({});

  expect(() => pageBox(file, 1)).toThrow("pdf.page_missing");
});
