import { expect, test } from "vitest";
import { documentHref, jobWords } from "./job-words.ts";

test.each([
  ["outgoing.numbered", "Điền số, ngày vào văn bản"],
  ["document", "Nhận gói tin từ trục"],
  ["incoming.arrived", "Báo trạng thái cho nơi gửi"],
  ["staff.changed", "Việc nền (staff.changed)"],
  ["constructor", "Việc nền (constructor)"],
])("a job of %s is called “%s”", (kind, called) => {
  expect(jobWords({ kind })).toBe(called);
});

test("a job about a document leads to its page, any other to none", () => {
  expect(documentHref({ subject: "outgoing#out_01M8" })).toBe("/outgoing/out_01M8");
  expect(documentHref({ subject: "incoming#in_01M8" })).toBe("/incoming/in_01M8");
  expect(documentHref({ subject: "outgoing-business#out_01M8" })).toBe(undefined);
  expect(documentHref({})).toBe(undefined);
});
