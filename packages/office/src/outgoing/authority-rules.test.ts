import { describe, expect, test } from "vitest";
import { signingAuthority } from "./authority-rules.ts";

const commune = {
  collective: true,
  collectiveName: "ỦY BAN NHÂN DÂN",
  heading: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"],
  headTitle: "CHỦ TỊCH",
};
const department = { collective: false, heading: ["SỞ NỘI VỤ"], headTitle: "GIÁM ĐỐC" };
const head = { posts: ["chair" as const], state: "active" as const };
const deputy = { posts: ["viceChair" as const], state: "active" as const };

describe("a collective body", () => {
  test("its head signs for it", () => {
    expect(signingAuthority(commune, head)).toEqual({ authority: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH" });
  });

  test("a deputy signs for it and in the head's place", () => {
    expect(signingAuthority(commune, deputy)).toEqual({
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      position: "PHÓ CHỦ TỊCH",
    });
  });
});

describe("an agency with one head", () => {
  test("the head signs without words of authority", () => {
    expect(signingAuthority(department, head)).toEqual({ authority: [], position: "GIÁM ĐỐC" });
  });

  test("a deputy signs in the head's place", () => {
    expect(signingAuthority(department, deputy)).toEqual({ authority: ["KT. GIÁM ĐỐC"], position: "PHÓ GIÁM ĐỐC" });
  });
});

test.each([
  ["neither head nor deputy", { posts: ["headOfOffice" as const, "unitHead" as const], state: "active" as const }],
  ["locked", { ...head, state: "locked" as const }],
])("somebody who is %s may not sign", (_, signer) => {
  expect(() => signingAuthority(commune, signer)).toThrow(expect.objectContaining({ code: "outgoing.signer_unfit" }));
});
