import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { expect, test } from "vitest";
import { refusalReason } from "./arrival-problem.ts";

const arrived = (exchange: object, more: object = {}) =>
  ({ document: { state: "arrived", files: [{}], exchange }, ...more }) as unknown as IncomingDetail;

test.each([
  [["packet.attachment_missing"], "thiếu tệp văn bản"],
  [["packet.attachment_unlisted"], "không khớp danh sách"],
  [["signature.unsigned", "packet.attachment_damaged"], "bị hỏng"],
  [["pdf.damaged"], "bị hỏng"],
  [["signature.not_sender"], "không phải của cơ quan gửi"],
  [["signature.untrusted"], "không xác nhận được"],
  [["signature.unsigned"], "không có chữ ký số"],
])("for %j a reason to return the document stands ready", (problems, words) => {
  expect(refusalReason(arrived({ problems }))).toContain(words);
});

test("meant for an agency that is no more, the reason says who goes on for it", () => {
  const meantFor = [
    { code: "H56.12", name: "Phòng Nội vụ", now: [{ code: "H56.903", name: "Sở Nội vụ", from: "2025-07-01" }] },
  ];

  expect(refusalReason(arrived({ problems: ["packet.other_agency"], meantFor }))).toBe(
    "Gửi nhầm đơn vị: gói tin ghi nơi nhận là Phòng Nội vụ (H56.12), nay là Sở Nội vụ (H56.903). Đề nghị gửi cho Sở Nội vụ (H56.903).",
  );
});

test("one that seems to be registered already names its arrival number; a whole one has no reason", () => {
  expect(refusalReason(arrived({}, { sameAs: { arrivalNumber: 12 } }))).toContain("số đến 12");
  expect(refusalReason(arrived({}))).toBeUndefined();
});
