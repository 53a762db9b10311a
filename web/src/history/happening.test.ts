import type { HistoryEntry } from "@vanthu/office/audit/schema.ts";
import { beforeEach, expect, test } from "vitest";
import { chooseLanguage } from "../i18n/language.ts";
import { happening } from "./happening.ts";

beforeEach(() => {
  chooseLanguage("vi");
});

const titleOf = (type: string, data: HistoryEntry["data"]): unknown =>
  happening({ type, at: "2026-11-23T02:00:00Z", byName: "", data } as HistoryEntry, Date.now()).title;

test("what a receiver reported says which status, with its code", () => {
  expect(titleOf("delivery.reported", { agencyName: "Sở Nội vụ", code: "03" })).toBe(
    "Nơi nhận báo trạng thái, Sở Nội vụ: đã tiếp nhận (03)",
  );
});

test("a status nobody knows is shown by its code alone", () => {
  expect(titleOf("delivery.reported", { agencyName: "Sở Nội vụ", code: "13" })).toBe(
    "Nơi nhận báo trạng thái, Sở Nội vụ: 13",
  );
});

test("other events say what they are about, or nothing more", () => {
  expect(titleOf("delivery.failed", { agencyName: "Sở Nội vụ", code: "03" })).toBe("Gửi lỗi, Sở Nội vụ");
  expect(titleOf("incoming.registered", { arrivalNumber: 12 })).toBe("Vào sổ, số 12");
  expect(titleOf("outgoing.issued", {})).toBe("Phát hành");
});

test("absences, evidence and rules say whom, when and what they are about", () => {
  expect(
    titleOf("absence.entered", {
      staffName: "Bùi Quang Nhượng",
      from: "2026-11-24",
      until: "2026-11-30",
      substituteName: "Ngần Thị Thuỷ",
    }),
  ).toBe("Ghi vắng mặt, Bùi Quang Nhượng; từ 24/11/2026 đến hết 30/11/2026; Ngần Thị Thuỷ làm thay");
  expect(titleOf("ledger.answered", { month: "2026-11", decision: "corrected" })).toBe(
    "Trả lời ý kiến về minh chứng, tháng 11/2026; đã điều chỉnh",
  );
  expect(titleOf("rule.changed", { name: "Văn bản tài chính" })).toBe("Sửa quy tắc, Văn bản tài chính");
  expect(titleOf("rule.ordered", {})).toBe("Đổi thứ tự quy tắc");
});
