import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { DOCUMENT_TYPE_NAMES } from "../document-type.ts";
import { Body } from "./body.ts";
import { FORM_OF_TYPE, LetterForm } from "./form-schema.ts";
import { beginDraft, type Question } from "./template.ts";

const office = {
  name: "UBND xã Lạc Thuỷ",
  heading: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"],
  headTitle: "CHỦ TỊCH",
  collective: true,
  address: "Thôn Trung, xã Lạc Thuỷ",
};

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
      const { body } = beginDraft(typeName, office, "", asked);

      expect(body.length).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toMatch(/\{[a-z]+\}|undefined/i);
    }
  });

  test.each(DOCUMENT_TYPE_NAMES)("of the type %s has text of its own, and fits the schema", (typeName) => {
    const { body, form } = beginDraft(typeName, office, "");

    expect(v.is(Body, body)).toBe(true);
    expect(form?.kind).toBe(FORM_OF_TYPE[typeName]);
    expect(form === undefined || v.is(LetterForm, form)).toBe(true);
  });

  test("knows the office: who decides, who invites, who is the first party", () => {
    expect(beginDraft("Quyết định", office, "").form).toMatchObject({ authorityLine: "ỦY BAN NHÂN DÂN XÃ LẠC THUỶ" });
    expect(beginDraft("Giấy mời", office, "").form).toMatchObject({ sender: "Ủy ban nhân dân xã Lạc Thuỷ" });
    expect(beginDraft("Hợp đồng", office, "").form).toMatchObject({
      parties: [{ name: "Ủy ban nhân dân xã Lạc Thuỷ", details: [{ value: "Thôn Trung, xã Lạc Thuỷ" }] }, {}],
    });
  });

  test("keeps the subject its drafter gave", () => {
    expect(beginDraft("Báo cáo", office, "Kết quả quý IV", question).subject).toBe("Kết quả quý IV");
  });
});

describe("an answer", () => {
  test("names the document in the words of the office, its matter inside the sentence", () => {
    const { subject, body } = beginDraft("Công văn", office, "", question);

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
    const { body } = beginDraft("Báo cáo", office, "", { ...question, subject: "UBND tỉnh giao chỉ tiêu" });

    expect(JSON.stringify(body[0])).toContain("về việc UBND tỉnh giao chỉ tiêu,");
  });

  test("is never longer in its subject than a subject may be", () => {
    const long = { ...question, issuer: "X".repeat(600) };

    expect(beginDraft("Công văn", office, "", long).subject.length).toBeLessThanOrEqual(500);
  });
});
