import { describe, expect, test } from "vitest";
import type { StaffActor } from "@vanthu/platform/actor.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { grantsOf, type Post } from "../staff/post.ts";
import type { Task } from "../task/schema.ts";
import { actionsOf, mayRead, nameStoodInFor } from "./access-rules.ts";
import type { IncomingState } from "./schema.ts";
import { aDocument } from "./test-document.ts";

const ME = "stf_01J00000000000000000000000";

function a(...posts: Post[]): StaffActor {
  const tenantId = newTenantId(new Date("2026-11-25T02:00:00Z"));
  return { kind: "staff", tenantId, staffId: ME, name: "Tôi", departmentId: "dep_1", grants: grantsOf(posts) };
}

function myTask(role: Task["role"], state: Task["state"]): Task {
  return { staffId: ME, departmentId: "dep_1", role, state } as Task;
}

const document = (state: IncomingState) =>
  aDocument({ state, ...(state === "arrived" || state === "refused" ? {} : { arrivalNumber: 12 }) });

describe("what a person may do", () => {
  test.each<[IncomingState, Post, string[]]>([
    ["arrived", "clerk", ["accept", "refuse", "attach"]],
    ["registered", "clerk", ["attach", "correct"]],
    ["done", "clerk", ["attach", "correct"]],
    ["refused", "clerk", []],
    ["void", "clerk", []],
    ["arrived", "chair", []],
    ["registered", "chair", ["passOn", "instruct"]],
    ["registered", "viceChair", ["passOn", "instruct"]],
    ["routed", "chair", ["addInstruction"]],
    ["registered", "headOfOffice", ["passOn"]],
    ["registered", "specialist", []],
  ])("with a document that is %s as %s", (state, post, actions) => {
    expect(actionsOf(a(post), document(state), [])).toEqual(actions);
  });

  test.each<[IncomingState, Task["role"], Task["state"], string[]]>([
    ["routed", "lead", "assigned", ["start", "answer", "askExtension", "handOver", "sendBack", "forward"]],
    [
      "inProgress",
      "lead",
      "started",
      ["finish", "answer", "report", "askExtension", "handOver", "sendBack", "forward"],
    ],
    ["done", "lead", "finished", ["forward"]],
    ["done", "coordinating", "stopped", ["forward"]],
    ["routed", "informed", "assigned", ["finish", "forward"]],
    ["routed", "informed", "finished", ["forward"]],
    ["routed", "coordinating", "recalled", []],
    ["void", "lead", "started", []],
    ["void", "informed", "assigned", []],
  ])("with a document that is %s and a share as %s, %s", (state, role, taskState, actions) => {
    expect(actionsOf(a("specialist"), document(state), [myTask(role, taskState)])).toEqual(actions);
  });
});

describe("who sees a document", () => {
  test("those who see all, and those who have a share in it", () => {
    expect(mayRead(a("clerk"), [])).toBe(true);
    expect(mayRead(a("specialist"), [myTask("informed", "assigned")])).toBe(true);
    expect(mayRead(a("specialist"), [])).toBe(false);
    const ofOther = { ...myTask("lead", "assigned"), staffId: "stf_other" as Task["staffId"] };
    expect(mayRead(a("specialist"), [ofOther])).toBe(false);
  });

  test("not who was taken off it", () => {
    expect(mayRead(a("specialist"), [myTask("lead", "recalled")])).toBe(false);
    expect(mayRead(a("specialist"), [myTask("lead", "handedOver")])).toBe(true);
  });

  test("the head of a department sees what its people have", () => {
    const ofOther = { ...myTask("lead", "assigned"), staffId: "stf_other" as Task["staffId"] };
    const ofElsewhere = { ...ofOther, departmentId: "dep_other" as Task["departmentId"] };

    expect(mayRead(a("unitHead"), [ofOther])).toBe(true);
    expect(mayRead(a("unitHead"), [ofElsewhere])).toBe(false);
    expect(mayRead(a("unitHead"), [{ ...ofOther, state: "recalled" }])).toBe(false);
  });
});

test("who stands in reads whose share it is while it is open, and nothing where a share of their own goes first", () => {
  const away = { staffId: "stf_01J0000000000000000000000Z", fullName: "Vũ Minh", departmentId: "dep_1" };
  const substitute = { ...a("specialist"), standsInFor: [{ ...away, grants: new Set(["task.handle"]) }] };
  const theirs = { ...myTask("lead", "assigned"), staffId: away.staffId, staffName: away.fullName } as Task;

  expect(nameStoodInFor(substitute, [theirs])).toBe("Vũ Minh");
  expect(nameStoodInFor(substitute, [theirs, myTask("coordinating", "started")])).toBeUndefined();
  expect(nameStoodInFor(substitute, [{ ...theirs, state: "finished" }])).toBeUndefined();
  expect(nameStoodInFor(a("specialist"), [theirs])).toBeUndefined();
});
