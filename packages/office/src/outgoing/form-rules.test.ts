import { describe, expect, test } from "vitest";
import { authorityLine, formOf, needsBody, printedAuthority, writtenName } from "./form-rules.ts";

const commune = {
  name: "UBND xã Lạc Thuỷ",
  heading: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"],
  headTitle: "CHỦ TỊCH",
  collective: true,
};
const department = { name: "Sở Nội vụ", heading: ["SỞ NỘI VỤ"], headTitle: "GIÁM ĐỐC", collective: false };
const authority = ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"];

describe("who decides", () => {
  test("the body where it decides together, the title of the head where one person does", () => {
    expect(authorityLine(commune)).toBe("ỦY BAN NHÂN DÂN XÃ LẠC THUỶ");
    expect(authorityLine(department)).toBe("GIÁM ĐỐC SỞ NỘI VỤ");
  });

  test("a decision without fields of its own still names who decides; a report has no form", () => {
    expect(formOf({ typeName: "Quyết định", form: undefined }, commune)).toMatchObject({ kind: "decision" });
    expect(formOf({ typeName: "Báo cáo", form: undefined }, commune)).toBeUndefined();
  });

  test("the form of another type is not used", () => {
    const form = { kind: "telegram", sender: "UBND xã" } as const;

    expect(formOf({ typeName: "Báo cáo", form }, commune)).toBeUndefined();
  });

  test("in a competence of the head's own TM. is not written", () => {
    const form = { kind: "decision", authorityLine: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LẠC THUỶ" } as const;

    expect(printedAuthority({ typeName: "Quyết định", form, authority }, commune)).toEqual(["KT. CHỦ TỊCH"]);
    expect(printedAuthority({ typeName: "Quyết định", form: undefined, authority }, commune)).toEqual(authority);
  });
});

test("an invitation says what is needed in its fields, a telegram needs a body", () => {
  const invitation = { kind: "invitation", sender: "", guests: [], event: "", chair: "", time: "", place: "" } as const;

  expect(needsBody({ typeName: "Giấy mời", form: { ...invitation, guests: [] } })).toBe(false);
  expect(needsBody({ typeName: "Công điện", form: { kind: "telegram", sender: "" } })).toBe(true);
});

test("in running text the agency's name is written out", () => {
  expect(writtenName(commune)).toBe("Ủy ban nhân dân xã Lạc Thuỷ");
  expect(writtenName(department)).toBe("Sở Nội vụ");
});
