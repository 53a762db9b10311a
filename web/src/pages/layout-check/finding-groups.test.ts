import { expect, test } from "vitest";
import type { LayoutFinding, LayoutReport } from "@vanthu/office/layout/schema.ts";
import { countOf, findingGroups } from "./finding-groups.ts";

const finding = (component: string, severity: LayoutFinding["severity"]): LayoutFinding => ({
  rule: "look.bold",
  severity,
  component,
  article: "I.II.1.a",
  params: {},
});

const report: LayoutReport = {
  kind: "pdf",
  pages: 1,
  fonts: [],
  findings: [finding("nation", "wrong"), finding("date", "doubtful"), finding("nation", "untold")],
  checked: [],
};

test("findings of one component stand together, components in the order they come", () => {
  expect(findingGroups(report).map(({ component, findings }) => [component, findings.length])).toEqual([
    ["nation", 2],
    ["date", 1],
  ]);
});

test("each weight is counted by itself", () => {
  expect((["wrong", "doubtful", "untold"] as const).map((severity) => countOf(report, severity))).toEqual([1, 1, 1]);
});
