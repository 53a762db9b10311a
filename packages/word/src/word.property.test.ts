import type { BodyBlock, LetterInput, Run } from "@vanthu/letter/letter-input.ts";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { exportDocx } from "./export-docx.ts";
import { importDocx } from "./import-docx.ts";

const WORDS = ["Ủy ban", "xã Lạc Thuỷ", "kết quả", "thực hiện", "27 hộ", "đường làng", "“nạo vét”", "5% & hơn"];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
/** Begins with a word that is no label and ends as a sentence, so that the end mark of the whole takes nothing away. */
const sentence = phrase.map((words) => `Về ${words}.`);
const runs = fc.oneof(
  sentence.map((text): Run[] => [{ text }]),
  fc.tuple(phrase, phrase).map(([a, b]): Run[] => [{ text: `Xem ${a} ` }, { text: `${b}.`, bold: true }]),
  fc.tuple(phrase, phrase).map(([a, b]): Run[] => [{ text: `Xem ${a} ` }, { text: `${b}.`, italic: true }]),
);
const article = (title: string): BodyBlock => ({ kind: "heading", level: "article", label: "Điều 3.", title });
const cell = fc.oneof(phrase, fc.constant(""));
const block = fc.oneof(
  runs.map((given): BodyBlock => ({ kind: "paragraph", runs: given })),
  runs.map((given): BodyBlock => ({ kind: "clause", label: "2.", runs: given })),
  runs.map((given): BodyBlock => ({ kind: "clause", label: "1.2.", runs: given })),
  phrase.map((title): BodyBlock => ({ kind: "clause", label: "1.", title, runs: [] })),
  runs.map((given): BodyBlock => ({ kind: "point", label: "đ)", runs: given })),
  runs.map((given): BodyBlock => ({ kind: "item", runs: given })),
  runs.map((given): BodyBlock => ({ kind: "item", level: 2, runs: given })),
  phrase.map(article),
  sentence.map((text): BodyBlock => ({ ...article(""), runs: [{ text }] }) as BodyBlock),
  fc
    .constantFrom(["part", "Phần II"], ["chapter", "Chương IV"], ["section", "Mục 1"], ["section", "III."])
    .chain(([level, label]) =>
      phrase.map((title): BodyBlock => ({
        kind: "heading",
        level: level as "part",
        label: label as string,
        title: title.toLocaleUpperCase("vi"),
      })),
    ),
  fc.tuple(phrase, cell, cell).map(([title, a, b]): BodyBlock => ({
    kind: "table",
    align: ["center", "left"],
    header: ["TT", title],
    rows: [
      ["1", `Xem ${a}`.trim()],
      ["2", `Xem ${b}`.trim()],
    ],
  })),
);
const bases = fc.array(
  phrase.map((words): BodyBlock => ({ kind: "basis", runs: [{ text: `Căn cứ ${words}` }] })),
  { maxLength: 3 },
);
const last = sentence.map((text): BodyBlock => ({ kind: "paragraph", runs: [{ text }] }));
const body = fc.tuple(bases, fc.array(block, { maxLength: 8 }), last).map(([a, b, c]) => [...a, ...b, c]);

function letter(given: readonly BodyBlock[], changes: Partial<LetterInput> = {}): LetterInput {
  return {
    typeName: "Báo cáo",
    superior: "UBND TỈNH PHÚ THỌ",
    issuer: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"],
    notation: "BC-UBND",
    place: "Lạc Thuỷ",
    subject: "Kết quả thu gom rác thải",
    urgency: "normal",
    addressees: ["Sở Nội vụ", "Sở Tài chính"],
    body: given,
    signature: { authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH", name: "Bùi Xuân Thuỵ" },
    recipients: ["TT. Đảng ủy, HĐND xã"],
    archive: "VT, KT",
    language: "vi",
    sample: true,
    composedAt: new Date("2026-11-25T02:00:00Z"),
    documentKey: "out_1",
    ...changes,
  };
}

const TYPES = ["Báo cáo", "Quyết định", "Công văn", "Quy chế"];

test("what is written as a Word file is read back as the same blocks", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const read = await importDocx(await exportDocx(letter(given)), TYPES);

      expect(read.body).toEqual(given);
      expect(read).toMatchObject({
        typeName: "Báo cáo",
        subject: "Kết quả thu gom rác thải",
        addressees: ["Sở Nội vụ", "Sở Tài chính"],
        recipientLines: ["TT. Đảng ủy, HĐND xã"],
      });
    }),
    { numRuns: 15 },
  );
});

test("a decision comes back with its authority line, what it issues and its appendices", async () => {
  const text: BodyBlock[] = [{ kind: "paragraph", runs: [{ text: "Về công tác văn thư." }] }];
  const given = letter(
    [
      { kind: "basis", runs: [{ text: "Căn cứ Luật Tổ chức chính quyền địa phương" }] },
      {
        kind: "heading",
        level: "article",
        label: "Điều 1.",
        title: "",
        runs: [{ text: "Ban hành kèm theo Quy chế." }],
      },
    ],
    {
      typeName: "Quyết định",
      addressees: [],
      form: { kind: "decision", authorityLine: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LẠC THUỶ" },
      enclosure: { typeName: "Quy chế", subject: "Công tác văn thư", body: text },
      appendices: [
        { title: "DANH SÁCH MỘT", body: text },
        { title: "DANH SÁCH HAI", body: text, landscape: true },
      ],
    },
  );

  const read = await importDocx(await exportDocx(given), TYPES);

  expect(read).toMatchObject({
    typeName: "Quyết định",
    subject: "Kết quả thu gom rác thải",
    authorityLine: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LẠC THUỶ",
    body: given.body,
    enclosure: { typeName: "Quy chế", subject: "Công tác văn thư", body: text },
    appendices: [
      { title: "DANH SÁCH MỘT", body: text },
      { title: "DANH SÁCH HAI", body: text },
    ],
  });
  expect(read.warnings.map(({ code }) => code)).toEqual(["head_left_out", "signature_left_out"]);
});

test("every part of a written file is well-formed, on A4 with the margins of the decree", async () => {
  const parts = unzipSync(await exportDocx(letter([{ kind: "paragraph", runs: [{ text: "a < b & c" }] }])));

  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    expect(() => new SaxesParser().write(strFromU8(part)).close(), name).not.toThrow();
  }
  const page = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(page).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(page).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
});
