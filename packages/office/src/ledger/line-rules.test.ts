import { expect, test } from "vitest";
import { anAssignment } from "../assignment/test-assignment.ts";
import { assignmentLines } from "./line-rules.ts";

test("recalled work ends on the office's day it was recalled, and stays in the months before", () => {
  const recalled = anAssignment({ state: "recalled", givenAt: "2026-10-20T02:00:00.000Z" });

  // Half past five in the morning of 2 December, office time.
  expect(assignmentLines(recalled, "2026-12-01T22:30:00.000Z")).toMatchObject([
    { state: "stopped", assignedOn: "2026-10-20", endedOn: "2026-12-02" },
  ]);
});
