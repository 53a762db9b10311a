import { describe, expect, test } from "vitest";
import { LEAST_SCORE, matchForms, type FormKeys } from "./form-match-rules.ts";

const paper: FormKeys = {
  referenceNumber: "57/BC-UBND",
  issuedOn: "2026-11-20",
  issuer: "Ủy ban nhân dân xã Cao Phong",
  subject: "Kết quả công tác văn thư, lưu trữ tháng 11 năm 2026",
};

describe("the paper and the electronic copy of one document", () => {
  test.each([
    ["written the same", {}],
    ["without accents and in capitals", { subject: "KET QUA CONG TAC VAN THU, LUU TRU THANG 11 NAM 2026" }],
    ["with a zero before the number", { referenceNumber: "057/BC-UBND" }],
    ["with the short name of the body", { issuer: "UBND xã Cao Phong" }],
    ["with a slip in the subject", { subject: "Kết quả công tác văn thư lưu trử tháng 11/2026" }],
  ])("%s close by themselves", (_title, changes) => {
    expect(matchForms(paper, { ...paper, ...changes }).isSure).toBe(true);
  });

  test.each([
    ["another day, as by a slip", { issuedOn: "2026-11-21" }],
    ["another notation", { referenceNumber: "57/BC-VP" }],
    ["a body written otherwise", { issuer: "Xã Cao Phong" }],
    ["quite another subject", { subject: "Mời dự lễ khai giảng" }],
  ])("%s: a person is asked", (_title, changes) => {
    const { isSure, score } = matchForms(paper, { ...paper, ...changes });

    expect(isSure).toBe(false);
    expect(score).toBeGreaterThanOrEqual(LEAST_SCORE);
  });

  test.each([
    ["another number, else alike", { referenceNumber: "58/BC-UBND", subject: "Mời dự lễ khai giảng năm học mới" }],
    ["another body and subject", { issuer: "Sở Tài chính", subject: "Quyết toán năm 2025", issuedOn: "2026-03-01" }],
  ])("%s: nobody is asked", (_title, changes) => {
    expect(matchForms(paper, { ...paper, ...changes }).score).toBeLessThan(LEAST_SCORE);
  });

  test("what agrees is named, and the order of the two changes nothing", () => {
    const other = { ...paper, issuedOn: "2026-11-22" };

    expect(matchForms(paper, other)).toEqual(matchForms(other, paper));
    expect(matchForms(paper, other).agrees).toEqual(["reference", "issuer", "subject"]);
  });

  test("nothing is like nothing", () => {
    const empty = { referenceNumber: "", issuedOn: "2026-11-20", issuer: "", subject: "" };

    expect(matchForms(empty, empty)).toEqual({ score: 15, agrees: ["date"], isSure: false });
  });
});
