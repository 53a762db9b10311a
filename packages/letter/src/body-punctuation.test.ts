import { expect, test } from "vitest";
import { plain, punctuate } from "./body-punctuation.ts";
import type { BodyBlock } from "./letter-input.ts";
import { aParagraph } from "./test-letter.ts";

const basis = (text: string): BodyBlock => ({ kind: "basis", runs: [{ text }] });
const texts = (blocks: readonly BodyBlock[]) =>
  punctuate(blocks).map((block) => ("runs" in block ? plain(block.runs ?? []) : block.kind));

test("each basis ends in a semicolon and the last in a full stop", () => {
  expect(
    texts([basis("Căn cứ Luật A."), basis("Căn cứ Nghị định B"), basis("Theo đề nghị;"), aParagraph("Nội dung")]),
  ).toEqual(["Căn cứ Luật A;", "Căn cứ Nghị định B;", "Theo đề nghị.", "Nội dung./."]);
});

test.each([
  ["báo cáo.", "báo cáo./."],
  ["báo cáo./.", "báo cáo./."],
  ["báo cáo/.", "báo cáo./."],
  ["báo cáo", "báo cáo./."],
  ["báo cáo; ", "báo cáo./."],
  ["báo cáo!", "báo cáo!./."],
])("the content %j ends in the mark of the forms", (typed, shown) => {
  expect(texts([aParagraph("Mở đầu."), aParagraph(typed)])).toEqual(["Mở đầu.", shown]);
});

test("the end mark goes to the last run with words in it", () => {
  const [block] = punctuate([
    { kind: "paragraph", runs: [{ text: "đến" }, { text: " trước 16 giờ.", bold: true }, { text: " " }] },
  ]);

  expect(block).toEqual({
    kind: "paragraph",
    runs: [{ text: "đến" }, { text: " trước 16 giờ./.", bold: true }],
  });
});

test("after a table or a heading the end mark stands on a line of its own", () => {
  expect(texts([{ kind: "table", header: ["TT"], rows: [["1"]] }])).toEqual(["table", "./."]);
  expect(texts([{ kind: "heading", level: "article", label: "Điều 1.", title: "Phạm vi" }])).toEqual([
    "heading",
    "./.",
  ]);
});

test("lines left empty at the end are left out", () => {
  expect(texts([aParagraph("Hết."), aParagraph(" "), aParagraph("")])).toEqual(["Hết./."]);
});

test("no content gets no end mark", () => {
  expect(punctuate([])).toEqual([]);
  expect(punctuate([aParagraph("")])).toEqual([]);
});
