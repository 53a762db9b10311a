import type { Account } from "@vanthu/office/account/schema.ts";
import { describe, expect, test } from "vitest";
import { countsOf, shown, standingOf } from "./accounts-view.ts";

function anAccount(fields: Partial<Account>): Account {
  return {
    id: "stf_1" as Account["id"],
    userName: "nhung.lh",
    signInName: "nhung.lh@lacthuy",
    fullName: "Lê Hồng Nhung",
    position: "Văn thư",
    departmentId: "dep_1" as Account["departmentId"],
    departmentName: "Văn phòng",
    posts: ["clerk"],
    state: "active",
    entry: "password",
    version: 1,
    ...fields,
  };
}

const people = [
  anAccount({ fullName: "Trần Văn Bình", state: "locked", signInName: "binh.tv@lacthuy" }),
  anAccount({ fullName: "Lê Hồng Nhung" }),
  anAccount({ fullName: "Đinh Thị An", entry: "code", position: "Chuyên viên", signInName: "an.dt@lacthuy" }),
  anAccount({ fullName: "Bùi Xuân Thuỵ", entry: "expired", signInName: "thuy.bx@lacthuy" }),
];

describe("the people of a unit", () => {
  test("stand by the name they are called by, locked ones last", () => {
    expect(shown(people, "", "all").map(({ fullName }) => fullName)).toEqual([
      "Đinh Thị An",
      "Lê Hồng Nhung",
      "Bùi Xuân Thuỵ",
      "Trần Văn Bình",
    ]);
  });

  test("are found by name, position and sign-in name, without accents", () => {
    const names = (text: string) => shown(people, text, "all").map(({ fullName }) => fullName);

    expect(names("thuy.bx")).toEqual(["Bùi Xuân Thuỵ"]);
    expect(names("chuyen vien")).toEqual(["Đinh Thị An"]);
    expect(names("binh")).toEqual(["Trần Văn Bình"]);
  });

  test("are counted as the filters show them", () => {
    const counts = countsOf(people);

    expect(counts).toEqual({ all: 4, waiting: 2, locked: 1 });
    for (const filter of ["all", "waiting", "locked"] as const) {
      expect(shown(people, "", filter)).toHaveLength(counts[filter]);
    }
  });

  test("who is locked is locked, whatever the way in", () => {
    expect(people.map(standingOf)).toEqual(["locked", "active", "code", "expired"]);
  });
});
