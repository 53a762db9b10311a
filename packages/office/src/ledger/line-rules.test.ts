import { expect, test } from "vitest";
import { anAssignment, GIVER, LEAD } from "../assignment/test-assignment.ts";
import { taskOf } from "../incoming/routing-rules.ts";
import { aDocument } from "../incoming/test-document.ts";
import { assignmentLines, shareLines } from "./line-rules.ts";

test("recalled work ends on the office's day it was recalled, and stays in the months before", () => {
  const recalled = anAssignment({ state: "recalled", givenAt: "2026-10-20T02:00:00.000Z" });

  // Half past five in the morning of 2 December, office time.
  expect(assignmentLines(recalled, "2026-12-01T22:30:00.000Z")).toMatchObject([
    { state: "stopped", assignedOn: "2026-10-20", endedOn: "2026-12-02" },
  ]);
});

test("nobody is late with a document whose number was voided", () => {
  const document = { ...aDocument({ state: "void", dueOn: "2026-12-01" }), version: 3 };
  const holder = { id: LEAD.id, fullName: LEAD.name, departmentId: LEAD.departmentId, departmentName: "Phòng Kinh tế" };
  const by = { id: GIVER.id, name: GIVER.name, at: "2026-11-25T02:00:00.000Z" };
  const share = { ...taskOf(document, "lead", holder, by), version: 1 };

  expect(shareLines({ document, tasks: [share] }, "2026-11-30T02:00:00.000Z")).toMatchObject([
    { state: "stopped", endedOn: "2026-11-30" },
  ]);
});
