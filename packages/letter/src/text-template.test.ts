import { expect, test } from "vitest";
import { cleanField } from "./clean-text.ts";
import { loadFonts } from "./load-fonts.ts";
import { pageText } from "./test-pdf.ts";
import { pageWith } from "./test-template.ts";
import { textTemplate } from "./text-template.ts";

const options = async (characters: string) => ({
  face: "regular" as const,
  font: (await loadFonts()).regular,
  characters,
  size: 13,
  width: 150,
  height: 16,
  subsetSeed: "number out_1",
  where: "notation",
});

test("a line written with the template alone reads back exactly", async () => {
  const template = await textTemplate(await options("Số: 0123456789/QyĐ-UBND"));

  expect(cleanField(pageText(pageWith(template, "Số: 57/QyĐ-UBND"), 1))).toBe("Số: 57/QyĐ-UBND");
});

test("it survives being stored as JSON", async () => {
  const template = await textTemplate(await options("Số"));

  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});

test("widths are those of Times New Roman", async () => {
  const { font } = await textTemplate(await options("0 Đ"));

  expect(font!.glyphs["0"]!.width).toBe(500);
  expect(font!.glyphs[" "]!.width).toBe(250);
  expect(font!.glyphs["Đ"]!.width).toBe(722.17);
});

test("subsets for two places of one file have different names", async () => {
  const [number, date] = [
    await textTemplate({ ...(await options("Số")), subsetSeed: "number" }),
    await textTemplate({ ...(await options("Số")), subsetSeed: "date" }),
  ];

  const nameOf = (template: typeof number) => /\/BaseFont \/([A-Z]{6})\+/.exec(JSON.stringify(template.objects))![1];
  expect(nameOf(number)).not.toBe(nameOf(date));
});

test("a character the font has not is refused with the place it came from", async () => {
  await expect(textTemplate(await options("漢"))).rejects.toMatchObject({
    code: "letter.character_missing",
    params: { character: "漢", codePoint: "U+6F22", where: "notation" },
  });
});
