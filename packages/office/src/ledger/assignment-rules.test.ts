import { expect, test } from "vitest";
import { anAssignment, LEAD, PEOPLE } from "../assignment/test-assignment.ts";
import { assignmentLines, passedOn } from "./assignment-rules.ts";

const helper = PEOPLE[2];
const happened = (type: string, at: string, data = {}) => ({ type: `assignment.${type}`, at, data });

test("recalled work ends on the office's day it was recalled, and stays in the months before", () => {
  const recalled = anAssignment({ state: "recalled", givenAt: "2026-10-20T02:00:00.000Z" });

  // Half past five in the morning of 2 December, office time.
  expect(assignmentLines(recalled, [happened("recalled", "2026-12-01T22:30:00.000Z")])).toMatchObject([
    { state: "stopped", assignedOn: "2026-10-20", endedOn: "2026-12-02" },
  ]);
});

test("who helps has a line that ends with the whole; the judgement is the lead's", () => {
  const done = anAssignment({
    helpers: helper ? [helper] : [],
    state: "finished",
    submittedAt: "2026-12-02T02:00:00.000Z",
    evaluation: { grade: "excellent", at: "2026-12-03T02:00:00.000Z", byName: "Chủ tịch" },
  });
  const history = [
    happened("extension_asked", "2026-11-26T02:00:00.000Z", { reason: "Chờ số liệu" }),
    happened("submitted", "2026-12-02T02:00:00.000Z", { lateReason: "Mưa lũ, không đi thôn được" }),
  ];

  const lines = assignmentLines(done, history);
  expect(lines.map(({ staffId, role, state, grade }) => [staffId, role, state, grade])).toEqual([
    [LEAD.id, "lead", "finished", "excellent"],
    [helper?.id, "coordinating", "finished", undefined],
  ]);
  expect(lines[1]?.reason).toBe("Mưa lũ, không đi thôn được");
});

test("who handed it on and has no part in it any more is done with it from that day", () => {
  const moved = anAssignment({ heldBy: PEOPLE.slice(2, 4).map(({ id }) => id), helpers: helper ? [helper] : [] });
  const history = [happened("handed_over", "2026-11-27T02:00:00.000Z")];

  expect([...passedOn(moved, history)]).toEqual([[PEOPLE[3]?.id, "2026-11-27"]]);
});

test("each who had it is done with it on the day it left them, also who passed it on before its giver took it away", () => {
  const [, , first, second] = PEOPLE;
  const moved = anAssignment({ heldBy: second ? [second.id] : [] });
  const history = [
    happened("given", "2026-11-24T02:00:00.000Z", { leadId: first?.id }),
    happened("handed_over", "2026-11-25T02:00:00.000Z", { leadId: second?.id }),
    happened("reported", "2026-11-26T02:00:00.000Z", { leadId: second?.id }),
    happened("handed_over", "2026-11-27T02:00:00.000Z", { leadId: LEAD.id }),
  ];

  expect(new Map(passedOn(moved, history))).toEqual(
    new Map([
      [second?.id, "2026-11-27"],
      [first?.id, "2026-11-25"],
    ]),
  );
});

test("who gave it back is done with it from that day, also where it is recalled afterwards", () => {
  const history = [
    happened("handed_over", "2026-11-25T02:00:00.000Z", { leadId: LEAD.id }),
    happened("sent_back", "2026-11-26T02:00:00.000Z", { leadId: LEAD.id }),
    happened("recalled", "2026-12-01T02:00:00.000Z", { leadId: LEAD.id }),
  ];

  const [back] = assignmentLines(anAssignment({ state: "sentBack" }), history.slice(0, 2));
  const [recalled] = assignmentLines(anAssignment({ state: "recalled" }), history);

  expect(back).toMatchObject({ state: "passed", endedOn: "2026-11-26" });
  expect(recalled).toMatchObject({ state: "passed", endedOn: "2026-11-26" });
});
