import { expect, test } from "vitest";
import { checkDocument } from "./check-document.ts";
import type { DocumentModel, PageModel, Paragraph } from "./page-model.ts";

const A4 = { widthMm: 210, heightMm: 297, margins: {} };

/** Pages that show these numbers, in the place of the decree; an empty one shows none. */
function pagesOf(...numbers: readonly string[]): PageModel[] {
  return numbers.map((text) =>
    text === "" ? A4 : { ...A4, number: { place: "top", align: "center", text, sizePt: 13 } },
  );
}

function line(text: string, page: number, change: Partial<Paragraph> = {}): Paragraph {
  const span = { text, font: "Times New Roman", sizePt: 14, bold: false, italic: false };
  return { text, spans: [span], page, column: "whole", ...change };
}

const nation = (page: number) => line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", page, { column: "right" });
const MAIN = [
  line("ỦY BAN NHÂN DÂN", 1, { column: "left" }),
  nation(1),
  ...[1, 2, 3, 4, 5].map((at) => line(`Câu thứ ${at}.`, 1)),
];
const ENCLOSED = [line("ỦY BAN NHÂN DÂN", 2, { column: "left" }), nation(2), line("Nội dung quy chế.", 2)];
const APPENDIX = [line("Phụ lục", 2, { align: "center" })];

function numberFindings(paragraphs: readonly Paragraph[], pages: readonly PageModel[]): [string, number | undefined][] {
  const document: DocumentModel = { kind: "pdf", pages, paragraphs };
  return checkDocument(document)
    .findings.filter(({ component }) => component === "pageNumber")
    .map(({ rule, page }) => [rule, page]);
}

test("an appendix counts from 1 and does not show it", () => {
  expect(numberFindings([...MAIN, ...APPENDIX], pagesOf("", "", "2", "3"))).toEqual([]);
});

test("an appendix that goes on where the document ends is told", () => {
  expect(numberFindings([...MAIN, ...APPENDIX], pagesOf("", "", "3", "4"))).toEqual([["pageNumber.appendix", 3]]);
});

test("a first page of an appendix that shows a number is told", () => {
  expect(numberFindings([...MAIN, ...APPENDIX], pagesOf("", "1", "2"))).toEqual([["pageNumber.on_first", 2]]);
});

test.each([
  ["counts from 1", ["", "", "2"]],
  ["goes on where the decision ends", ["", "2", "3"]],
])("what a decision issues is right where it %s", (_, numbers) => {
  expect(numberFindings([...MAIN, ...ENCLOSED], pagesOf(...numbers))).toEqual([]);
});

test("what a decision issues is told where its numbers follow nothing", () => {
  expect(numberFindings([...MAIN, ...ENCLOSED], pagesOf("", "", "7"))).toEqual([["pageNumber.wrong", 3]]);
});

test("a page of the document itself without its number is told", () => {
  expect(numberFindings(MAIN, pagesOf("", "", "3"))).toEqual([["pageNumber.missing", 2]]);
});
