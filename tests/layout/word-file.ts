import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from "docx";

/** What a test changes of a công văn that is right. */
export interface WordChange {
  readonly font?: string;
  readonly leftMm?: number;
  readonly bodySizePt?: number;
  readonly motto?: string;
  readonly number?: string;
  readonly date?: string;
  readonly justified?: boolean;
  readonly indentMm?: number;
  readonly signer?: string;
  readonly archive?: string;
  readonly pageNumbers?: boolean;
  readonly body?: string;
}

const MM = 1440 / 25.4;
const BODY =
  "Ủy ban nhân dân xã Yên Thịnh kính báo cáo Sở Tài chính kết quả thực hiện nhiệm vụ tháng 10 và đề nghị xem xét, hỗ trợ kinh phí sửa chữa kênh mương theo quy định hiện hành.";

/** A công văn as a clerk makes it in Word: head and end in tables without lines, the rest in paragraphs. */
export async function aWordLetter(change: WordChange = {}): Promise<Uint8Array> {
  const { font = "Times New Roman", leftMm = 30, pageNumbers = true } = change;
  const document = new Document({
    styles: { default: { document: { run: { font, size: 28 } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 20 * MM, bottom: 20 * MM, left: leftMm * MM, right: 15 * MM },
          },
        },
        ...(pageNumbers && {
          headers: { default: pageHeader(), first: new Header({ children: [new Paragraph("")] }) },
        }),
        children: [head(change), ...middle(change), end(change)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function pageHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 28 })],
      }),
    ],
  });
}

function line(
  text: string,
  run: IRunOptions,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.CENTER,
) {
  return new Paragraph({ alignment, children: [new TextRun({ text, ...run })] });
}

function sideBySide(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[]) => new TableCell({ children });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [cell(left), cell(right)] })],
  });
}

function head(change: WordChange): Table {
  const {
    motto = "Độc lập - Tự do - Hạnh phúc",
    number = "Số: 15/UBND-KT",
    date = "Yên Thịnh, ngày 05 tháng 10 năm 2026",
  } = change;
  return sideBySide(
    [
      line("UBND TỈNH LAM SƠN", { size: 24 }),
      line("ỦY BAN NHÂN DÂN", { size: 24, bold: true }),
      line("XÃ YÊN THỊNH", { size: 24, bold: true }),
      line(number, { size: 26 }),
      line("V/v hỗ trợ kinh phí", { size: 24 }),
    ],
    [
      line("Cộng hòa xã hội chủ nghĩa Việt Nam", { size: 24, bold: true, allCaps: true }),
      line(motto, { size: 26, bold: true }),
      line(date, { size: 26, italics: true }),
    ],
  );
}

function middle({ bodySizePt = 14, justified = true, indentMm = 12.7, body = BODY }: WordChange): Paragraph[] {
  const paragraph = (text: string) =>
    new Paragraph({
      ...(justified && { alignment: AlignmentType.JUSTIFIED }),
      indent: { firstLine: indentMm * MM },
      spacing: { before: 120, line: 264, lineRule: LineRuleType.AUTO },
      children: [new TextRun({ text, size: bodySizePt * 2 })],
    });
  return [line("Kính gửi: Sở Tài chính", {}), paragraph(body), paragraph(`${BODY} Trân trọng.`)];
}

function end({ signer = "Nguyễn Văn Mẫu", archive = "- Lưu: VT, KT." }: WordChange): Table {
  return sideBySide(
    [
      line("Nơi nhận:", { size: 24, bold: true, italics: true }, AlignmentType.LEFT),
      line("- Như trên;", { size: 22 }, AlignmentType.LEFT),
      line(archive, { size: 22 }, AlignmentType.LEFT),
    ],
    [
      line("TM. ỦY BAN NHÂN DÂN", { bold: true }),
      line("CHỦ TỊCH", { bold: true }),
      line("", {}),
      line(signer, { bold: true }),
    ],
  );
}
