import { officeCalendar } from "@vanthu/platform/working-day.ts";
import { expect, test } from "vitest";
import { dueProposalId, leadProposalId, verdicts, type Decided } from "./verdict-rules.ts";

const decided = (...proposalIds: string[]) =>
  verdicts(
    { leadId: "stf_a", leadDepartmentId: "dep_kt", dueOn: "2026-12-04", proposalIds } as unknown as Decided,
    officeCalendar(),
  );

test("a rule is right where its person, or its unit, leads, and wrong where another does", () => {
  expect(decided(leadProposalId("rul_1", "stf_a"))).toEqual([{ subject: "rul_1", isRight: true }]);
  expect(decided(leadProposalId("rul_1", "dep_kt"))).toEqual([{ subject: "rul_1", isRight: true }]);
  expect(decided(leadProposalId("rul_1", "stf_b"))).toEqual([{ subject: "rul_1", isRight: false }]);
});

test("a deadline of the text is right on its day, and on the working day before where that is one of rest", () => {
  expect(decided(dueProposalId("2026-12-04"))).toEqual([{ subject: "deadline", isRight: true }]);
  expect(decided(dueProposalId("2026-12-06"))).toEqual([{ subject: "deadline", isRight: true }]);
  expect(decided(dueProposalId("2026-12-07"))).toEqual([{ subject: "deadline", isRight: false }]);
});

test("what nobody was shown is not judged, and nothing is judged twice", () => {
  expect(decided()).toEqual([]);
  expect(decided("habit:lead:stf_a", "rule:rul_1:coordinating:stf_b", "due:rule:rul_1")).toEqual([]);
  expect(decided(leadProposalId("rul_1", "stf_a"), leadProposalId("rul_1", "stf_a"))).toHaveLength(1);
});
