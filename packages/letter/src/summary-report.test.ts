import { beforeAll, describe, expect, test } from "vitest";
import type { LetterFonts } from "./letter-fonts.ts";
import { loadFonts } from "./load-fonts.ts";
import type { SummaryInput } from "./summary-input.ts";
import { summaryReport } from "./summary-report.ts";
import { pageText } from "./test-pdf.ts";

let fonts: LetterFonts;
beforeAll(async () => {
  fonts = await loadFonts(undefined);
});

function aSummary(change: Partial<SummaryInput> = {}): SummaryInput {
  return {
    superior: "UBND TỈNH LAM SƠN",
    issuer: ["ỦY BAN NHÂN DÂN", "XÃ YÊN THỊNH"],
    place: "Yên Thịnh",
    madeOn: "2026-11-20",
    subject: "Tình hình giải quyết văn bản tuần 47",
    paragraphs: ["Cơ quan tiếp nhận 233 văn bản đến."],
    chart: { title: "Theo tuần", names: ["Đến", "Đi"], steps: [{ label: "Tuần 47", counts: [233, 74] }] },
    tables: [{ title: "Theo đơn vị", header: ["Đơn vị", "Quá hạn"], rows: [["Phòng Kinh tế", "4"]], wordColumns: 1 }],
    weekKey: "2026-W47",
    sha256: "ab".repeat(32),
    sample: false,
    composedAt: new Date("2026-11-20T08:00:00Z"),
    documentKey: "report#2026-W47",
    ...change,
  };
}

describe("a summary made by the machine", () => {
  test("has the head of an official report but no number, and says on every page who made it and of what", async () => {
    const rows = Array.from({ length: 80 }, (_, at) => [`Người ${at}`, String(at)]);
    const { pdf, pages } = await summaryReport(
      aSummary({ tables: [{ title: "Theo người", header: ["Người", "Quá hạn"], rows, wordColumns: 1 }] }),
      fonts,
    );

    const texts = Array.from({ length: pages }, (_, page) => pageText(pdf, page + 1));

    expect(pages).toBeGreaterThan(1);
    expect(texts[0]).toContain("BẢN TỔNG HỢP TỰ ĐỘNG");
    expect(texts[0]).not.toContain("Số:");
    for (const text of texts) {
      expect(text).toContain(`Mã tuần 2026-W47. SHA-256 ${"ab".repeat(32)}`);
      expect(text).toContain("Quá hạn");
    }
  });

  test("is the same bytes for the same figures", async () => {
    const [one, other] = [await summaryReport(aSummary(), fonts), await summaryReport(aSummary(), fonts)];

    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
  });

  test("of a week without documents is still a report", async () => {
    const empty = { title: "Theo tuần", names: ["Đến", "Đi"] as const, steps: [] };

    expect((await summaryReport(aSummary({ chart: empty, tables: [] }), fonts)).pages).toBe(1);
  });
});
