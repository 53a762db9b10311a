import { checkDocument } from "@vanthu/layout/check-document.ts";
import { composeLetter } from "@vanthu/letter/compose-letter.ts";
import type { BodyBlock, LetterInput } from "@vanthu/letter/letter-input.ts";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { sampleLetters } from "@vanthu/letter/sample/sample-letters.ts";
import { aLetter, aParagraph, linesOfText } from "@vanthu/letter/test-letter.ts";
import { readDocument } from "@vanthu/reading/read-document.ts";
import { expect, test } from "vitest";

const fonts = await loadFonts();

const runs = (text: string) => [{ text }];
const basis = (text: string): BodyBlock => ({ kind: "basis", runs: runs(text) });
const LONG = linesOfText(6);

const chair = { authority: [], position: "CHỦ TỊCH", name: "Trần Văn Mẫu" };
const committee = { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: "Trần Văn Mẫu" };

const SAMPLES: Readonly<Record<string, Partial<LetterInput>>> = {
  "công văn to one": {},
  "công văn to several, over two pages": {
    addressees: ["Sở Tài chính", "Sở Nội vụ", "Phòng Kinh tế"],
    body: [aParagraph(linesOfText(30)), aParagraph(linesOfText(20))],
  },
  "công văn with the code to check it by": { checkMark: { url: "https://vanthu.example/k", code: "7K3M-9QXZ" } },
  "urgent công văn with number and date": { urgency: "express", number: "05", issuedOn: "2026-02-05" },
  "quyết định": {
    typeName: "Quyết định",
    notation: "QĐ-UBND",
    addressees: [],
    subject: "Về việc thành lập Tổ công tác phòng, chống thiên tai",
    form: { kind: "decision", authorityLine: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ YÊN THỊNH" },
    issuer: "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
    signature: chair,
    body: [
      basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
      basis("Theo đề nghị của Trưởng phòng Kinh tế"),
      { kind: "heading", level: "article", label: "Điều 1.", title: "", runs: runs(LONG) },
      { kind: "heading", level: "article", label: "Điều 2.", title: "Tổ chức thực hiện" },
      { kind: "clause", label: "1.", runs: runs(LONG) },
      { kind: "point", label: "a)", runs: runs(LONG) },
      { kind: "point", label: "đ)", runs: runs(LONG) },
    ],
  },
  "báo cáo with chapters and a table": {
    typeName: "Báo cáo",
    notation: "BC-UBND",
    addressees: [],
    subject: "Tình hình kinh tế - xã hội tháng 10 năm 2026",
    signature: committee,
    body: [
      aParagraph(LONG),
      { kind: "heading", level: "chapter", label: "Chương I", title: "QUY ĐỊNH CHUNG" },
      { kind: "heading", level: "section", label: "Mục 1", title: "Phạm vi" },
      aParagraph(LONG),
      {
        kind: "table",
        header: ["TT", "Nội dung", "Số liệu"],
        rows: [
          ["1", "Thu ngân sách", "12"],
          ["2", "Chi ngân sách", "10"],
        ],
      },
      { kind: "item", runs: runs(LONG) },
      aParagraph(LONG),
    ],
  },
  "kế hoạch with two appendices": {
    typeName: "Kế hoạch",
    notation: "KH-UBND",
    addressees: [],
    subject: "Phòng, chống thiên tai năm 2026",
    signature: committee,
    body: [aParagraph(`${LONG} (chi tiết tại Phụ lục I và Phụ lục II kèm theo).`)],
    appendices: [
      { title: "Phân công nhiệm vụ", body: [aParagraph(linesOfText(60))] },
      { title: "Danh mục vật tư", body: [aParagraph(LONG)], landscape: true },
    ],
  },
  "tờ trình": {
    typeName: "Tờ trình",
    notation: "TTr-UBND",
    subject: "Đề nghị hỗ trợ kinh phí sửa chữa kênh mương",
    addressees: ["Ủy ban nhân dân tỉnh Lam Sơn"],
    signature: committee,
    body: [aParagraph(LONG), aParagraph(LONG)],
  },
};

test.each(Object.entries(SAMPLES))("nothing differs from the decree in a composed %s", async (_, change) => {
  const { pdf } = await composeLetter(aLetter(change), fonts);

  const { findings, typeName } = checkDocument(await readDocument(pdf));

  expect(findings).toEqual([]);
  expect(typeName).toBe(change.typeName ?? "Công văn");
});

test.each(sampleLetters.map(({ name, input }) => [name, input] as const))(
  "nothing differs from the decree in the sample %s",
  async (_, input) => {
    const { pdf } = await composeLetter(input, fonts);

    const { findings, typeName } = checkDocument(await readDocument(pdf));

    expect(findings).toEqual([]);
    expect(typeName).toBe(input.typeName);
  },
);
