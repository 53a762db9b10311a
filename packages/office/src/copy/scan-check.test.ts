import { PDFDocument, PDFName } from "pdf-lib";
import { expect, test } from "vitest";
import { checkScan } from "./scan-check.ts";

const A4_AT_200_DPI = { Width: 1654, Height: 2339 };

/** A page of A4 that is one image, as a scanner makes it. */
async function aScan(image: object = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595.28, 841.89]);
  const { context } = document;
  const traits = { Type: "XObject", Subtype: "Image", ...A4_AT_200_DPI, ColorSpace: "DeviceRGB", BitsPerComponent: 8 };
  const ref = context.register(context.stream(new Uint8Array(3), { ...traits, ...image }));
  page.node.setXObject(PDFName.of("Im0"), ref);
  return document.save({ useObjectStreams: false });
}

test("a scan in colour at 200 dpi passes, lying or upright", async () => {
  const upright = await aScan();
  const lying = await aScan({ Width: 2339, Height: 1654 });

  expect(() => checkScan(upright, "1.4")).not.toThrow();
  expect(() => checkScan(lying, "1.7")).not.toThrow();
});

test.each([
  ["of an older format", "1.3", {}, { code: "copy.scan_version", params: { version: "1.3" } }],
  ["too coarse", "1.7", { Width: 1240, Height: 1754 }, { code: "copy.scan_resolution", params: { page: 1, dpi: 150 } }],
  ["in gray", "1.7", { ColorSpace: "DeviceGray" }, { code: "copy.scan_gray", params: { page: 1 } }],
  ["in black and white", "1.7", { ImageMask: true }, { code: "copy.scan_gray", params: { page: 1 } }],
])("a scan %s is refused", async (_, version, image, expected) => {
  const pdf = await aScan(image);

  expect(() => checkScan(pdf, version)).toThrow(expect.objectContaining(expected));
});

test("what cannot be told passes: a page without an image", async () => {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  const pdf = await document.save({ useObjectStreams: false });

  expect(() => checkScan(pdf, "1.7")).not.toThrow();
});
