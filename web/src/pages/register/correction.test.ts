import type { RegisterRow } from "@vanthu/office/register/schema.ts";
import { expect, test } from "vitest";
import { correctionOf, correctionProblems, entryOf, fieldsOfKind } from "./correction.ts";

const row: RegisterRow = {
  kind: "incoming",
  year: 2026,
  number: 1480,
  documentId: "in_1",
  on: "2026-11-24",
  referenceNumber: "518/SNV-CCHC",
  issuedOn: "2026-11-23",
  issuer: "Sở Nội vụ",
  typeName: "Công văn",
  subject: "Báo cáo cải cách hành chính",
  signer: "Lê Nam",
  recipients: "Phòng Văn hóa - Xã hội",
  keptBy: "Văn thư",
  copies: 1,
  note: "",
  state: "active",
};

test("only what was changed is sent", () => {
  expect(correctionOf(row, entryOf(row))).toEqual({});
  expect(correctionOf(row, { ...entryOf(row), issuer: "Sở Y tế ", note: "Bản giấy" })).toEqual({
    issuer: "Sở Y tế",
    note: "Bản giấy",
  });
});

test("a correction needs a change and a reason, and cannot empty what the book must say", () => {
  const changed = { ...entryOf(row), issuer: "Sở Y tế" };

  expect(correctionProblems(row, changed, "Nhập nhầm cơ quan")).toEqual([]);
  expect(correctionProblems(row, changed, "sai").map((error) => error.id)).toEqual(["correct-reason"]);
  expect(correctionProblems(row, entryOf(row), "Nhập nhầm cơ quan")).toHaveLength(1);
  expect(correctionProblems(row, { ...changed, subject: " " }, "Nhập nhầm").map((error) => error.id)).toEqual([
    "correct-subject",
  ]);
});

test("an outgoing document bears its own number and date, so the book cannot change them", () => {
  expect(fieldsOfKind("outgoing")).not.toContain("referenceNumber");
  expect(fieldsOfKind("outgoing")).not.toContain("issuedOn");
  const outgoing: RegisterRow = { ...row, kind: "outgoing" };
  expect(correctionOf(outgoing, { ...entryOf(outgoing), copies: "3" })).toEqual({ copies: 3 });
  expect(correctionProblems(outgoing, { ...entryOf(outgoing), copies: "ba" }, "Đếm lại").map((one) => one.id)).toEqual([
    "correct-copies",
  ]);
});
