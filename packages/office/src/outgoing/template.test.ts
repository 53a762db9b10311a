import { describe, expect, test } from "vitest";
import { DOCUMENT_TYPE_NAMES } from "../document-type.ts";
import { beginDraft, type Question } from "./template.ts";

const question: Question = {
  typeName: "Công văn",
  referenceNumber: "412/SNV-CCVC",
  issuedOn: "2026-11-05",
  issuer: "Sở Nội vụ",
  subject: "V/v Kiện toàn tổ chức",
};

describe("a fresh draft", () => {
  test.each(DOCUMENT_TYPE_NAMES)("of the type %s has a body without unfilled places", (typeName) => {
    for (const asked of [undefined, question]) {
      const { body } = beginDraft(typeName, "UBND xã Lạc Thuỷ", "", asked);

      expect(body.length).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toMatch(/\{[a-z]+\}|undefined/i);
    }
  });

  test("keeps the subject its drafter gave", () => {
    expect(beginDraft("Báo cáo", "UBND xã Lạc Thuỷ", "Kết quả quý IV", question).subject).toBe("Kết quả quý IV");
  });
});

describe("an answer", () => {
  test("names the document in the words of the office, its matter inside the sentence", () => {
    const { subject, body } = beginDraft("Công văn", "UBND xã Lạc Thuỷ", "", question);

    expect(subject).toBe("trả lời Công văn số 412/SNV-CCVC của Sở Nội vụ");
    expect(body[0]).toEqual({
      kind: "paragraph",
      runs: [
        {
          text:
            "UBND xã Lạc Thuỷ nhận được Công văn số 412/SNV-CCVC ngày 05 tháng 11 năm 2026 của Sở Nội vụ " +
            "về việc kiện toàn tổ chức. Về vấn đề này, UBND xã Lạc Thuỷ có ý kiến như sau:",
        },
      ],
    });
  });

  test("leaves an abbreviation at the beginning of the matter as it is", () => {
    const { body } = beginDraft("Báo cáo", "UBND xã Lạc Thuỷ", "", { ...question, subject: "UBND tỉnh giao chỉ tiêu" });

    expect(JSON.stringify(body[0])).toContain("về việc UBND tỉnh giao chỉ tiêu,");
  });

  test("is never longer in its subject than a subject may be", () => {
    const long = { ...question, issuer: "X".repeat(600) };

    expect(beginDraft("Công văn", "UBND", "", long).subject.length).toBeLessThanOrEqual(500);
  });
});
