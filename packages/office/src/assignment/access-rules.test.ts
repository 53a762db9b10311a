import { expect, test } from "vitest";
import type { StaffActor } from "@vanthu/platform/actor.ts";
import { actionsOf, maySee, nameStoodInFor } from "./access-rules.ts";
import { anAssignment, GIVER, LEAD } from "./test-assignment.ts";

function acting(
  { id }: { readonly id: string },
  grants: readonly string[],
  absent: readonly (typeof LEAD)[],
): StaffActor {
  return {
    kind: "staff",
    tenantId: "lacthuy",
    staffId: id,
    name: "Phạm Thị Dung",
    departmentId: LEAD.departmentId,
    grants: new Set(["task.handle", ...grants]),
    standsInFor: absent.map((one) => ({
      staffId: one.id,
      fullName: one.name,
      departmentId: one.departmentId,
      grants: new Set(["task.handle"]),
    })),
  } as unknown as StaffActor;
}

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

test("nobody accepts in the giver's place what they lead themselves, nor grants themselves time", () => {
  const submitted = anAssignment({ state: "submitted" });
  const asking = anAssignment({
    state: "started",
    extension: { dueOn: "2026-12-04", askedAt: "2026-11-26T02:00:00Z" },
  });
  const own = anAssignment({ state: "submitted", by: LEAD });
  const stranger = { id: "stf_01J0000000000000000000000Z" };

  for (const actor of [
    acting(LEAD, [], [GIVER]),
    acting(LEAD, ["assignment.oversee"], []),
    acting(stranger, [], [GIVER, LEAD]),
  ]) {
    expect(actionsOf(actor, submitted)).toEqual([]);
    expect(actionsOf(actor, asking)).not.toContain("decideExtension");
  }
  expect(actionsOf(acting(stranger, [], [GIVER]), submitted)).toContain("accept");
  expect(actionsOf(acting(GIVER, [], [LEAD]), submitted)).toContain("accept");
  expect(actionsOf(acting(stranger, [], [LEAD]), own)).toContain("recall");
});

test("who stands in for the lead reads whose work it is, as long as it is open", () => {
  expect(nameStoodInFor(substitute("task.handle"), anAssignment())).toBe(LEAD.name);
  expect(nameStoodInFor(substitute("incoming.instruct"), anAssignment())).toBeUndefined();
  expect(nameStoodInFor(substitute("task.handle"), anAssignment({ state: "finished" }))).toBeUndefined();
});
