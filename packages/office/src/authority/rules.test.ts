import { describe, expect, test } from "vitest";
import type { Staff, StaffId } from "../staff/schema.ts";
import { checkCouncil, checkDelegation, delegationFor } from "./rules.ts";
import type { AddCouncil, Council, Delegation } from "./schema.ts";

const chair: Pick<Staff, "posts" | "state"> = { posts: ["chair"], state: "active" };
const head: Pick<Staff, "posts" | "state"> = { posts: ["unitHead"], state: "active" };
const term = { kind: "TUQ" as const, from: "2026-10-05", until: "2026-12-31" };

describe("a delegation", () => {
  test("goes from the head to the head of a unit, for a time", () => {
    expect(() => checkDelegation(term, chair, head)).not.toThrow();
    expect(() => checkDelegation({ kind: "TL", from: "2026-10-05" }, chair, head)).not.toThrow();
  });

  test.each([
    [
      "from somebody who is not the head",
      term,
      { ...chair, posts: ["viceChair" as const] },
      head,
      "authority.delegator_unfit",
    ],
    [
      "to somebody who heads no unit",
      term,
      chair,
      { ...head, posts: ["specialist" as const] },
      "authority.delegate_unfit",
    ],
    ["to somebody who is locked", term, chair, { ...head, state: "locked" as const }, "authority.delegate_unfit"],
    ["without an end (TUQ.)", { ...term, until: undefined }, chair, head, "authority.until_missing"],
    ["that ends before it begins", { ...term, until: "2026-10-04" }, chair, head, "authority.until_before_from"],
  ])("%s is refused", (_, given, delegator, delegate, code) => {
    expect(() => checkDelegation(given, delegator, delegate)).toThrow(expect.objectContaining({ code }));
  });

  const standing = { ...term, delegateId: "stf_1", typeNames: ["Giấy mời"] } as unknown as Delegation;

  test("holds on its first and its last day, for the types it names", () => {
    for (const on of ["2026-10-05", "2026-12-31"]) {
      expect(delegationFor([standing], "stf_1", "Giấy mời", on)).toBe(standing);
    }
    expect(delegationFor([standing], "stf_1", "Giấy mời", "2026-10-04")).toBeUndefined();
    expect(delegationFor([standing], "stf_1", "Giấy mời", "2027-01-01")).toBeUndefined();
    expect(delegationFor([standing], "stf_1", "Công văn", "2026-11-01")).toBeUndefined();
    expect(delegationFor([standing], "stf_2", "Giấy mời", "2026-11-01")).toBeUndefined();
  });

  test("ends when it is revoked; of several the one that ends first is used", () => {
    const revoked = { ...standing, revokedOn: "2026-10-20" };
    const open = { ...standing, kind: "TL" as const, until: undefined, typeNames: [] };

    expect(delegationFor([revoked], "stf_1", "Giấy mời", "2026-11-01")).toBeUndefined();
    expect(delegationFor([open, standing], "stf_1", "Giấy mời", "2026-11-01")).toBe(standing);
    expect(delegationFor([open, standing], "stf_1", "Công văn", "2026-11-01")).toBe(open);
  });
});

describe("a council", () => {
  const [one, two] = ["stf_1", "stf_2"] as unknown as [StaffId, StaffId];
  const council: AddCouncil = {
    name: "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI",
    collectiveName: "BAN CHỈ ĐẠO",
    abbreviation: "BCĐ",
    establishedBy: "Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2026",
    leaders: [{ staffId: one, title: "TRƯỞNG BAN", deputy: false }],
  };
  const present = [{ ...council, name: "BAN KHÁC", abbreviation: "BK" } as Council];

  test("is told apart by name and abbreviation, from the agency too", () => {
    expect(() => checkCouncil(council, present, "UBND")).not.toThrow();
    for (const taken of [{ name: "Ban khác" }, { abbreviation: "bk" }, { abbreviation: "UBND" }]) {
      expect(() => checkCouncil({ ...council, ...taken }, present, "UBND")).toThrow(
        expect.objectContaining({ code: "authority.council_taken" }),
      );
    }
  });

  test("has one head and names nobody twice", () => {
    const second = { staffId: two, title: "TRƯỞNG BAN", deputy: false };
    const twice = { staffId: one, title: "PHÓ TRƯỞNG BAN", deputy: true };
    for (const leader of [second, twice]) {
      expect(() => checkCouncil({ ...council, leaders: [...council.leaders, leader] }, [], "UBND")).toThrow(
        expect.objectContaining({ code: "authority.council_head" }),
      );
    }
  });
});
