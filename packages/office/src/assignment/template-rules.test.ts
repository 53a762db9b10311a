import { expect, test } from "vitest";
import type { AssignmentTemplate } from "./template-schema.ts";
import { isNamedIn, withPersonReplaced } from "./template-rules.ts";

const to = { id: "stf_to", name: "Người nhận", departmentId: "dep_b" } as AssignmentTemplate["by"];
const template = {
  by: { id: "stf_giver", name: "Người giao", departmentId: "dep_a" },
  lead: { kind: "person", id: "stf_lead" },
  leadName: "Người chủ trì",
  helperIds: ["stf_help", "stf_to"],
  watcherIds: ["stf_watch"],
} as unknown as Pick<AssignmentTemplate, "by" | "lead" | "leadName" | "helperIds" | "watcherIds">;

test("who is named in repeated work is found by any part; a unit that leads is nobody", () => {
  expect(["stf_giver", "stf_lead", "stf_help", "stf_watch"].map((id) => isNamedIn(template, id))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(isNamedIn(template, "stf_other")).toBe(false);
  const ledByUnit = { ...template, lead: { kind: "unit", id: "stf_lead" } } as unknown as typeof template;
  expect(isNamedIn(ledByUnit, "stf_lead")).toBe(false);
  expect(withPersonReplaced(ledByUnit, "stf_lead", to)).toEqual(ledByUnit);
});

test("who takes over has the leaver's part, once: a lead is no helper, a helper watches nothing", () => {
  const led = withPersonReplaced(template, "stf_lead", to);
  expect(led).toMatchObject({ lead: { id: "stf_to" }, leadName: "Người nhận", helperIds: ["stf_help"] });
  const helped = withPersonReplaced(template, "stf_help", to);
  expect(helped).toMatchObject({ leadName: "Người chủ trì", helperIds: ["stf_to"], watcherIds: ["stf_watch"] });
  expect(withPersonReplaced(template, "stf_watch", to).watcherIds).toEqual([]);
  expect(withPersonReplaced(template, "stf_giver", to).by).toEqual(to);
});
