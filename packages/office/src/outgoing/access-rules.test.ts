import { expect, test } from "vitest";
import type { StaffActor } from "@vanthu/platform/actor.ts";
import { maySee } from "./access-rules.ts";
import type { OutgoingDocument } from "./schema.ts";

function standingIn(...grants: string[]): StaffActor {
  const absent = { staffId: "stf_absent", fullName: "Lê Thị Hoà", departmentId: "dep_1", grants: new Set(grants) };
  const own = { kind: "staff", staffId: "stf_own", departmentId: "dep_2", grants: new Set(["task.handle"]) };
  return { ...own, standsInFor: [absent] } as unknown as StaffActor;
}

test("a draft somebody was asked about passes on with handling or approving, not with instructing alone", () => {
  const document = {
    state: "draft",
    draftedById: "stf_drafter",
    signerId: "stf_chair",
    departmentId: "dep_3",
    readerIds: ["stf_absent"],
  } as unknown as OutgoingDocument;

  expect(maySee(standingIn("task.handle"), document)).toBe(true);
  expect(maySee(standingIn("outgoing.approve_content"), document)).toBe(true);
  expect(maySee(standingIn("incoming.instruct", "incoming.read_all"), document)).toBe(false);
});
