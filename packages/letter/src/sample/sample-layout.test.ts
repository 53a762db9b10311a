import { beforeAll, describe, expect, test } from "vitest";
import { capitals, cleanField } from "../clean-text.ts";
import type { ComposedLetter } from "../composed-letter.ts";
import { composeLetter } from "../compose-letter.ts";
import { formTitle } from "../form/form-title.ts";
import { frameOf, mm } from "../geometry.ts";
import { loadFonts } from "../load-fonts.ts";
import { sampleMark } from "../page-furniture.ts";
import { sampleLetters, type SampleLetter } from "./sample-letters.ts";
import { type ReadText, readTexts } from "./test-lines.ts";

interface Read extends Awaited<ReturnType<typeof readTexts>> {
  readonly letter: ComposedLetter;
}

const samples = new Map<string, Read>();
beforeAll(async () => {
  const fonts = await loadFonts();
  for (const { name, input } of sampleLetters) {
    const letter = await composeLetter(input, fonts);
    samples.set(name, { letter, ...(await readTexts(letter.pdf)) });
  }
}, 120_000);

const named = sampleLetters.map((sample): [string, SampleLetter] => [sample.name, sample]);
const read = (name: string) => samples.get(name)!;
const find = (name: string, text: string): ReadText => {
  const found = read(name).texts.find((one) => one.text === text);
  if (!found) throw new Error(`${name} does not read “${text}”`);
  return found;
};
const centreOf = ({ x, width }: ReadText) => x + width / 2;
/** What stands in the area of the text: neither page numbers nor the marks in the bottom margin. */
const inArea = (name: string) => {
  const { texts, pages } = read(name);
  return texts.filter(({ page, baseline }) => baseline > mm(20) && baseline < pages[page]!.height - mm(19));
};

test("there is a sample of each of the 29 types", () => {
  expect(new Set(sampleLetters.map(({ input }) => input.typeName)).size).toBe(29);
});

describe.each(named)("%s", (name, { input }) => {
  const frame = frameOf(input.landscape);

  test("reads as it was written, from the first line to the last", () => {
    const shown = read(name).texts.filter(({ text }) => text !== sampleMark);

    const words = new Set(cleanField(shown.map(({ text }) => text).join(" ")).split(" "));
    expect(
      cleanField(read(name).letter.text)
        .split(" ")
        .filter((word) => !words.has(word)),
    ).toEqual([]);
    expect(shown.every(({ text }) => text === text.normalize("NFC"))).toBe(true);
  });

  test("keeps the margins: 20, 15, 20 and 30 mm", () => {
    const { pages } = read(name);

    for (const { page, x, width, baseline } of inArea(name)) {
      expect(x).toBeGreaterThanOrEqual(mm(30) - 2);
      expect(x + width).toBeLessThanOrEqual(pages[page]!.width - mm(15) + 2);
      expect(baseline).toBeGreaterThanOrEqual(mm(20));
    }
    expect(pages.every(({ width, height }) => Math.abs(width * height - mm(210) * mm(297)) < 1)).toBe(true);
  });

  test("opens with the national title (12, bold) over the motto (13, bold), both on one axis", () => {
    const title = find(name, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const motto = find(name, "Độc lập - Tự do - Hạnh phúc");

    expect([title.size, title.style, motto.size, motto.style]).toEqual([12, "bold", 13, "bold"]);
    expect(centreOf(motto)).toBeCloseTo(centreOf(title), 0);
    expect(title.baseline - motto.baseline).toBeLessThan(16);
    expect(title.x).toBeGreaterThan(frame.width / 3);
  });

  test("names the superior (12, upright) over the agency (12, bold)", () => {
    const first = inArea(name).filter(({ page, x }) => page === 0 && x < frame.width / 2);
    const superior = first.find(({ text }) => text === capitals(input.superior ?? ""));
    const agency = first.find(({ text }) => capitals([input.issuer].flat().join(" ")).startsWith(text))!;

    expect([agency.size, agency.style]).toEqual([12, "bold"]);
    if (input.superior) {
      expect([superior?.size, superior?.style]).toEqual([12, "regular"]);
      expect(centreOf(agency)).toBeCloseTo(centreOf(superior!), 0);
    }
  });

  test("bears number (13, upright) and date (13, italic) on one line", () => {
    const number = read(name).texts.find(({ text, page }) => page === 0 && text.startsWith("Số: "));
    const date = read(name).texts.find(({ text, page }) => page === 0 && text.startsWith(`${input.place}, ngày`));

    expect([number?.size, number?.style]).toEqual(input.number ? [13, "regular"] : [undefined, undefined]);
    expect([date?.size, date?.style]).toEqual(input.issuedOn ? [13, "italic"] : [undefined, undefined]);
    if (number && date) expect(number.baseline).toBeCloseTo(date.baseline, 3);
  });

  test("bears its type in capitals (14, bold) over its subject (14, bold), or V/v (12) under the number", () => {
    const { title, subject } = formTitle(input);
    const top = inArea(name).filter(({ page }) => page === 0);
    const under = top.find(({ text }) => text.startsWith("V/v "));

    if (title === undefined) {
      expect([under?.size, under?.style]).toEqual([12, "regular"]);
      return;
    }
    const shown = find(name, title);
    expect([shown.size, shown.style]).toEqual([14, "bold"]);
    expect(centreOf(shown)).toBeCloseTo((frame.left + frame.width - frame.right) / 2, 0);
    const line =
      subject === undefined ? undefined : top.find(({ text, size }) => size === 14 && subject.startsWith(text));
    if (subject !== undefined) expect([line?.size, line?.style]).toEqual([14, "bold"]);
  });

  test("sets its text in 14, tables in 13, and ends it with the end mark", () => {
    const others = new Set([11, 12, 13, 14]);

    expect(inArea(name).filter(({ size }) => !others.has(size))).toEqual([]);
    expect(inArea(name).some(({ text, size }) => size === 14 && text.endsWith("./."))).toBe(true);
  });

  test("is signed by title and name in 14, bold, on one axis", () => {
    const signer = read(name).texts.findLast(({ text }) => text === input.signature.name)!;
    const position = read(name).texts.findLast(({ text }) => text === capitals(input.signature.position))!;

    expect([signer.size, signer.style, position.size, position.style]).toEqual([14, "bold", 14, "bold"]);
    expect(centreOf(signer)).toBeCloseTo(centreOf(position), 0);
    expect(position.baseline - signer.baseline).toBeGreaterThan(mm(36));
  });

  test("lists who receives it: “Nơi nhận:” 12, bold, italic; the list 11, at the left margin, ending in “Lưu”", () => {
    const label = find(name, "Nơi nhận:");
    const kept = inArea(name).findLast(({ text }) => text.includes("Lưu: "))!;

    expect([label.size, label.style]).toEqual([12, "boldItalic"]);
    expect(label.x).toBeCloseTo(frame.left, 1);
    expect([kept.size, kept.style]).toEqual([11, "regular"]);
    expect(kept.text.endsWith(".")).toBe(true);
  });
});

describe("what the decree says of one form only", () => {
  const byType = (typeName: string) => sampleLetters.find(({ input }) => input.typeName === typeName)!.name;
  const lines = (name: string) => inArea(name).map(({ text }) => text);

  test.each([
    ["Nghị quyết", "HỘI ĐỒNG NHÂN DÂN XÃ YÊN THỊNH", "QUYẾT NGHỊ:"],
    ["Quyết định", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ YÊN THỊNH", "QUYẾT ĐỊNH:"],
  ])("%s: who decides, the bases in italics, then the word", (typeName, authority, word) => {
    const name = byType(typeName);
    const all = inArea(name);
    const from = all.findIndex(({ text }) => text === authority);
    const to = all.findIndex(({ text }) => text === word);

    expect(to).toBeGreaterThan(from);
    expect(all.slice(from + 1, to).every(({ style }) => style === "italic")).toBe(true);
    expect(lines(name)).toContain(typeName === "Nghị quyết" ? "- Như Điều 2;" : "- Như Điều 3;");
  });

  test("a decision's enclosure follows on its own page, its reference left open", () => {
    const { texts } = read("03-quyet-dinh");
    const second = texts.filter(({ page }) => page === 1).map(({ text }) => text);

    expect(second).toContain("QUY CHẾ");
    expect(second).toContain("Tiểu mục 1");
    expect(second.join(" ")).toMatch(/\(Kèm theo Quyết định số\s+\/QĐ-UBND ngày\s+tháng\s+năm\s+của Ủy ban nhân dân/u);
  });

  test("appendices have Roman numerals, titles in capitals, and pages counted from 1, the first not shown", () => {
    const { texts, pages } = read(byType("Kế hoạch"));
    const numbers = texts.filter(({ baseline, page }) => baseline > pages[page]!.height - mm(19));

    expect(numbers.map(({ page, text, size }) => [page, text, size])).toEqual([
      [3, "2", 14],
      [4, "3", 14],
    ]);
    expect(lines(byType("Kế hoạch"))).toEqual(
      expect.arrayContaining(["Phụ lục I", "Phụ lục II", "BIỂU TỔNG HỢP KẾT QUẢ THEO THÔN"]),
    );
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, false, true, true, true]);
  });

  test("minutes bear no place and date, and two sign on one line", () => {
    const name = byType("Biên bản");

    expect(find(name, "Đỗ Thị Mai").baseline).toBeCloseTo(find(name, "Trần Văn Lâm").baseline, 3);
    expect(find(name, "THƯ KÝ").baseline).toBeCloseTo(find(name, "CHỦ TỌA").baseline, 3);
    expect(lines(name)).toContain("Cuộc họp kết thúc vào 10 giờ 45, ngày 05 tháng 02 năm 2026./.");
  });

  test("a telegram names its sender before those who receive it", () => {
    expect(lines(byType("Công điện"))).toContain("Chủ tịch Ủy ban nhân dân xã Yên Thịnh điện:");
  });

  test("an invitation names its guests, and in the list of receivers only that they are invited", () => {
    expect(lines(byType("Giấy mời"))).toEqual(
      expect.arrayContaining([
        "- Trưởng các thôn.",
        "Tới dự họp giao ban công tác tháng 02 năm 2026",
        "- Như thành phần mời;",
      ]),
    );
  });

  test("an introduction and a leave permit say to whom, from when and until when", () => {
    expect(lines(byType("Giấy giới thiệu"))).toContain("Giấy này có giá trị đến hết ngày 28 tháng 02 năm 2026./.");
    expect(cleanField(lines(byType("Giấy nghỉ phép")).join(" "))).toContain(
      "kể từ ngày 09 tháng 02 năm 2026 đến hết ngày 13 tháng 02 năm 2026",
    );
  });

  test("the address stands in 11 at the foot of the first page, the check mark in 9 below it", () => {
    const name = byType("Công văn");
    const address = find(name, "Địa chỉ: Thôn Trung, xã Yên Thịnh, tỉnh Lam Sơn");
    const code = find(name, "7K3M-9QXZ-2ABC");

    expect([address.size, address.page, code.size]).toEqual([11, 0, 9]);
    expect(address.baseline).toBeLessThan(mm(35));
    expect(code.baseline).toBeLessThan(mm(20));
  });

  test("who signs for a council bears the title in it, and the post in the office above the name", () => {
    const name = "32-thong-bao";
    const post = find(name, "CHỦ TỊCH UBND XÃ YÊN THỊNH");

    expect(post.baseline).toBeGreaterThan(find(name, "Trần Văn Lâm").baseline);
    expect(post.baseline).toBeLessThan(find(name, "TRƯỞNG BAN").baseline - mm(36));
  });
});
