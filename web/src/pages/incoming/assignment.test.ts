import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { expect, test } from "vitest";
import { assign, changeRole, idsOf, unassign } from "./assignment.ts";

const colleague = (id: string): Colleague => ({ id: `stf_${id}`, fullName: id }) as Colleague;
const three = assign(assign(assign([], colleague("a")), colleague("b")), colleague("c"));

test("the first person leads, the others co-operate, and nobody is there twice", () => {
  expect(idsOf(three, "lead")).toEqual(["stf_a"]);
  expect(idsOf(three, "coordinating")).toEqual(["stf_b", "stf_c"]);
  expect(assign(three, colleague("b"))).toHaveLength(3);
});

test("a new lead makes the old one co-operate: exactly one leads", () => {
  const changed = changeRole(three, "stf_c", "lead");

  expect(idsOf(changed, "lead")).toEqual(["stf_c"]);
  expect(idsOf(changed, "coordinating")).toEqual(["stf_a", "stf_b"]);
});

test("when the lead is taken out, the next person added leads", () => {
  const without = unassign(three, "stf_a");

  expect(idsOf(without, "lead")).toEqual([]);
  expect(idsOf(assign(without, colleague("d")), "lead")).toEqual(["stf_d"]);
});
