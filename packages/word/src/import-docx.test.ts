import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importDocx } from "./import-docx.ts";

const TYPES = ["Báo cáo", "Quyết định", "Công văn"];

interface Line {
  readonly bold?: boolean;
  readonly centred?: boolean;
  readonly font?: string;
  readonly list?: number;
}

function line(text: string, { bold = false, centred = false, font, list }: Line = {}): Paragraph {
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text, bold, ...(font !== undefined && { font }) })],
    ...(list !== undefined && { numbering: { reference: "own", level: list } }),
  });
}

function beside(left: readonly string[], right: readonly string[]): Table {
  const cell = (lines: readonly string[]) => new TableCell({ children: lines.map((text) => line(text)) });
  return new Table({ rows: [new TableRow({ children: [cell(left), cell(right)] })] });
}

async function wordFile(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const levels = [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${String(level + 1)}.` }));
  const document = new Document({
    numbering: { config: [{ reference: "own", levels }] },
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const HEAD = beside(
  ["ỦY BAN NHÂN DÂN", "XÃ YÊN THỊNH", "Số: 12/UBND-VP", "V/v nạo vét kênh", "mương nội đồng"],
  ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "Yên Thịnh, ngày 05 tháng 02 năm 2026"],
);

describe("a công văn as offices type it", () => {
  test("gives subject, addressees, text and recipients; what the layout writes itself is named", async () => {
    const read = await importDocx(
      await wordFile([
        HEAD,
        line(""),
        line("Kính gửi: Phòng Kinh tế huyện.", { centred: true }),
        line("1. Công tác chỉ đạo", { bold: true }),
        line("UBND xã đã giao các thôn."),
        line("– Thôn một;"),
        line("Trân trọng./."),
        beside(["Nơi nhận:", "- Như trên;", "- Lưu: VT."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn A"]),
      ]),
      TYPES,
    );

    expect(read).toMatchObject({
      typeName: "Công văn",
      subject: "nạo vét kênh mương nội đồng",
      addressees: ["Phòng Kinh tế huyện"],
      body: [
        { kind: "clause", label: "1.", title: "Công tác chỉ đạo", runs: [] },
        { kind: "paragraph", runs: [{ text: "UBND xã đã giao các thôn." }] },
        { kind: "item", runs: [{ text: "Thôn một;" }] },
        { kind: "paragraph", runs: [{ text: "Trân trọng." }] },
      ],
    });
    expect(read.recipientLines).toBeUndefined();
    expect(read.warnings).toEqual([
      expect.objectContaining({ code: "head_left_out", text: expect.stringContaining("Số: 12/UBND-VP") as string }),
      { code: "signature_left_out", text: "TM. ỦY BAN NHÂN DÂN · CHỦ TỊCH · Nguyễn Văn A" },
    ]);
  });

  test("typed without tables is understood too", async () => {
    const read = await importDocx(
      await wordFile([
        line("ỦY BAN NHÂN DÂN XÃ YÊN THỊNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        line("Số: 07/BC-UBND\tĐộc lập - Tự do - Hạnh phúc"),
        line("BÁO CÁO", { bold: true, centred: true }),
        line("Kết quả chuyển đổi số quý I", { bold: true, centred: true }),
        line("---------------", { centred: true }),
        line("I. KẾT QUẢ", { bold: true }),
        line("Đạt 90%."),
        line("Nơi nhận:"),
        line("- Đảng ủy xã;"),
        line("- Lưu: VT, VP."),
      ]),
      TYPES,
    );

    expect(read).toMatchObject({
      typeName: "Báo cáo",
      subject: "Kết quả chuyển đổi số quý I",
      body: [
        { kind: "heading", level: "section", label: "I.", title: "KẾT QUẢ" },
        { kind: "paragraph", runs: [{ text: "Đạt 90%." }] },
      ],
      recipientLines: ["Đảng ủy xã"],
    });
  });
});

describe("the text of a Word file", () => {
  test("keeps what Word numbered by itself, counted by the rules of the law", async () => {
    const read = await importDocx(
      await wordFile([
        line("một", { list: 0 }),
        line("điểm", { list: 1 }),
        line("điểm nữa", { list: 1 }),
        line("hai", { list: 0 }),
      ]),
      TYPES,
    );

    expect(read.body.map((block) => ("label" in block ? block.label : ""))).toEqual(["1.", "a)", "b)", "2."]);
    expect(read.warnings.map(({ code }) => code)).toEqual(["type_unknown", "lists_counted"]);
  });

  test("loses no word of a table: merged cells stand apart, an overfull one goes on below", async () => {
    const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [line(text)] });
    const long = "từ ".repeat(250).trim();
    const read = await importDocx(
      await wordFile([
        new Table({
          rows: [
            new TableRow({ children: [cell("Nội dung", 2)] }),
            new TableRow({ children: [cell("1"), cell(long)] }),
          ],
        }),
      ]),
      TYPES,
    );

    const [table] = read.body;
    expect(table).toMatchObject({ kind: "table", header: ["Nội dung", ""] });
    expect(table?.kind === "table" && table.rows.map((cells) => cells[1]).join(" ")).toBe(long);
    expect(read.warnings.map(({ code }) => code)).toEqual(["type_unknown", "cells_parted", "table_changed"]);
  });
});

describe("a file that cannot be taken", () => {
  const refused = (bytes: Uint8Array) =>
    importDocx(bytes, TYPES).then(
      () => "taken",
      (error: unknown) => error,
    );

  test("is refused by what is wrong with it", async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

    expect(await refused(old)).toMatchObject({ code: "reading.old_or_locked" });
    expect(await refused(strToU8("không phải Word"))).toMatchObject({ code: "reading.damaged" });
    expect(await refused(zipSync({ "xl/workbook.xml": strToU8("<a/>") }))).toMatchObject({ code: "reading.damaged" });
    const legacy = await wordFile([line("C«ng v¨n", { font: ".VnTime" })]);
    expect(await refused(legacy)).toMatchObject({ code: "reading.legacy_font", params: { font: ".VnTime" } });
  });

  test("is refused before it unpacks to a flood, or explodes by entities", async () => {
    const parts = unzipSync(await wordFile([line("x")]));
    const flood = zipSync({ ...parts, "word/document.xml": new Uint8Array(13 * 1024 * 1024).fill(32) }, { level: 1 });
    const entities = strToU8('<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>');

    expect(flood.byteLength).toBeLessThan(100_000);
    expect(await refused(flood)).toMatchObject({ code: "reading.too_large" });
    expect(await refused(zipSync({ ...parts, "word/document.xml": entities }))).toMatchObject({
      code: "reading.damaged",
    });
  });

  test("is refused where it holds more lines or tags than any document", async () => {
    const lines = await wordFile([]);
    const parts = unzipSync(lines);
    const paragraph = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
    const many = (count: number, what: string) =>
      zipSync({ ...parts, "word/document.xml": strToU8(documentOf(what.repeat(count))) }, { level: 1 });

    expect(await refused(many(26_000, paragraph))).toMatchObject({ code: "reading.too_large" });
    expect(await refused(many(600_000, "<w:p/>"))).toMatchObject({ code: "reading.too_large" });
  });
});

describe("a file made to hold up its reader is read in no more time than its size asks for", () => {
  const read = async (body: string) => {
    const parts = unzipSync(await wordFile([line("x")]));
    return importDocx(zipSync({ ...parts, "word/document.xml": strToU8(documentOf(body)) }), TYPES);
  };
  const said = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

  test("with a cell over a hundred million columns", async () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc>';

    const { body, warnings } = await read(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`);

    expect(body).toMatchObject([{ kind: "table", rows: [expect.objectContaining({ length: 12 })] }]);
    expect(warnings.map(({ code }) => code)).toContain("table_changed");
  });

  test("with a paragraph of thirty thousand runs", async () => {
    const { body } = await read(`<w:p>${"<w:r><w:t>a</w:t></w:r>".repeat(30_000)}</w:p>`);

    expect(body).toMatchObject([{ kind: "paragraph", runs: [{ text: "a".repeat(30_000) }] }]);
  });

  test("with a line of dots, and one of beginnings of a date", async () => {
    const dates = said(", ngày tháng ".repeat(4000));
    const { body } = await read(
      `${said("Cộng hòa xã hội chủ nghĩa Việt Nam")}${dates}${said(`${".".repeat(200_000)}x`)}`,
    );

    expect(body.length).toBeGreaterThan(0);
  });
});

function documentOf(body: string): string {
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return `<?xml version="1.0"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
}
