import { describe, expect, test } from "vitest";
import type { Actor } from "@vanthu/platform/actor.ts";
import { newId, newTenantId } from "@vanthu/platform/id.ts";
import { grantsOf, type Post } from "../staff/post.ts";
import { refuseAboveRemit } from "../staff/remit-rules.ts";
import { DepartmentId, StaffId, type Staff } from "../staff/schema.ts";
import { keepersOf, moved, refuseOneself } from "./rules.ts";

const AT = new Date("2026-11-25T02:00:00.000Z");

function aPerson(posts: Post[], state: Staff["state"] = "active"): Staff {
  return {
    id: newId(StaffId, "stf", AT),
    userName: "nhung.lh",
    fullName: "Lê Hồng Nhung",
    position: "Văn thư",
    departmentId: newId(DepartmentId, "dep", AT),
    posts,
    state,
    sample: false,
  };
}

function actorWith(posts: readonly Post[], staffId = "stf_1"): Actor {
  return {
    kind: "staff",
    tenantId: newTenantId(AT),
    staffId,
    name: "Quách Thị Uyển",
    departmentId: "dep_1",
    grants: grantsOf(posts),
  };
}

describe("a remit", () => {
  test("of the unit's administrator holds every post of a unit, and none of the province", () => {
    const admin = actorWith(["unitAdmin"]);

    expect(() => {
      refuseAboveRemit(admin, "chair", "clerk", "unitAdmin", "auditor", "archivist");
    }).not.toThrow();
    expect(() => {
      refuseAboveRemit(admin, "provinceAdmin");
    }).toThrow("staff.above_remit");
    expect(() => {
      refuseAboveRemit(actorWith(["provinceAdmin"]), "provinceAdmin");
    }).not.toThrow();
  });

  test("does not hold oneself", () => {
    const person = aPerson(["unitAdmin"]);

    expect(() => {
      refuseOneself(actorWith(["unitAdmin"], person.id), person);
    }).toThrow("staff.own_account");
    expect(() => {
      refuseOneself(actorWith(["unitAdmin"]), person);
    }).not.toThrow();
  });
});

describe("a post the office cannot be without", () => {
  const leaving = aPerson(["clerk", "unitAdmin"]);

  test("is kept by somebody else at work, who is named", () => {
    const both = aPerson(["unitAdmin", "clerk"]);

    expect(keepersOf([leaving, both], leaving, [])).toEqual([both]);
    expect(keepersOf([leaving, both], leaving, ["clerk"])).toEqual([both]);
    expect(keepersOf([leaving], leaving, ["clerk", "unitAdmin", "specialist"])).toEqual([]);
  });

  test.each([
    [[], "staff.last_unit_admin"],
    [[aPerson(["unitAdmin"])], "staff.last_clerk"],
    [[aPerson(["unitAdmin"]), aPerson(["clerk"], "locked")], "staff.last_clerk"],
    [[aPerson(["clerk"]), aPerson(["unitAdmin"], "locked")], "staff.last_unit_admin"],
  ] as const)("cannot be lost with its last holder", (others, code) => {
    expect(() => keepersOf([leaving, ...others], leaving, [])).toThrow(code);
  });

  test("was lost before by who is locked already", () => {
    expect(keepersOf([], aPerson(["clerk"], "locked"), [])).toEqual([]);
  });
});

describe("moving in an order", () => {
  const order = ["a", "b", "c", "d"].map((id) => ({ id }));
  const letters = (place: number) =>
    moved(order, "b", place)
      .map(({ id }) => id)
      .join("");

  test("puts one at its place and keeps the others in order; beyond the end is the end", () => {
    expect([0, 1, 2, 3, 99].map(letters)).toEqual(["bacd", "abcd", "acbd", "acdb", "acdb"]);
  });
});
