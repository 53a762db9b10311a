import { DOMParser as ProseParser } from "prosemirror-model";
import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import { describe, expect, test } from "vitest";
import { toBody } from "./body-document.ts";
import { bodySchema } from "./body-schema.ts";
import { cleanHtml } from "./paste.ts";

/** What a page of HTML becomes in the editor. */
function read(html: string): BodyBlock[] {
  const page = document.createElement("div");
  page.innerHTML = cleanHtml(html);
  return toBody(ProseParser.fromSchema(bodySchema).parse(page));
}

describe("what Word puts on the clipboard", () => {
  test("comes in as plain paragraphs with bold and italic, without its own markup", () => {
    const html = `<!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--><style>p{margin:0}</style>
      <p class=MsoNormal style='text-indent:1cm'>Công tác\n <b>chỉ đạo</b><o:p></o:p></p>`;

    expect(read(html)).toEqual([{ kind: "paragraph", runs: [{ text: "Công tác " }, { text: "chỉ đạo", bold: true }] }]);
  });

  test("keeps bold and italic said by a style", () => {
    expect(
      read(`<p><span style="font-weight:700; color:red">đậm</span> <span style='font-style:italic'>nghiêng</span></p>`),
    ).toEqual([
      { kind: "paragraph", runs: [{ text: "đậm", bold: true }, { text: " " }, { text: "nghiêng", italic: true }] },
    ]);
  });

  test("gives a table its headings, one line of text to a cell, however cells were merged", () => {
    const html = `<table><tr><td colspan=2><p>TT</p></td></tr><tr><td><p>1</p><p>một</p></td><td>Xuồng</td></tr></table>`;

    expect(read(html)).toEqual([{ kind: "table", header: ["TT", ""], rows: [["1một", "Xuồng"]] }]);
  });

  test("is brought to NFC", () => {
    expect(read(`<p>${"việt".normalize("NFD")}</p>`)).toEqual([
      { kind: "paragraph", runs: [{ text: "việt".normalize("NFC") }] },
    ]);
  });

  test("gives the items of a list the labels they showed", () => {
    const html = "<ul><li>một<ol><li>hai</li></ol></li></ul><ol><li>ba</li></ol>";

    expect(read(html).map((block) => ("runs" in block ? block.runs?.map(({ text }) => text).join("") : ""))).toEqual([
      "- một",
      "a) hai",
      "1. ba",
    ]);
  });
});
