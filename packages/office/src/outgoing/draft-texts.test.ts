import { expect, test } from "vitest";
import { draftTexts } from "./draft-texts.ts";

const said = (text: string) => ({ kind: "paragraph" as const, runs: [{ text }] });

test("a word of secrecy is looked for in every field a draft may have, also those of its form", () => {
  const texts = draftTexts({
    subject: "trích yếu",
    addressees: ["nơi gửi"],
    recipientLines: ["nơi nhận"],
    body: [
      said("đoạn"),
      { kind: "heading", level: "article", label: "Điều 1.", title: "tên điều", runs: [{ text: "lời điều" }] },
      { kind: "clause", label: "1.", title: "tên khoản", runs: [{ text: "lời khoản" }] },
      { kind: "item", runs: [{ text: "gạch đầu dòng" }] },
      { kind: "table", header: ["cột"], rows: [["ô"]] },
    ],
    form: {
      kind: "agreement",
      parties: [
        {
          role: "bên",
          name: "tên bên",
          details: [{ label: "nhãn", value: "giá trị" }],
          representative: "",
          position: "",
        },
      ],
    },
    enclosure: { typeName: "Quy chế", subject: "văn bản kèm", body: [said("lời kèm")] },
    appendices: [{ title: "tên phụ lục", body: [said("lời phụ lục")] }],
  });

  const all = texts.map(({ text }) => text).join("|");
  for (const word of [
    ...["trích yếu", "nơi gửi", "nơi nhận", "đoạn", "tên điều", "lời điều", "tên khoản", "lời khoản", "gạch đầu dòng"],
    ...["cột", "ô", "tên bên", "giá trị", "văn bản kèm", "lời kèm", "tên phụ lục", "lời phụ lục"],
  ]) {
    expect(all).toContain(word);
  }
});
