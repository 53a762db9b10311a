import { describe, expect, test } from "vitest";
import type { StaffActor } from "@vanthu/platform/actor.ts";
import { newTenantId } from "@vanthu/platform/id.ts";
import { grantsOf, type Post } from "../staff/post.ts";
import type { Task } from "../task/schema.ts";
import { actionsOf, mayRead } from "./access-rules.ts";
import type { IncomingState } from "./schema.ts";
import { aDocument } from "./test-document.ts";

const ME = "stf_01J00000000000000000000000";

function a(...posts: Post[]): StaffActor {
  const tenantId = newTenantId(new Date("2026-11-25T02:00:00Z"));
  return { kind: "staff", tenantId, staffId: ME, name: "Tôi", departmentId: "dep_1", grants: grantsOf(posts) };
}

function myTask(role: Task["role"], state: Task["state"]): Task {
  return { staffId: ME, role, state } as Task;
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
    ["registered", "chair", ["instruct"]],
    ["registered", "viceChair", ["instruct"]],
    ["routed", "chair", []],
    ["registered", "headOfOffice", []],
    ["registered", "specialist", []],
  ])("with a document that is %s as %s", (state, post, actions) => {
    expect(actionsOf(a(post), document(state), [])).toEqual(actions);
  });

  test.each<[IncomingState, Task["role"], Task["state"], string[]]>([
    ["routed", "lead", "assigned", ["start", "answer"]],
    ["inProgress", "lead", "started", ["finish", "answer"]],
    ["done", "lead", "finished", []],
    ["done", "coordinating", "started", ["finish", "answer"]],
    ["routed", "informed", "assigned", ["finish"]],
    ["routed", "informed", "finished", []],
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
    expect(mayRead(a("unitHead"), [{ ...myTask("lead", "assigned"), staffId: "stf_other" as Task["staffId"] }])).toBe(
      false,
    );
  });
});
