import { PDFDocument } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { composeLetter } from "./compose-letter.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { loadFonts } from "./load-fonts.ts";
import { composePaperCopy, extractPages } from "./paper-copy.ts";
import type { PaperCopyInput } from "./paper-copy-input.ts";
import { aLetter, aParagraph, linesOfText } from "./test-letter.ts";
import { pageText, placedWords } from "./test-pdf.ts";

let fonts: LetterFonts;
let original: Uint8Array;
beforeAll(async () => {
  fonts = await loadFonts();
  const letter = await composeLetter(
    aLetter({ number: "57", issuedOn: "2026-11-25", body: [aParagraph(linesOfText(40))] }),
    fonts,
  );
  original = letter.pdf;
});

const aCopy = (change: Partial<PaperCopyInput> = {}): PaperCopyInput => ({
  form: "SAO Y",
  issuer: "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
  number: "5",
  notation: "SY-UBND",
  place: "Yên Thịnh",
  copiedOn: "2026-12-02",
  signature: { authority: ["TL. CHỦ TỊCH"], position: "CHÁNH VĂN PHÒNG", name: "Trần Văn Lâm" },
  recipients: ["Các thôn"],
  archive: "VT",
  sample: false,
  composedAt: new Date("2026-12-02T02:00:00Z"),
  documentKey: "cop_1",
  ...change,
});

describe("a copy on paper", () => {
  test("has the pages of the original and, where no room is known, the block on a page of its own", async () => {
    const { pdf, pages } = await composePaperCopy(original, aCopy(), fonts);

    expect(pages).toBe(3);
    expect(pageText(pdf, 1)).toContain("Số: 57/UBND-KT");
    expect(pageText(pdf, 3)).toContain("SAO Y");
    expect(pageText(pdf, 3)).toContain("Số: 05/SY-UBND");
    expect(pageText(pdf, 3)).toContain("Yên Thịnh, ngày 02 tháng 12 năm 2026");
    expect(pageText(pdf, 3)).toContain("- Lưu: VT.");
  });

  test("has the block below the end of the text where there is room", async () => {
    const { pdf, pages } = await composePaperCopy(original, aCopy({ freeAtEnd: 300 }), fonts);

    const words = placedWords(pdf).filter(({ page }) => page === 1);
    const block = words.find(({ text }) => text === "05/SY-UBND");
    expect(pages).toBe(2);
    expect(block?.yMin).toBeGreaterThan(841.89 - 56.69 - 300);
    expect(Math.max(...words.map(({ yMax }) => yMax))).toBeLessThan(841.89 - 56.69);
  });

  test("shows what stood in the fields of the original and has none of its own", async () => {
    const reserved = await composeLetter(aLetter(), fonts);

    const { pdf } = await composePaperCopy(reserved.pdf, aCopy(), fonts);

    expect(new TextDecoder("latin1").decode(pdf)).not.toMatch(/\/Annots|\/AcroForm/);
  });

  test("of chosen pages has only these", async () => {
    const { pdf, pages } = await composePaperCopy(original, aCopy({ form: "TRÍCH SAO", pages: [1] }), fonts);

    expect(pages).toBe(2);
    expect(pageText(pdf, 1)).not.toContain("CỘNG HÒA");
  });

  test.each([[[7]], [[-1]], [[]]])("of pages %j that are not there is refused", async (pages) => {
    await expect(composePaperCopy(original, aCopy({ pages }), fonts)).rejects.toThrow("letter.page_missing");
  });

  test("of what is no PDF is refused", async () => {
    await expect(composePaperCopy(Buffer.from("no"), aCopy(), fonts)).rejects.toThrow("letter.original_unreadable");
  });
});

test("an extract is a file with the pages chosen", async () => {
  const pdf = await extractPages(original, [1]);

  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
});
