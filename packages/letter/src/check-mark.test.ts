import { execFileSync } from "node:child_process";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { composeLetter } from "./compose-letter.ts";
import { mm } from "./geometry.ts";
import { loadFonts } from "./load-fonts.ts";
import { aLetter, aParagraph, linesOfText } from "./test-letter.ts";
import { pageText } from "./test-pdf.ts";

const checkMark = { url: "https://vanthu.example/kiem-tra/yenthinh/7K3M-9QXZ-2ABC", code: "7K3M-9QXZ-2ABC" };

test("the code stands on the last page of the document only, not on its appendices", async () => {
  const appendices = [{ title: "Danh mục", body: [aParagraph("Nội dung.")] }];
  const body = [aParagraph(linesOfText(40))];
  const { pdf, pages } = await composeLetter(aLetter({ checkMark, body, appendices }), await loadFonts());

  const marked = Array.from({ length: pages }, (_, page) => pageText(pdf, page + 1).includes(checkMark.code));
  expect(marked).toEqual([false, true, false]);
});

test("every module of the QR code is printed where a reader looks for it", async () => {
  const { pdf } = await composeLetter(aLetter({ checkMark }), await loadFonts());

  const { data, size } = encode(checkMark.url, { ecc: "M", border: 0 });
  const isDark = pageAt(pdf, 4);
  const module = mm(14.5) / size;
  const read = data.map((row, down) =>
    row.map((_, across) => isDark(mm(30) + (across + 0.5) * module, mm(297 - 4 - 14.5) + (down + 0.5) * module)),
  );
  expect(read).toEqual(data);
});

/** Whether a point of the first page, in points from its upper left corner, is dark. */
function pageAt(pdf: Uint8Array, scale: number): (x: number, y: number) => boolean {
  const options = ["-r", String(72 * scale), "-gray", "-f", "1", "-l", "1", "-"];
  const image = execFileSync("pdftoppm", options, { input: pdf, maxBuffer: 256 * 1024 * 1024 });
  const [head = "", width = ""] = /^P5\s(\d+) \d+\s\d+\s/.exec(image.toString("latin1", 0, 40)) ?? [];
  return (x, y) => (image[head.length + Math.floor(y * scale) * Number(width) + Math.floor(x * scale)] ?? 255) < 128;
}
