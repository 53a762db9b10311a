import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOpen } from "./open-rules.ts";
import type { Assignment, AssignmentState } from "./schema.ts";
import { MOST_HANDOVERS, takeStep, type Taken } from "./step-rules.ts";
import type { AssignmentStep } from "./step-schema.ts";
import { anAssignment, GIVER, LEAD, PEOPLE } from "./test-assignment.ts";

const AT = "2026-11-26T02:00:00.000Z";
const taken = (fields: Partial<Taken> = {}): Taken => ({ at: AT, byName: "Bùi Xuân Thuỵ", openParts: 0, ...fields });
const asLead = { assigner: false, lead: true };
const asGiver = { assigner: true, lead: false };
const asBoth = { assigner: true, lead: true };
const reason = "Lý do đủ dài";
const version = 1;
const submit: AssignmentStep = { step: "submit", version, result: "Đã xong", despiteParts: false };

/** Steps from one state to another that there are; anything else a sequence leads to is wrong. */
const WAYS: Readonly<Record<AssignmentState, readonly AssignmentState[]>> = {
  assigned: ["assigned", "started", "sentBack", "recalled"],
  started: ["started", "assigned", "submitted", "finished", "sentBack", "recalled"],
  submitted: ["started", "finished", "recalled"],
  sentBack: ["assigned", "recalled"],
  finished: ["finished"],
  recalled: [],
};

const steps = fc.oneof(
  fc.constantFrom(
    { step: "takeUp", version } as const,
    { step: "refuseExtension", version, reason } as const,
    { step: "grantExtension", version } as const,
    { step: "sendBack", version, reason } as const,
    { step: "recall", version, reason } as const,
    submit,
    { ...submit, despiteParts: true },
    { step: "accept", version } as const,
    { step: "urge", version } as const,
    { step: "return", version, reason } as const,
    { step: "evaluate", version, grade: "met" } as const,
  ),
  fc.integer({ min: 0, max: 100 }).map((percent) => ({ step: "report", version, percent, text: "Đã làm" }) as const),
  fc
    .constantFrom("2026-11-30", "2026-12-02", "2026-12-31")
    .map((dueOn) => ({ step: "askExtension", version, dueOn, reason }) as const),
  fc
    .constantFrom(...PEOPLE)
    .map(({ id }) => ({ step: "handOver", version, toId: id, reason }) as const satisfies AssignmentStep),
);

describe("no sequence of steps of anybody", () => {
  test("leads to a state there is no way to, to two owners, to an earlier deadline, or out of an end", () => {
    const played = fc.array(fc.record({ step: steps, who: fc.constantFrom(...PEOPLE), openParts: fc.nat(2) }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(played, (moves) => {
        let before: Assignment = anAssignment();
        for (const { step, who, openParts } of moves) {
          const standing = { assigner: who.id === before.by.id, lead: who.id === before.lead.id };
          const to = step.step === "handOver" ? PEOPLE.find(({ id }) => id === step.toId) : undefined;
          let after: Assignment;
          try {
            after = takeStep(before, step, standing, taken({ to, openParts }));
          } catch (error) {
            expect(String(error)).toMatch(/assignment\.[a-z_]+/);
            continue;
          }
          expect(WAYS[before.state]).toContain(after.state);
          expect(standing.assigner || standing.lead).toBe(true);
          expect(after.dueOn >= before.dueOn).toBe(true);
          expect(after.heldBy).not.toContain(after.lead.id);
          expect(after.heldBy.length).toBeLessThanOrEqual(MOST_HANDOVERS);
          expect(after.percent).toBeGreaterThanOrEqual(0);
          expect(after.percent).toBeLessThanOrEqual(100);
          expect(after.finishedAt !== undefined).toBe(after.state === "finished");
          if (!isOpen(after)) expect(after.extension).toBeUndefined();
          if (!isOpen(before)) expect(after).toEqual({ ...before, evaluation: after.evaluation });
          before = after;
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("the result", () => {
  test("waits for who gave the work, and counts from when it was handed in", () => {
    const submitted = takeStep(anAssignment({ state: "started" }), submit, asLead, taken());

    expect(submitted).toMatchObject({ state: "submitted", percent: 100, submittedAt: AT });
    const accepted = takeStep(
      submitted,
      { step: "accept", version },
      asGiver,
      taken({ at: "2026-12-09T02:00:00.000Z" }),
    );
    expect(accepted).toMatchObject({ state: "finished", finishedAt: AT });
    const begun = anAssignment({ state: "started", percent: 60 });
    const again = takeStep(
      takeStep(begun, submit, asLead, taken()),
      { step: "return", version, reason: "Thiếu biểu 2" },
      asGiver,
      taken(),
    );
    expect(again).toMatchObject({ state: "started", percent: 60, percentBefore: undefined });
  });

  test("of one's own work is the end of it, and nobody judges oneself", () => {
    const own = anAssignment({ state: "started", by: { ...LEAD } });
    const finished = takeStep(own, submit, asBoth, taken());

    expect(finished.state).toBe("finished");
    expect(() => takeStep(finished, { step: "evaluate", version, grade: "excellent" }, asBoth, taken())).toThrow(
      "assignment.own_work",
    );
  });

  test("is not handed in while parts are open, unless it is said that it is all the same", () => {
    const started = anAssignment({ state: "started" });

    expect(() => takeStep(started, submit, asLead, taken({ openParts: 2 }))).toThrow("assignment.parts_open");
    expect(takeStep(started, { ...submit, despiteParts: true }, asLead, taken({ openParts: 2 })).state).toBe(
      "submitted",
    );
  });
});

describe("more time", () => {
  const asked = { step: "askExtension", version, dueOn: "2026-12-04", reason } as const;

  test("is asked for once, later than the deadline, and moves it when granted", () => {
    const waiting = takeStep(anAssignment(), asked, asLead, taken());

    expect(waiting.dueOn).toBe("2026-12-01");
    expect(() => takeStep(waiting, asked, asLead, taken())).toThrow("assignment.extension_asked");
    expect(() => takeStep(anAssignment(), { ...asked, dueOn: "2026-12-01" }, asLead, taken())).toThrow(
      "assignment.extension_earlier",
    );
    expect(takeStep(waiting, { step: "grantExtension", version }, asGiver, taken())).toMatchObject({
      dueOn: "2026-12-04",
    });
  });

  test("is not asked for after the end", () => {
    expect(() => takeStep(anAssignment({ state: "finished" }), asked, asLead, taken())).toThrow("assignment.closed");
  });
});

describe("handing over", () => {
  const [, , third, fourth] = PEOPLE;
  const to = (person = third) => taken({ to: person });
  const handOver = { step: "handOver", version, toId: LEAD.id, reason } as const;

  test("does not go round in a circle, but by who gave it", () => {
    const handed = takeStep(anAssignment(), handOver, asLead, to());

    expect(handed).toMatchObject({ state: "assigned", lead: third });
    expect(() => takeStep(handed, handOver, asLead, to(LEAD))).toThrow("assignment.handed_in_circle");
    expect(takeStep(handed, handOver, asGiver, to(LEAD)).lead).toEqual(LEAD);
  });

  test("ends after three hands", () => {
    const often = anAssignment({ heldBy: [GIVER.id, LEAD.id, LEAD.id] });

    expect(() => takeStep(often, handOver, asLead, to(fourth))).toThrow("assignment.handed_too_often");
  });
});

test("the giver urges while it is worked on, once a day, and it changes nothing", () => {
  const started = anAssignment({ state: "started" });
  const urge = { step: "urge", version } as const;

  expect(takeStep(started, urge, asGiver, taken())).toBe(started);
  expect(() => takeStep(started, urge, asGiver, taken({ urged: true }))).toThrow("assignment.urged_today");
  expect(() => takeStep(started, urge, asLead, taken())).toThrow("assignment.not_assigner");
  expect(() => takeStep(anAssignment({ state: "submitted" }), urge, asGiver, taken())).toThrow(
    "assignment.not_in_state",
  );
});
