import { expect, test } from "vitest";
import type { DraftFields } from "./draft-fields.ts";
import { unfilledLines } from "./unfilled.ts";

const runs = (text: string) => [{ text }];
const draft = (body: DraftFields["body"]): DraftFields => ({
  typeName: "Quyết định",
  urgency: "normal",
  signerId: "stf_1" as DraftFields["signerId"],
  subject: "Ban hành Quy chế",
  addressees: [],
  receivers: [],
  body,
  recipientLines: [],
});

test("dots of the template, articles and khoản without words are named", () => {
  const found = unfilledLines(
    draft([
      { kind: "basis", runs: runs("Theo đề nghị của …") },
      { kind: "heading", level: "article", label: "Điều 1.", title: "", runs: [] },
      { kind: "heading", level: "article", label: "Điều 2.", title: "", runs: runs("Quyết định này có hiệu lực.") },
      { kind: "clause", label: "1.", runs: [] },
    ]),
  );

  expect(found).toEqual(["Theo đề nghị của …", "Điều 1.", "1."]);
});

test("an article of khoản and dots that end a word are written", () => {
  const found = unfilledLines(
    draft([
      { kind: "heading", level: "article", label: "Điều 1.", title: "", runs: [] },
      { kind: "clause", label: "1.", runs: runs("Sổ, sách, v.v… được giữ lại.") },
    ]),
  );

  expect(found).toEqual([]);
});
