import { expect, test } from "vitest";
import type { DraftFields } from "../draft-fields.ts";
import { takeWord } from "./take-word.ts";

const fields: DraftFields = {
  typeName: "Giấy mời",
  urgency: "urgent",
  signerId: "stf_1" as DraftFields["signerId"],
  subject: "Họp tổng kết",
  addressees: ["Sở Nội vụ"],
  receivers: [],
  form: { kind: "invitation", sender: "", guests: [], event: "Họp", chair: "", time: "", place: "" },
  body: [],
  recipientLines: ["Đảng ủy xã"],
};
const body: DraftFields["body"] = [{ kind: "paragraph", runs: [{ text: "Từ Word." }] }];

test("a draft takes what a Word file says and keeps what it does not say", () => {
  expect(takeWord(fields, { body, subject: "Tên mới", warnings: [] })).toEqual({ ...fields, subject: "Tên mới", body });
});

test("a type the file names brings its own form along, and the other form goes", () => {
  const taken = takeWord(fields, {
    typeName: "Quyết định",
    form: { kind: "decision", authorityLine: "CHỦ TỊCH" },
    body,
    warnings: [],
  });

  expect(taken).toMatchObject({ typeName: "Quyết định", form: { kind: "decision", authorityLine: "CHỦ TỊCH" } });
  expect(takeWord(fields, { typeName: "Báo cáo", body, warnings: [] })).not.toHaveProperty("form");
});
