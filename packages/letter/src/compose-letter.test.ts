import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { composeLetter } from "./compose-letter.ts";
import { cleanField } from "./clean-text.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { loadFonts } from "./load-fonts.ts";
import { aLetter, aParagraph, linesOfText } from "./test-letter.ts";
import { pageText, placedWords, textOf } from "./test-pdf.ts";

let fonts: LetterFonts;
beforeAll(async () => {
  fonts = await loadFonts();
});

describe("text", () => {
  test("a công văn reads exactly as given, from the national title to the copies kept", async () => {
    const letter = await composeLetter(
      aLetter({
        number: "7",
        issuedOn: "2026-02-05",
        urgency: "rush",
        marks: ["Lưu hành nội bộ"],
        draftedBy: "PL.(05)",
      }),
      fonts,
    );

    expect(textOf(letter.pdf, letter.pages)).toBe(
      [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "UBND TỈNH LAM SƠN ỦY BAN NHÂN DÂN XÃ YÊN THỊNH",
        "Số: 07/UBND-KT Yên Thịnh, ngày 05 tháng 02 năm 2026",
        "V/v báo cáo công tác chuẩn bị ứng phó mưa lũ, sạt lở đất",
        "THƯỢNG KHẨN LƯU HÀNH NỘI BỘ",
        "Kính gửi: Sở Nông nghiệp và Môi trường",
        "Ủy ban nhân dân xã Yên Thịnh kính báo cáo Sở Nông nghiệp và Môi trường tổng hợp./.",
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Minh Nguyệt",
        "Nơi nhận: - Như trên; - UBND tỉnh (b/c); - Lưu: VT, KT. PL.(05)",
      ].join(" "),
    );
    expect(cleanField(letter.text)).toBe(textOf(letter.pdf, letter.pages));
  });

  test("a báo cáo bears its type name, bases, headings, clauses, points and a table", async () => {
    const letter = await composeLetter(
      aLetter({
        typeName: "Báo cáo",
        notation: "BC-UBND",
        addressees: ["Ủy ban nhân dân tỉnh;", "Sở Nội vụ", "Sở Tài chính."],
        body: [
          { kind: "basis", runs: [{ text: "Căn cứ Luật Tổ chức chính quyền địa phương" }] },
          { kind: "heading", level: "chapter", label: "Chương I", title: "Quy định chung" },
          { kind: "heading", level: "section", label: "I.", title: "Kết quả" },
          { kind: "heading", level: "article", label: "Điều 1.", title: "Phạm vi" },
          {
            kind: "clause",
            label: "1.",
            title: "Kinh tế",
            runs: [{ text: "Thu ngân sách " }, { text: "đạt 104%", bold: true }],
          },
          { kind: "point", label: "a)", runs: [{ text: "nông nghiệp;", italic: true }] },
          { kind: "table", header: ["TT", "Chỉ tiêu"], rows: [["1", "Hộ nghèo"]] },
        ],
      }),
      fonts,
    );

    expect(textOf(letter.pdf, letter.pages)).toContain(
      [
        "BÁO CÁO báo cáo công tác chuẩn bị ứng phó mưa lũ, sạt lở đất",
        "Kính gửi: - Ủy ban nhân dân tỉnh; - Sở Nội vụ; - Sở Tài chính.",
        "Căn cứ Luật Tổ chức chính quyền địa phương. Chương I QUY ĐỊNH CHUNG I. KẾT QUẢ Điều 1. Phạm vi",
        "1. Kinh tế Thu ngân sách đạt 104% a) nông nghiệp; TT Chỉ tiêu 1 Hộ nghèo ./.",
      ].join(" "),
    );
    expect(cleanField(letter.text)).toBe(textOf(letter.pdf, letter.pages));
  });

  test("hard accents and ligature letters come back character by character", async () => {
    const hard = "ẵẴẳẲặẶễỄểỂệỆỗỖổỔộỘỡỠởỞợỢữỮửỬựỰỹỸỷỶỵỴđĐ ₫ – — “trích” … § ½ fi fl ffi office AVATAR";

    const letter = await composeLetter(aLetter({ body: [aParagraph(hard)] }), fonts);

    expect(textOf(letter.pdf, 1)).toContain(`${hard}./.`);
  });

  test("decomposed input comes out composed", async () => {
    const input = aLetter({ body: [aParagraph("Sở Nông nghiệp và Môi trường".normalize("NFD"))] });

    const letter = await composeLetter(input, fonts);

    expect(textOf(letter.pdf, 1)).toContain("Sở Nông nghiệp và Môi trường./.");
    expect(letter.text).toBe(letter.text.normalize("NFC"));
  });

  test("an accent that begins a run belongs to the letter before it", async () => {
    const runs = [{ text: "Thu" }, { text: "\u0309 Đức", bold: true }];

    const letter = await composeLetter(aLetter({ body: [{ kind: "paragraph", runs }] }), fonts);

    expect(textOf(letter.pdf, 1)).toContain("Thủ Đức./.");
  });

  test.each([
    ["the subject", { subject: "chào mừng 😀" }, "😀", "U+1F600", "subject"],
    ["the body", { body: [aParagraph("một"), aParagraph("漢字")] }, "漢", "U+6F22", "body[1]"],
    ["an addressee", { addressees: ["Sở A", "Sở \u0301"] }, "\u0301", "U+0301", "addressees[1]"],
    ["the signer", { signature: { authority: [], position: "CHỦ TỊCH", name: "א" } }, "א", "U+05D0", "signature.name"],
  ])(
    "a character that cannot be drawn in %s is refused with its place",
    async (_, change, character, codePoint, where) => {
      await expect(composeLetter(aLetter(change), fonts)).rejects.toMatchObject({
        code: "letter.character_missing",
        params: { character, codePoint, where },
      });
    },
  );

  test("“Như trên” comes first only where someone is addressed, and once", async () => {
    const addressed = await composeLetter(aLetter({ recipients: ["Như trên;", "UBND tỉnh;"] }), fonts);
    const unaddressed = await composeLetter(aLetter({ addressees: [], recipients: ["UBND tỉnh"] }), fonts);

    expect(addressed.text).toContain("- Như trên;\n- UBND tỉnh;\n- Lưu: VT, KT.");
    expect(unaddressed.text).not.toContain("Như trên");
  });
});

describe("number and date", () => {
  async function fieldsOf(pdf: Uint8Array) {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const form = document.catalog.lookupMaybe(PDFName.of("AcroForm"), PDFDict);
    const fields = form
      ? document
          .getForm()
          .acroForm.getAllFields()
          .map(([field]) => field.dict)
      : [];
    return { document, form, fields };
  }

  test("not given yet, their places are merged fields with an empty appearance and nothing is drawn there", async () => {
    const letter = await composeLetter(aLetter(), fonts);

    const { document, form, fields } = await fieldsOf(letter.pdf);
    expect(fields.map((field) => field.lookup(PDFName.of("T"), PDFString).asString())).toEqual([
      "SoVanBan",
      "NgayBanHanh",
    ]);
    for (const field of fields) {
      expect(String(field.get(PDFName.of("Subtype")))).toBe("/Widget");
      expect(String(field.get(PDFName.of("FT")))).toBe("/Tx");
      expect(field.has(PDFName.of("Kids"))).toBe(false);
      expect(field.get(PDFName.of("P"))).toBe(document.getPage(0).ref);
      const look = field.lookup(PDFName.of("AP"), PDFDict).lookup(PDFName.of("N"));
      expect(look).toBeInstanceOf(PDFRawStream);
      expect((look as PDFRawStream).contents.length).toBe(0);
    }
    expect(form!.has(PDFName.of("NeedAppearances"))).toBe(false);
    expect(letter.text).not.toContain("Số:");
    expect(pageText(letter.pdf, 1)).not.toContain("ngày");
    expect([letter.number!.fieldName, letter.date!.fieldName]).toEqual(["SoVanBan", "NgayBanHanh"]);
  });

  test("the templates hold every glyph their texts may need, in boxes as large as the fields", async () => {
    const letter = await composeLetter(aLetter({ notation: "QyĐ-UBND", place: "Lạc Thuỷ" }), fonts);

    const number = letter.number!.template.font!.glyphs;
    const date = letter.date!.template.font!.glyphs;
    for (const character of "Số: 0123456789/QyĐ-UBND") expect(Object.keys(number)).toContain(character);
    for (const character of "Lạc Thuỷ, ngày 0123456789 tháng năm") expect(Object.keys(date)).toContain(character);
    for (const { place, template } of [letter.number!, letter.date!]) {
      expect(template.width).toBeCloseTo(place.rect[2] - place.rect[0], 6);
      expect(template.height).toBeCloseTo(place.rect[3] - place.rect[1], 6);
    }
  });

  test("the boxes are wide enough for the longest number and date and stand where the text would", async () => {
    const [reserved, drawn] = [
      await composeLetter(aLetter(), fonts),
      await composeLetter(aLetter({ number: "99999", issuedOn: "2026-12-30" }), fonts),
    ];

    const words = placedWords(drawn.pdf);
    const inside = (rect: readonly number[], first: string, last: string) => {
      const from = words.find((word) => word.text === first)!;
      const to = words.find((word) => word.text === last)!;
      expect(from.xMin).toBeGreaterThanOrEqual(rect[0]!);
      expect(to.xMax).toBeLessThanOrEqual(rect[2]!);
      expect(841.89 - from.yMax).toBeGreaterThanOrEqual(rect[1]! - 1);
      expect(841.89 - from.yMin).toBeLessThanOrEqual(rect[3]! + 1);
    };
    inside(reserved.number!.place.rect, "Số:", "99999/UBND-KT");
    inside(reserved.date!.place.rect, "Yên", "2026");
  });

  test("given, they are drawn and no field is reserved", async () => {
    const letter = await composeLetter(aLetter({ number: "12", issuedOn: "2026-11-25" }), fonts);

    expect((await fieldsOf(letter.pdf)).form).toBeUndefined();
    expect(letter.number).toBeUndefined();
    expect(letter.date).toBeUndefined();
    expect(letter.text).toContain("Số: 12/UBND-KT");
  });

  test("in a preview, faint words stand there and no field is reserved", async () => {
    const letter = await composeLetter(aLetter({ preview: true }), fonts);

    expect((await fieldsOf(letter.pdf)).form).toBeUndefined();
    expect(cleanField(pageText(letter.pdf, 1))).toMatch(/Số: +\/UBND-KT Yên Thịnh, ngày +tháng +năm/);
  });

  test("a date that does not exist is refused", async () => {
    await expect(composeLetter(aLetter({ issuedOn: "2026-02-30" }), fonts)).rejects.toMatchObject({
      code: "letter.date_invalid",
      params: { value: "2026-02-30", where: "issuedOn" },
    });
  });
});

describe("pages", () => {
  test("the page number stands in the top margin from the second page on", async () => {
    const letter = await composeLetter(aLetter({ body: [aParagraph(linesOfText(90))] }), fonts);

    const inTopMargin = placedWords(letter.pdf).filter((word) => word.yMax < 56.7);
    expect(letter.pages).toBe(3);
    expect(inTopMargin.map(({ page, text }) => [page, text])).toEqual([
      [1, "2"],
      [2, "3"],
    ]);
    for (const word of inTopMargin) expect((word.xMin + word.xMax) / 2).toBeCloseTo((85 + 552.8) / 2, 0);
  });

  test.each(Array.from({ length: 24 }, (_, index) => index + 12))(
    "with %i lines of text the signature stands on a page with at least two of them",
    async (lines) => {
      const letter = await composeLetter(aLetter({ body: [aParagraph(linesOfText(lines))] }), fonts);

      const last = placedWords(letter.pdf).filter((word) => word.page === letter.signature.page);
      const authority = last.find((word) => word.text === "KT." && word.xMin > 300)!;
      const above = last.filter((word) => word.yMax < authority.yMin && word.yMin > 57);
      expect(letter.signature.page).toBe(letter.pages - 1);
      expect(new Set(above.map((word) => word.yMin)).size).toBeGreaterThanOrEqual(2);
    },
  );

  test("recipients beyond the height of the signature go on below it and over to the next page", async () => {
    const recipients = Array.from({ length: 90 }, (_, index) => `Trưởng thôn số ${index + 1}`);

    const letter = await composeLetter(aLetter({ recipients }), fonts);

    expect(letter.pages).toBeGreaterThan(1);
    expect(letter.signature.page).toBe(0);
    expect(textOf(letter.pdf, letter.pages)).toContain(recipients.map((recipient) => `- ${recipient};`).join(" "));
  });

  test("“Nơi nhận:” stands on the line of the authority", async () => {
    const words = placedWords((await composeLetter(aLetter(), fonts)).pdf);

    const label = words.find((word) => word.text === "Nơi")!;
    const authority = words.find((word) => word.text === "KT." && word.xMin > 300)!;
    expect(label.yMax - 12 * 0.216).toBeCloseTo(authority.yMax - 14 * 0.216, 0);
  });

  test("a heading never ends a page", async () => {
    for (let lines = 18; lines < 24; lines++) {
      const heading = { kind: "heading", level: "article", label: "Điều 9.", title: "Hiệu lực" } as const;
      const body = [aParagraph(linesOfText(lines)), heading, aParagraph(linesOfText(30))];

      const letter = await composeLetter(aLetter({ body }), fonts);

      const page = [1, 2].find((number) => pageText(letter.pdf, number).includes("Điều 9."))!;
      expect(pageText(letter.pdf, page).trimEnd()).not.toMatch(/Hiệu lực$/);
    }
  });

  test("a table repeats its header on each page and keeps every row whole", async () => {
    const rows = Array.from({ length: 70 }, (_, index) => [String(index + 1), `Chỉ tiêu thứ ${index + 1}`]);

    const letter = await composeLetter(aLetter({ body: [{ kind: "table", header: ["TT", "Nội dung"], rows }] }), fonts);

    const headed = Array.from({ length: letter.pages }, (_, page) =>
      pageText(letter.pdf, page + 1).includes("TT Nội dung"),
    );
    expect(letter.pages).toBeGreaterThan(2);
    expect(headed).toEqual(headed.map(() => true));
    const read = textOf(letter.pdf, letter.pages);
    for (const [number, text] of rows) expect(read).toContain(`${number} ${text}`);
  });

  test("a table row longer than a page goes on over the pages", async () => {
    const text = linesOfText(120);

    const letter = await composeLetter(
      aLetter({ body: [{ kind: "table", widths: [1, 3], header: ["TT", "Nội dung"], rows: [["1", text]] }] }),
      fonts,
    );

    const read = textOf(letter.pdf, letter.pages).replaceAll("TT Nội dung ", "").replace("1 ", "");
    expect(letter.pages).toBeGreaterThan(2);
    expect(read).toContain(text);
  });

  test.each([
    ["a row with too few cells", { header: ["TT", "Tên"], rows: [["1"]] }],
    ["no column", { header: [], rows: [] }],
    ["a width of nothing", { header: ["TT"], widths: [0], rows: [] }],
  ])("a table with %s is refused", async (_, table) => {
    const body = [aParagraph("Như sau:"), { kind: "table", ...table } as const];

    await expect(composeLetter(aLetter({ body }), fonts)).rejects.toMatchObject({
      code: "letter.table_malformed",
      params: { where: "body[1]" },
    });
  });

  test("sample data are marked on every page, real ones on none", async () => {
    const body = [aParagraph(linesOfText(60))];
    const [sample, real] = [
      await composeLetter(aLetter({ body, sample: true }), fonts),
      await composeLetter(aLetter({ body }), fonts),
    ];

    const mark = "Dữ liệu mẫu – không có giá trị pháp lý";
    expect([1, 2].map((page) => pageText(sample.pdf, page).includes(mark))).toEqual([true, true]);
    expect([1, 2].map((page) => pageText(real.pdf, page).includes(mark))).toEqual([false, false]);
  });
});

describe("signature and seal", () => {
  test("the seal is 36 mm wide and covers the left third of the signature image, both between title and name", async () => {
    const { signature, seal, pdf } = await composeLetter(aLetter(), fonts);

    const words = placedWords(pdf);
    const [title, name] = ["PHÓ", "Nguyệt"].map((text) => words.find((word) => word.text === text)!);
    const width = signature.rect[2] - signature.rect[0];
    expect(seal.rect[2] - seal.rect[0]).toBeCloseTo((36 * 72) / 25.4, 6);
    expect(seal.rect[3] - seal.rect[1]).toBeCloseTo((36 * 72) / 25.4, 6);
    expect(seal.rect[2] - signature.rect[0]).toBeCloseTo(width / 3, 6);
    expect(841.89 - title!.yMax).toBeGreaterThan(signature.rect[3]);
    expect(841.89 - name!.yMin).toBeLessThan(signature.rect[1]);
  });

  test("a title before the name is laid out with a warning", async () => {
    const signature = { authority: [], position: "CHỦ TỊCH", name: "ThS. Đỗ Mạnh Hùng" };

    const letter = await composeLetter(aLetter({ signature }), fonts);

    expect(letter.warnings).toEqual([{ code: "letter.title_before_name", params: { title: "ThS." } }]);
  });

  test("a notation too wide for its column is laid out with a warning", async () => {
    const letter = await composeLetter(aLetter({ notation: "UBND-BCĐPCTTTKCNPTDSVPCCCRPTDS" }), fonts);

    expect(letter.warnings).toContainEqual({ code: "letter.line_too_wide", params: { where: "number" } });
    expect(letter.number!.place.rect[0]).toBeGreaterThan(80);
  });
});

describe("file", () => {
  test("the same input gives the same bytes, another key another identifier", async () => {
    const [first, second, other] = [
      await composeLetter(aLetter(), fonts),
      await composeLetter(aLetter(), fonts),
      await composeLetter(aLetter({ documentKey: "out_2" }), fonts),
    ];

    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
    expect(first).toEqual(second);
    expect(Buffer.compare(first.pdf, other.pdf)).not.toBe(0);
  });

  test("it says what it is: PDF/A-2b, Vietnamese, title, author and the time given", async () => {
    const { pdf } = await composeLetter(aLetter({ subject: "phối hợp <A> & B" }), fonts);

    const text = Buffer.from(pdf).toString("utf8");
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(text).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(text).toContain("V/v phối hợp &lt;A&gt; &amp; B</rdf:li>");
    expect(text).toMatch(/\/ID \[ <([0-9a-f]{32})> <\1> \]/);
    expect(document.getTitle()).toBe("V/v phối hợp <A> & B");
    expect(document.getAuthor()).toBe("ỦY BAN NHÂN DÂN XÃ YÊN THỊNH");
    expect(document.getCreationDate()).toEqual(new Date("2026-11-25T09:00:00Z"));
    expect(document.catalog.lookup(PDFName.of("Lang"), PDFString).asString()).toBe("vi-VN");
    expect(document.catalog.has(PDFName.of("OutputIntents"))).toBe(true);
  });
});
