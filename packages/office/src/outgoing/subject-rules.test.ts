import { expect, test } from "vitest";
import { bareSubject, formalSubject } from "./subject-rules.ts";

test.each([
  ["Công văn", "báo cáo tình hình", "V/v báo cáo tình hình"],
  ["Công văn", "V/v báo cáo tình hình", "V/v báo cáo tình hình"],
  ["Báo cáo", "Kết quả công tác văn thư", "Kết quả công tác văn thư"],
])("the subject of a %s is written once after V/v, or as it stands", (typeName, subject, written) => {
  expect(formalSubject({ typeName, subject })).toBe(written);
});

test("a subject is kept without the V/v that print adds", () => {
  expect(bareSubject("v/v  phối hợp tuần tra")).toBe("phối hợp tuần tra");
  expect(bareSubject("Về việc phối hợp")).toBe("Về việc phối hợp");
});
