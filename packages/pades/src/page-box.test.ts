import { degrees, PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { pageBox, topRight } from "./page-box.ts";
import { PdfFile } from "./pdf-file.ts";

const SIZE = { width: 100, height: 30 };
const MARGIN = { top: 10, right: 20 };

async function aPage(shape: { turn?: number; crop?: [number, number, number, number] }): Promise<PdfFile> {
  const document = await PDFDocument.create();
  const page = document.addPage([600, 800]);
  if (shape.turn !== undefined) page.setRotation(degrees(shape.turn));
  if (shape.crop) page.setCropBox(...shape.crop);
  return PdfFile.open(await document.save({ useObjectStreams: false }));
}

test.each([
  [0, [480, 760, 580, 790]],
  [90, [10, 680, 40, 780]],
  [180, [20, 10, 120, 40]],
  [270, [560, 20, 590, 120]],
  [-90, [560, 20, 590, 120]],
])("the corner seen at the top right of a page turned by %d degrees", async (turn, corner) => {
  const box = pageBox(await aPage({ turn }), 0);

  expect(topRight(box, SIZE, MARGIN)).toEqual(corner);
});

test("a page that shows a part of itself has its corner there", async () => {
  const box = pageBox(await aPage({ crop: [50, 50, 400, 500] }), 0);

  expect(topRight(box, SIZE, MARGIN)).toEqual([330, 510, 430, 540]);
});

test("a page that is not there is refused", async () => {
  const file = await aPage({});

  expect(() => pageBox(file, 1)).toThrow("pdf.page_missing");
});
