import { checkDocument } from "@vanthu/layout/check-document.ts";
import { readDocument } from "@vanthu/reading/read-document.ts";
import { readPdf } from "@vanthu/reading/read-pdf.ts";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { aPdf, type Line } from "./pdf-file.ts";

const LINES: readonly Line[] = [
  { at: [70, 70], text: "UBND TỈNH LAM SƠN", size: 12 },
  { at: [70, 84], text: "ỦY BAN NHÂN DÂN XÃ YÊN THỊNH", size: 12 },
  { at: [310, 70], text: "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 11, bold: true },
  { at: [340, 86], text: "Độc lập-Tự do-Hạnh phúc", size: 13, bold: true },
  { at: [90, 110], text: "Số: 7/KH - UBND", size: 13 },
  { at: [330, 110], text: "Yên Thịnh, ngày 31 tháng 2 năm 2026", size: 13 },
  { at: [280, 150], text: "BÁO CÁO", size: 14, bold: true },
  { at: [218, 168], text: "Kết quả công tác chuyển đổi số", size: 14, bold: true },
  { at: [85, 200], text: "Thực hiện nghị định số 30/2020/NĐ-CP, Uỷ ban Nhân dân xã báo cáo như sau:", size: 12 },
  { at: [85, 216], text: "a. Kết quả đạt được trong năm theo khoản 2 điều 5.", size: 12, blue: true },
  { at: [70, 300], text: "Nơi nhận:", size: 12, bold: true },
  { at: [70, 314], text: "- Sở Nội vụ;", size: 11 },
  { at: [340, 300], text: "KT CHỦ TỊCH", size: 14, bold: true },
  { at: [335, 316], text: "PHÓ CHỦ TỊCH", size: 14, bold: true },
  { at: [330, 400], text: "TS. Nguyễn Văn Mẫu", size: 14, bold: true },
];

test("every fault of a PDF made elsewhere is told, with its component, its words and its place", async () => {
  const { findings, typeName, pages } = checkDocument(await readDocument(await aPdf(LINES)));

  expect([typeName, pages]).toEqual(["Báo cáo", 1]);
  expect(findings.map(({ component, rule }) => `${component} ${rule}`)).toEqual(
    expect.arrayContaining([
      "page margin.left",
      "font font.color",
      "nation look.size",
      "nation motto.text",
      "nation rule.full_missing",
      "issuer look.bold",
      "issuer rule.part_missing",
      "number number.leading_zero",
      "number number.spaces",
      "date look.italic",
      "date date.month_zero",
      "date date.impossible",
      "title rule.part_missing",
      "structure structure.point_mark",
      "body look.size",
      "signature signature.abbreviation",
      "signature signature.academic",
      "recipients look.italic",
      "recipients recipients.archive_missing",
      "capitals capitals.type",
      "capitals capitals.agency",
      "capitals capitals.citation",
    ]),
  );
  const motto = findings.find(({ rule }) => rule === "motto.text");
  expect(motto).toMatchObject({ page: 1, where: "Độc lập-Tự do-Hạnh phúc", article: "I.II.1.b" });
  expect(motto?.box?.leftMm).toBeCloseTo(340 * (25.4 / 72), 0);
});

test("a notation of another type is told with the one that is due", async () => {
  const lines = LINES.map((line) => (line.text.startsWith("Số:") ? { ...line, text: "Số: 15/KH-UBND" } : line));

  const { findings } = checkDocument(await readDocument(await aPdf(lines)));

  expect(findings).toContainEqual(
    expect.objectContaining({ rule: "number.type", params: { found: "KH", expected: "BC", type: "Báo cáo" } }),
  );
});

test("paper that is not A4 is told", async () => {
  const { findings } = checkDocument(await readDocument(await aPdf(LINES, [612, 792])));

  expect(findings).toContainEqual(expect.objectContaining({ rule: "paper.size", params: { width: 216, height: 279 } }));
});

test("pages without a text layer are refused with a reason", async () => {
  const scan = await PDFDocument.create();
  scan.addPage([595, 842]).drawRectangle({ x: 0, y: 0, width: 595, height: 842 });

  await expect(readDocument(await scan.save())).rejects.toMatchObject({ code: "reading.no_text" });
});

test("more pages than a document has are refused before they are read", async () => {
  const long = await PDFDocument.create();
  for (let page = 0; page < 501; page++) long.addPage([595, 842]);

  await expect(readDocument(await long.save())).rejects.toMatchObject({ code: "pdf.too_complex" });
});

test("reading stops when its time is gone", async () => {
  let clock = 0;
  const now = () => (clock += 30_000);

  await expect(readPdf(await aPdf(LINES), { now })).rejects.toMatchObject({ code: "reading.too_slow" });
});

test("a PDF with a password and one that is damaged are refused by the guard", async () => {
  const document = await PDFDocument.load(await aPdf(LINES));
  document.context.trailerInfo.Encrypt = document.context.register(document.context.obj({ Filter: "Standard" }));
  const locked = await document.save({ useObjectStreams: false });

  await expect(readDocument(locked)).rejects.toMatchObject({ code: "pdf.encrypted" });
  await expect(readDocument(locked.subarray(0, 400))).rejects.toMatchObject({ code: "pdf.damaged" });
});
