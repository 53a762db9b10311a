import { renderAppearance } from "@vanthu/pades/appearance-template.ts";
import { expect, test } from "vitest";
import { loadFonts } from "./load-fonts.ts";
import { textMark } from "./text-mark.ts";

const lines = ["Sao y", "Ủy ban nhân dân xã Yên Thịnh", "25/11/2026 15:42:07 +07:00"];

test("a mark of three lines is set in size 10 and as wide as its longest line", async () => {
  const { font, width, height, image } = await textMark({ lines, key: "cop_1" }, await loadFonts());

  expect(font?.size).toBe(10);
  expect(image).toBeUndefined();
  expect(width).toBeCloseTo(126.5, 1);
  expect(height).toBeCloseTo(36.5, 0);
});

test("another number and another time are written with the same mark", async () => {
  const template = await textMark({ lines: ["57/BC-UBND", "25/11/2026 15:42:07 +07:00"], key: "x" }, await loadFonts());

  const { objects } = renderAppearance(
    template,
    { text: "108/BC-UBND\n30/12/2026 08:09:16 +07:00", align: "right" },
    (
      (next) => () =>
        next++
    )(1),
  );

  expect(objects.length).toBe(template.objects.length + 1);
});

test("a mark with a letter no line held is refused", async () => {
  const template = await textMark({ lines: ["57/BC-UBND"], key: "x" }, await loadFonts());

  expect(() => renderAppearance(template, { text: "57/TTr-UBND" }, () => 1)).toThrow("appearance.character_missing");
});
