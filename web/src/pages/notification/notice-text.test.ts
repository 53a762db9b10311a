import type { ShownNotice } from "@vanthu/office/notification/schema.ts";
import { expect, test } from "vitest";
import { noticeText } from "./notice-text.ts";

const notice = (fields: Partial<ShownNotice>): ShownNotice => ({
  id: "01J",
  at: "2026-11-25T02:00:00Z",
  type: "incoming.routed",
  kind: "assigned",
  ...fields,
});

test("a notice says what one's share is, how near the deadline is, what the morning brings", () => {
  expect(noticeText(notice({ detail: "coordinating" }))).toBe("Bạn được giao phối hợp");
  expect(noticeText(notice({ type: "reminder.sent", kind: "deadline", detail: "over" }))).toBe("Đã quá hạn");
  expect(noticeText(notice({ type: "digest.made", kind: "digest", digest: { today: 1, overdue: 2, fresh: 3 } }))).toBe(
    "Hôm nay: 1 việc đến hạn, 2 việc quá hạn, 3 việc mới",
  );
});

test("who is to instruct is told that a document waits for the word, not that work was given", () => {
  expect(noticeText(notice({ type: "incoming.registered" }))).toBe("Văn bản mới chờ bạn cho ý kiến");
  expect(noticeText(notice({ type: "incoming.passed_on" }))).toBe("Văn bản mới chờ bạn cho ý kiến");
});

test("the life of an assignment is told step by step, not as some change", () => {
  const said = ["taken_up", "submitted", "returned", "finished", "evaluated"].map((verb) =>
    noticeText(notice({ type: `assignment.${verb}`, kind: "progress" })),
  );
  expect(said).toEqual([
    "Đã nhận việc",
    "Đã nộp kết quả, chờ bạn nghiệm thu",
    "Yêu cầu làm lại",
    "Kết quả đã được nghiệm thu",
    "Đã có đánh giá",
  ]);
});

test("an absence and a handover are called what they are, not work that was given", () => {
  expect(noticeText(notice({ type: "absence.entered" }))).toBe("Có đợt vắng mặt liên quan đến bạn");
  expect(noticeText(notice({ type: "handover.started" }))).toBe("Có bàn giao công việc liên quan đến bạn");
});

test("one of a type nobody foresaw still says of what kind it is", () => {
  expect(noticeText(notice({ type: "something.new", kind: "progress" }))).toBe("Có thay đổi ở việc đang theo dõi");
});
