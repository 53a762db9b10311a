import { describe, expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
import { councilAuthority, delegatedAuthority, signingAuthority } from "./authority-rules.ts";

const commune = {
  collective: true,
  collectiveName: "ỦY BAN NHÂN DÂN",
  heading: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"],
  headTitle: "CHỦ TỊCH",
};
const department = { collective: false, heading: ["SỞ NỘI VỤ"], headTitle: "GIÁM ĐỐC" };
const head = { posts: ["chair" as const], state: "active" as const, position: "Chủ tịch UBND xã" };
const deputy = { posts: ["viceChair" as const], state: "active" as const, position: "Phó Chủ tịch UBND xã" };
const unitHead = {
  posts: ["headOfOffice" as const, "unitHead" as const],
  state: "active" as const,
  position: "Chánh Văn phòng",
};

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
  ["neither head nor deputy", unitHead],
  ["locked", { ...head, state: "locked" as const }],
])("somebody who is %s may not sign", (_, signer) => {
  expect(() => signingAuthority(commune, signer)).toThrow(expect.objectContaining({ code: "outgoing.signer_unfit" }));
});

test("who is given the head's authority signs with Q.", () => {
  const acting = { ...head, position: "Quyền Chủ tịch UBND xã" };

  expect(signingAuthority(commune, acting).position).toBe("Q. CHỦ TỊCH");
});

test.each(["TL", "TUQ"] as const)("%s. stands before the head's title, over the signer's own post", (kind) => {
  expect(delegatedAuthority(commune, kind, unitHead, "Văn phòng HĐND và UBND")).toEqual({
    authority: [`${kind}. CHỦ TỊCH`],
    position: "CHÁNH VĂN PHÒNG",
  });
  expect(() => delegatedAuthority(commune, kind, { ...unitHead, state: "locked" }, "")).toThrow(
    expect.objectContaining({ code: "outgoing.signer_unfit" }),
  );
});

test.each([
  ["Trưởng phòng", "Phòng Kinh tế", "TRƯỞNG PHÒNG KINH TẾ"],
  ["Trưởng phòng Văn hoá - Xã hội", "Phòng Văn hoá - Xã hội", "TRƯỞNG PHÒNG VĂN HOÁ - XÃ HỘI"],
  ["Trưởng phòng", "Trung tâm Phục vụ hành chính công", "TRƯỞNG PHÒNG"],
])("the head of a unit signs as head of that unit: %s of %s", (position, departmentName, printed) => {
  expect(delegatedAuthority(commune, "TL", { ...unitHead, position }, departmentName).position).toBe(printed);
});

describe("in a council", () => {
  const [headId, deputyId, otherId] = ["stf_1", "stf_2", "stf_3"] as unknown as [StaffId, StaffId, StaffId];
  const council = {
    collectiveName: "BAN CHỈ ĐẠO",
    state: "active" as const,
    leaders: [
      { staffId: headId, title: "TRƯỞNG BAN", deputy: false },
      { staffId: deputyId, title: "PHÓ TRƯỞNG BAN", deputy: true },
    ],
  };
  const person = (id: StaffId) => ({ id, state: "active" as const });

  test("its head signs for it, a deputy in the head's place", () => {
    expect(councilAuthority(council, person(headId))).toEqual({ authority: ["TM. BAN CHỈ ĐẠO"], title: "TRƯỞNG BAN" });
    expect(councilAuthority(council, person(deputyId))).toEqual({
      authority: ["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"],
      title: "PHÓ TRƯỞNG BAN",
    });
  });

  test("nobody else signs, and nobody once it is closed", () => {
    expect(() => councilAuthority(council, person(otherId))).toThrow(
      expect.objectContaining({ code: "authority.not_of_council" }),
    );
    expect(() => councilAuthority({ ...council, state: "closed" }, person(headId))).toThrow(
      expect.objectContaining({ code: "authority.council_closed" }),
    );
  });
});
