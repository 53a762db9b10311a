import { beforeAll, expect, test } from "vitest";
import { cleanField } from "./clean-text.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { loadFonts } from "./load-fonts.ts";
import { registerBook } from "./register-book.ts";
import type { RegisterBookInput, RegisterBookRow } from "./register-input.ts";
import { isCrossedOut, pageText, placedWords } from "./test-pdf.ts";

let fonts: LetterFonts;
beforeAll(async () => {
  fonts = await loadFonts();
});

function aRow(number: number, change: Partial<RegisterBookRow> & { remark?: string } = {}): RegisterBookRow {
  const subject = `Công văn thứ ${number}`;
  return {
    cells: [
      `${number}/KT`,
      "25/11/2026",
      subject,
      "Đỗ Hùng",
      "Sở A",
      "VT",
      "01",
      "25/11/2026",
      "",
      change.remark ?? "",
    ],
    void: change.void,
  };
}

function aBook(change: Partial<RegisterBookInput> = {}): RegisterBookInput {
  const rows = change.rows ?? [];
  return {
    kind: "outgoing",
    superior: "UBND tỉnh Lam Sơn",
    agency: "Ủy ban nhân dân xã Yên Thịnh",
    year: 2026,
    volume: "01",
    fromOn: "2026-01-01",
    toOn: "2026-12-31",
    fromNumber: "01",
    toNumber: String(rows.length),
    rows,
    printedBy: "Lê Thị Hoa",
    printedAt: new Date("2026-11-25T23:42:00Z"),
    sample: false,
    documentKey: "register_1",
    ...change,
  };
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => aRow(index + 1));
const readPage = (pdf: Uint8Array, page: number) => cleanField(pageText(pdf, page));

test("the cover names agency, book, year, dates, numbers and volume", async () => {
  const { pdf } = await registerBook(aBook({ rows: rows(3) }), fonts);

  expect(readPage(pdf, 1)).toContain(
    [
      "UBND TỈNH LAM SƠN ỦY BAN NHÂN DÂN XÃ YÊN THỊNH SỔ ĐĂNG KÝ VĂN BẢN ĐI Năm: 2026",
      "Từ ngày 01/01/2026 đến ngày 31/12/2026 Từ số 01 đến số 3 Quyển số: 01",
    ].join(" "),
  );
});

test.each([
  [
    "outgoing",
    "Số, ký hiệu văn bản|Ngày tháng văn bản|Tên loại và trích yếu nội dung văn bản|Người ký|Nơi nhận văn bản|Đơn vị, người nhận bản lưu|Số lượng bản|Ngày chuyển|Ký nhận|Ghi chú",
  ],
  [
    "incoming",
    "Ngày đến|Số đến|Tác giả|Số, ký hiệu văn bản|Ngày tháng văn bản|Tên loại và trích yếu nội dung văn bản|Đơn vị hoặc người nhận|Ngày chuyển|Ký nhận|Ghi chú",
  ],
] as const)("the columns of the %s register are those of Annex IV, numbered 1 to 10", async (kind, names) => {
  const { pdf } = await registerBook(aBook({ kind }), fonts);

  const words = placedWords(pdf).filter((word) => word.page === 1);
  const numbers = words.filter((word) => /^\(\d+\)$/.test(word.text)).sort((a, b) => a.xMin - b.xMin);
  const header = words.filter((word) => word.yMax < numbers[0]!.yMin && word.yMin > 51);
  const middles = numbers.map((word) => (word.xMin + word.xMax) / 2);
  const columnOf = (x: number) =>
    middles.reduce((best, middle, index) => (Math.abs(middle - x) < Math.abs(middles[best]! - x) ? index : best), 0);
  expect(numbers.map((word) => word.text)).toEqual(Array.from({ length: 10 }, (_, index) => `(${index + 1})`));
  expect(header.length).toBe(names.split(/[ |]/).length);
  // Words of wide columns may lie nearer to a neighbour's middle, so the order across the page is what is compared.
  expect(header.map((word) => word.text).sort()).toEqual(names.split(/[ |]/).sort());
  for (const [index, name] of names.split("|").entries()) {
    const first = header.find((word) => columnOf((word.xMin + word.xMax) / 2) === index);
    expect(name.split(" "), name).toContain(first?.text);
  }
});

test("an empty register is a cover, a header and a closing line", async () => {
  const { pdf, pages } = await registerBook(aBook(), fonts);

  expect(pages).toBe(2);
  expect(readPage(pdf, 2)).toContain("(10) Sổ này có 0 số.");
});

test("one row is printed with all its cells", async () => {
  const { pdf, pages } = await registerBook(aBook({ rows: [aRow(1, { remark: "bản giấy" })] }), fonts);

  expect(pages).toBe(2);
  for (const text of ["1/KT", "25/11/2026", "Công văn thứ 1", "Đỗ Hùng", "Sở A", "bản giấy"]) {
    expect(readPage(pdf, 2)).toContain(text);
  }
  expect(readPage(pdf, 2)).toContain("Sổ này có 1 số, từ số 01 đến số 1.");
});

test("300 rows keep their order, the header stands on every page, signatures on the last", async () => {
  const { pdf, pages } = await registerBook(aBook({ rows: rows(300) }), fonts);

  const texts = Array.from({ length: pages - 1 }, (_, index) => readPage(pdf, index + 2));
  const numbers = texts.flatMap((text) => [...text.matchAll(/(\d+)\/KT/g)].map((match) => Number(match[1])));
  expect(numbers).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  expect(texts.filter((text) => !text.includes("(1) (2) (3) (4) (5) (6) (7) (8) (9) (10)"))).toEqual([]);
  expect(texts.map((text) => text.includes("VĂN THƯ CƠ QUAN"))).toEqual(
    texts.map((_, index) => index === texts.length - 1),
  );
  expect(texts.at(-1)).toContain("THỦ TRƯỞNG CƠ QUAN");
});

test("a voided number stays, says so with its reason, and is counted", async () => {
  const book = aBook({
    rows: [
      aRow(1),
      aRow(2, { void: true, remark: "cấp nhầm sổ" }),
      aRow(3, { void: true }),
      aRow(4, { void: true, remark: "Hủy số do trùng" }),
    ],
  });

  const { pdf } = await registerBook(book, fonts);

  const text = readPage(pdf, 2);
  expect(text).toContain("2/KT");
  expect(text.match(/Hủy số/g)).toHaveLength(3);
  expect(text).toContain("Hủy số: cấp nhầm sổ");
  expect(text).toContain("Sổ này có 4 số, từ số 01 đến số 4, trong đó hủy 3 số.");
});

test("a voided row is struck through, other rows are not", async () => {
  const [plain, voided] = [
    await registerBook(aBook({ rows: [aRow(1, { remark: "Hủy số" })] }), fonts),
    await registerBook(aBook({ rows: [aRow(1, { remark: "Hủy số", void: true })] }), fonts),
  ];

  const struck = (pdf: Uint8Array) =>
    isCrossedOut(
      pdf,
      placedWords(pdf).find((word) => word.text === "1/KT")!,
    );
  expect(struck(voided.pdf)).toBe(true);
  expect(struck(plain.pdf)).toBe(false);
});

test("long cells wrap inside their columns and lose nothing", async () => {
  const subject = Array.from({ length: 60 }, (_, index) => `từ${index}`).join(" ");
  const row: RegisterBookRow = {
    cells: ["1/KT", "", subject, "", "không-có-chỗ-xuống-dòng-".repeat(6), "", "", "", "", ""],
  };

  const { pdf } = await registerBook(aBook({ rows: [row] }), fonts);

  const words = placedWords(pdf).filter((word) => word.page === 1 && word.yMin > 50);
  expect(words.filter((word) => /^từ\d+$/.test(word.text))).toHaveLength(60);
  expect(pageText(pdf, 2).replace(/\s/g, "")).toContain("không-có-chỗ");
  expect(Math.min(...words.map((word) => word.xMin))).toBeGreaterThan(56);
  expect(Math.max(...words.map((word) => word.xMax))).toBeLessThan(841.89 - 34);
});

test("every page says who printed it and when, in office time", async () => {
  const { pdf, pages } = await registerBook(aBook({ rows: rows(30), sample: true }), fonts);

  for (let page = 1; page <= pages; page++) {
    expect(readPage(pdf, page)).toContain("Người in: Lê Thị Hoa; in từ hệ thống lúc 06 giờ 42, ngày 26/11/2026");
    expect(readPage(pdf, page)).toContain("Dữ liệu mẫu – không có giá trị pháp lý");
  }
});

test("the same register gives the same bytes", async () => {
  const [first, second] = [
    await registerBook(aBook({ rows: rows(20) }), fonts),
    await registerBook(aBook({ rows: rows(20) }), fonts),
  ];

  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
});

test("a character that cannot be drawn is refused with its row", async () => {
  await expect(registerBook(aBook({ rows: [aRow(1), aRow(2, { remark: "漢" })] }), fonts)).rejects.toMatchObject({
    code: "letter.character_missing",
    params: { character: "漢", where: "rows[1]" },
  });
});
