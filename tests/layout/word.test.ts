import { zipSync } from "fflate";
import { checkDocument } from "@vanthu/layout/check-document.ts";
import { readDocument } from "@vanthu/reading/read-document.ts";
import { expect, test } from "vitest";
import { aWordLetter, type WordChange } from "./word-file.ts";

const rulesOf = async (bytes: Uint8Array) => checkDocument(await readDocument(bytes)).findings.map(({ rule }) => rule);

test("nothing differs in a Word letter set as the decree asks", async () => {
  const { findings, typeName, kind } = checkDocument(await readDocument(await aWordLetter()));

  expect(findings).toEqual([]);
  expect([typeName, kind]).toEqual(["Công văn", "word"]);
});

test.each<[string, WordChange, string]>([
  ["another font", { font: "Arial" }, "font.family"],
  ["a narrow left margin", { leftMm: 20 }, "margin.left"],
  ["small letters", { bodySizePt: 12 }, "look.size"],
  ["a motto without spaces", { motto: "Độc lập-Tự do-Hạnh phúc" }, "motto.text"],
  ["a number below ten without zero", { number: "Số: 5/UBND-KT" }, "number.leading_zero"],
  ["spaces in the notation", { number: "Số: 15/UBND - KT" }, "number.spaces"],
  ["CV in the notation of a công văn", { number: "Số: 15/CV-UBND" }, "number.letter_type"],
  ["a day below ten without zero", { date: "Yên Thịnh, ngày 5 tháng 10 năm 2026" }, "date.day_zero"],
  ["no comma after the place", { date: "Yên Thịnh ngày 05 tháng 10 năm 2026" }, "date.comma"],
  ["a day that does not exist", { date: "Yên Thịnh, ngày 31 tháng 02 năm 2026" }, "date.impossible"],
  ["a ragged right edge", { justified: false }, "body.justify"],
  ["an indent of its own", { indentMm: 20 }, "body.indent"],
  ["an academic title before the name", { signer: "ThS. Nguyễn Văn Mẫu" }, "signature.academic"],
  ["nothing kept at the office", { archive: "- Sở Nội vụ;" }, "recipients.archive_missing"],
  ["no page numbers", { pageNumbers: false }, "pageNumber.missing_word"],
  [
    "a citation in small letters",
    {
      body: "Căn cứ khoản 2 điều 5 của quy chế, Ủy ban nhân dân xã Yên Thịnh kính đề nghị Sở Tài chính xem xét, quyết định.",
    },
    "capitals.citation",
  ],
])("%s is told, and nothing else", async (_, change, rule) => {
  expect(await rulesOf(await aWordLetter(change))).toEqual([rule]);
});

const CONTENT = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`;
const text = (value: string) => new TextEncoder().encode(value);

test("what Word numbers by itself, and what its styles say, is read as it will be printed", async () => {
  const w = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
  const styles = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Dieu"><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
  const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const article = (words: string) =>
    `<w:p><w:pPr><w:pStyle w:val="Dieu"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> tiếp</w:t></w:r></w:p>`;
  const document = `${CONTENT}${article("Phạm vi")}${article("Đối tượng")}</w:body></w:document>`;

  const { paragraphs } = await readDocument(
    zipSync({
      "word/document.xml": text(document),
      "word/styles.xml": text(styles),
      "word/numbering.xml": text(numbering),
    }),
  );

  expect(paragraphs.map((one) => one.text)).toEqual(["Điều 1. Phạm vi tiếp", "Điều 2. Đối tượng tiếp"]);
  expect(paragraphs[0]).toMatchObject({
    align: "justify",
    spans: [
      { font: "Arial", sizePt: 14, bold: true },
      { font: "Arial", sizePt: 14, bold: false },
    ],
  });
});

test.each<[string, () => Uint8Array, string]>([
  [
    "a Word 97-2003 file, or one with a password",
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    "reading.old_or_locked",
  ],
  ["a ZIP that is no Word file", () => zipSync({ "a.txt": text("a") }), "reading.unknown_type"],
  ["a picture", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "reading.unknown_type"],
  ["a Word file cut short", () => zipSync({ "word/document.xml": text(CONTENT) }).subarray(0, 60), "reading.damaged"],
  ["XML that does not end", () => zipSync({ "word/document.xml": text(CONTENT) }), "reading.damaged"],
  [
    "entities that grow without end",
    () =>
      zipSync({
        "word/document.xml": text(
          `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${CONTENT}&c;</w:body></w:document>`,
        ),
      }),
    "reading.damaged",
  ],
  [
    "a bomb of 25 MB in 30 KB",
    () => zipSync({ "word/document.xml": new Uint8Array(26_000_000) }, { level: 1 }),
    "reading.too_large",
  ],
  [
    "tables in tables in tables",
    () => zipSync({ "word/document.xml": text(`${CONTENT}${"<w:tbl><w:tr><w:tc>".repeat(5000)}`) }),
    "reading.too_large",
  ],
  [
    "a file without a word",
    () => zipSync({ "word/document.xml": text(`${CONTENT}<w:p/></w:body></w:document>`) }),
    "reading.no_text",
  ],
])("%s is refused with a reason", async (_, make, code) => {
  await expect(readDocument(make())).rejects.toMatchObject({ code });
});
