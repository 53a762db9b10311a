import { describe, expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
import { assignments, begin, complete, route, taskOf } from "./routing-rules.ts";
import { aDocument } from "./test-document.ts";

const AT = "2026-11-25T02:00:00.000Z";
const [one, two] = ["stf_01J00000000000000000000001", "stf_01J00000000000000000000002"] as StaffId[];
const leader = { id: one!, fullName: "Bùi Xuân Thuỵ", position: "Chủ tịch" };
const person = {
  id: two!,
  fullName: "Quách Đình Luyện",
  departmentId: "dep_01J00000000000000000000000" as never,
  departmentName: "Phòng Kinh tế",
};

describe("instructing", () => {
  test("routes a registered document once, with the leader's words and deadline", () => {
    const routed = route(
      aDocument({ state: "registered" }),
      { text: "Giao chủ trì", dueOn: "2026-12-01" },
      leader,
      person,
      AT,
    );

    expect(routed).toMatchObject({
      state: "routed",
      dueOn: "2026-12-01",
      instruction: {
        text: "Giao chủ trì",
        byName: "Bùi Xuân Thuỵ",
        byPosition: "Chủ tịch",
        leadName: "Quách Đình Luyện",
      },
    });
    expect(() => route(routed, { text: "Lại" }, leader, person, AT)).toThrow("incoming.already_routed");
  });

  test("leaves the deadline the document came with where the leader sets none", () => {
    const document = aDocument({ state: "registered", dueOn: "2026-12-10" });

    expect(route(document, { text: "Giao" }, leader, person, AT).dueOn).toBe("2026-12-10");
  });

  test("gives nobody two roles", () => {
    const input = { text: "Giao", leadId: one!, coordinatingIds: [two!], informedIds: [one!], version: 1 };

    expect(() => assignments(input)).toThrow("incoming.assigned_twice");
    expect(assignments({ ...input, informedIds: [] })).toEqual([
      { assignee: one, role: "lead" },
      { assignee: two, role: "coordinating" },
    ]);
  });

  test("takes at most twenty people, so that every later change of the document fits one transaction", () => {
    const people = (count: number, from: number) =>
      Array.from({ length: count }, (_, at) => `stf_01J000000000000000000000${String(from + at)}` as StaffId);
    const input = { text: "Giao", leadId: one!, coordinatingIds: people(10, 10), version: 1 };

    expect(assignments({ ...input, informedIds: people(9, 20) })).toHaveLength(20);
    expect(() => assignments({ ...input, informedIds: people(10, 20) })).toThrow("input.invalid");
  });

  test("gives those who are only informed no deadline", () => {
    const document = aDocument({ state: "routed", dueOn: "2026-12-01" });
    const by = { id: leader.id, name: leader.fullName, at: AT };

    expect(taskOf(document, "lead", person, by).dueOn).toBe("2026-12-01");
    expect(taskOf(document, "informed", person, by).dueOn).toBeUndefined();
  });
});

describe("handling", () => {
  test("goes from routed to in progress to done, and no other way", () => {
    const routed = aDocument({ state: "routed" });

    expect(complete(begin(routed), AT)).toMatchObject({ state: "done", finishedAt: AT });
    expect(() => complete(routed, AT)).toThrow("incoming.already_routed");
    expect(() => begin(aDocument({ state: "registered" }))).toThrow("incoming.already_registered");
    expect(() => begin(aDocument({ state: "void" }))).toThrow("incoming.already_void");
  });
});
