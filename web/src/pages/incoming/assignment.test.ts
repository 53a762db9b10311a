import type { ColleagueList } from "@vanthu/office/staff/schema.ts";
import type { InferOutput } from "valibot";
import { expect, test } from "vitest";
import { assign, candidatesOf, changeDue, changeRole, idsOf, ownDues, unassign, type Candidate } from "./assignment.ts";

const candidate = (id: string): Candidate => ({ id, name: id, detail: "", unit: false });
const three = assign(assign(assign([], candidate("a")), candidate("b")), candidate("c"));

test("the first person leads, the others co-operate, and nobody is there twice", () => {
  expect(idsOf(three, "lead")).toEqual(["a"]);
  expect(idsOf(three, "coordinating")).toEqual(["b", "c"]);
  expect(assign(three, candidate("b"))).toHaveLength(3);
});

test("a new lead makes the old one co-operate: exactly one leads", () => {
  const changed = changeRole(three, "c", "lead");

  expect(idsOf(changed, "lead")).toEqual(["c"]);
  expect(idsOf(changed, "coordinating")).toEqual(["a", "b"]);
});

test("when the lead is taken out, the next person added leads", () => {
  const without = unassign(three, "a");

  expect(idsOf(without, "lead")).toEqual([]);
  expect(idsOf(assign(without, candidate("d")), "lead")).toEqual(["d"]);
});

test("a deadline of one's own goes with co-operating, and with nothing else", () => {
  const dated = changeDue(three, "b", "2026-12-01");

  expect(ownDues(dated)).toEqual({ b: "2026-12-01" });
  expect(ownDues(changeRole(dated, "b", "informed"))).toBeUndefined();
  expect(ownDues(changeDue(dated, "b", ""))).toBeUndefined();
});

test("a unit is offered with who heads it, before the people; one without a head is not offered", () => {
  const list = {
    departments: [
      { id: "dep_1", name: "Phòng Kinh tế" },
      { id: "dep_2", name: "Đội xe" },
    ],
    items: [{ id: "stf_1", fullName: "Hoàng Văn Lợi", departmentId: "dep_1", posts: ["unitHead"] }],
  } as unknown as InferOutput<typeof ColleagueList>;

  expect(candidatesOf(list).map(({ id, unit }) => [id, unit])).toEqual([
    ["dep_1", true],
    ["stf_1", false],
  ]);
  expect(candidatesOf(list)[0]?.detail).toBe("Hoàng Văn Lợi");
});
