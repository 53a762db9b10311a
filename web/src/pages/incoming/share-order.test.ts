import type { Task } from "@vanthu/office/task/schema.ts";
import { expect, test } from "vitest";
import { inTree } from "./share-order.ts";

const share = (staffId: string, fields: Partial<Task> = {}): Task =>
  ({ staffId, role: "coordinating", state: "assigned", assignedAt: "2026-11-25T01:00:00Z", ...fields }) as Task;

test("who leads stands first, who is informed last, and what was recalled after all that", () => {
  const tasks = [
    share("stf_gone", { role: "lead", state: "recalled" }),
    share("stf_informed", { role: "informed" }),
    share("stf_with"),
    share("stf_lead", { role: "lead" }),
  ];

  expect(inTree(tasks).map(({ staffId }) => staffId)).toEqual(["stf_lead", "stf_with", "stf_informed", "stf_gone"]);
});

test("parts given out within a unit stand under the share of its head, and nothing is lost", () => {
  const tasks = [
    share("stf_part", { parentStaffId: "stf_lead" as Task["staffId"] }),
    share("stf_with"),
    share("stf_lead", { role: "lead" }),
    share("stf_lost", { parentStaffId: "stf_unknown" as Task["staffId"] }),
  ];

  expect(inTree(tasks).map(({ staffId }) => staffId)).toEqual(["stf_lead", "stf_part", "stf_with", "stf_lost"]);
});
