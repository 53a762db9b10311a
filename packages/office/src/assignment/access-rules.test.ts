import { expect, test } from "vitest";
import type { StaffActor } from "@vanthu/platform/actor.ts";
import { actionsOf, maySee } from "./access-rules.ts";
import { anAssignment, LEAD } from "./test-assignment.ts";

function substitute(...grants: string[]): StaffActor {
  return {
    kind: "staff",
    tenantId: "lacthuy",
    staffId: "stf_01J0000000000000000000000Z",
    name: "Phạm Thị Dung",
    departmentId: "dep_01J0000000000000000000000Z",
    grants: new Set(["task.handle"]),
    standsInFor: [{ staffId: LEAD.id, fullName: LEAD.name, departmentId: LEAD.departmentId, grants: new Set(grants) }],
  } as unknown as StaffActor;
}

test("who stands in for the lead sees and does the work where handling passed on, not where only instructing did", () => {
  const assignment = anAssignment();

  expect(actionsOf(substitute("task.handle"), assignment)).toContain("takeUp");
  expect(actionsOf(substitute("incoming.instruct", "incoming.read_all"), assignment)).toEqual([]);
  expect(maySee(substitute("task.handle"), assignment)).toBe(true);
  expect(maySee(substitute("outgoing.approve_content"), assignment)).toBe(false);
});
