import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { imageAppearance } from "./image-appearance.ts";
import { aPng } from "./test-png.ts";
import { pageWith } from "./test-template.ts";

const box = { widthPt: 102, heightPt: 68 };

test("a transparent PNG becomes an image with a soft mask, drawn by the template alone", async () => {
  const template = await imageAppearance(aPng(), box);

  const listed = execFileSync("pdfimages", ["-list", "-"], { input: pageWith(template), encoding: "utf8" });
  expect(template).toMatchObject({ version: 1, width: 102, height: 68, image: { pixelWidth: 12, pixelHeight: 8 } });
  expect(listed).toMatch(/ image +12 +8 +rgb/);
  expect(listed).toMatch(/ smask +12 +8 +gray/);
});

test("the colour and the transparency of a pixel arrive on the page", async () => {
  const template = await imageAppearance(aPng({ rgba: [255, 0, 0, 255] }), { widthPt: 12, heightPt: 8 });

  const pixels = execFileSync("pdftoppm", ["-r", "72", "-"], { input: pageWith(template) });
  expect([...pixels.subarray(-3)]).toEqual([255, 0, 0]);
});

test("the same image gives the same template, also through JSON", async () => {
  const template = await imageAppearance(aPng(), box);

  expect(await imageAppearance(aPng(), box)).toEqual(template);
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});

test.each([
  ["no bytes", Buffer.alloc(0)],
  ["a JPEG", Buffer.concat([Buffer.from("ffd8ffe000104a464946", "hex"), Buffer.alloc(100)])],
  ["a PNG cut short", aPng().subarray(0, 60)],
  [
    "a chunk that claims more than there is",
    Buffer.concat([aPng().subarray(0, 33), Buffer.from("7fffffff49444154", "hex"), Buffer.alloc(12)]),
  ],
  ["sides of nothing", aPng({ sides: [0, 8] })],
  ["data that are no pixels", aPng({ rows: Buffer.from("abc") })],
  ["data that unpack to far more than its sides need", aPng({ rows: Buffer.alloc(50_000_000) })],
])("%s is no PNG", async (_, png) => {
  await expect(imageAppearance(png, box)).rejects.toMatchObject({ name: "LetterProblem", code: "image.not_png" });
});

test.each([
  ["more than 1 MB", Buffer.concat([aPng(), Buffer.alloc(1024 * 1024)]), { sizeBytes: 1024 * 1024 + aPng().length }],
  ["more than 2,000 pixels wide", aPng({ sides: [2001, 8] }), { widthPx: 2001, heightPx: 8 }],
  ["more than 2,000 pixels high", aPng({ sides: [12, 4_000_000_000] }), { widthPx: 12, heightPx: 4_000_000_000 }],
])("%s is too large and never decoded", async (_, png, params) => {
  await expect(imageAppearance(png, box)).rejects.toMatchObject({ code: "image.too_large", params });
});
