import { describe, expect, test } from "vitest";
import { PreviewDraft } from "@vanthu/office/outgoing/schema.ts";
import { differing, DRAFT_FIELDS, merged, type DraftFields } from "./draft-fields.ts";
import { bodyLines } from "./field-lines.ts";

function aDraft(given: Partial<DraftFields> = {}): DraftFields {
  return {
    typeName: "Công văn",
    urgency: "normal",
    signerId: "stf_1" as DraftFields["signerId"],
    subject: "Trích yếu",
    addressees: [],
    receivers: [],
    body: [],
    recipientLines: [],
    ...given,
  };
}

describe("two versions of a draft", () => {
  test("are compared field by field", () => {
    const mine = aDraft({ subject: "của tôi", dueOn: "2026-11-30" });

    expect(differing(mine, aDraft({ subject: "của họ" }))).toEqual(["dueOn", "subject"]);
    expect(differing(mine, mine)).toEqual([]);
  });

  test("become one with the fields a person chose; what was cleared there is cleared", () => {
    const mine = aDraft({ subject: "của tôi", dueOn: "2026-11-30", addressees: ["Sở A"] });
    const theirs = aDraft({ subject: "của họ" });

    expect(merged(mine, theirs, new Set(["subject", "dueOn"]))).toEqual(
      aDraft({ subject: "của họ", addressees: ["Sở A"] }),
    );
  });
});

test("a body is compared in lines of plain words with their labels", () => {
  const lines = bodyLines([
    { kind: "clause", label: "1.", runs: [{ text: "Sơ tán " }, { text: "27 hộ", bold: true }] },
    { kind: "heading", level: "section", label: "I.", title: "KẾT QUẢ" },
    { kind: "item", runs: [{ text: "gạch" }] },
    { kind: "table", header: ["TT", "Số"], rows: [["1", "2"]] },
  ]);

  expect(lines).toEqual(["1. Sơ tán 27 hộ", "I. KẾT QUẢ", "- gạch", "TT | Số", "1 | 2"]);
});

test("the editor holds every field the server takes: one it did not know would be taken out of the draft", () => {
  expect([...DRAFT_FIELDS, "secrecyRelease"].sort()).toEqual(Object.keys(PreviewDraft.entries).sort());
});
