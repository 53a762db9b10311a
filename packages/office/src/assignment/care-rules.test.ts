import { expect, test } from "vitest";
import type { Repairs } from "../incoming/care-rules.ts";
import { idsAtWork, missingIn, withPeople } from "./care-rules.ts";
import { anAssignment, GIVER, LEAD, PEOPLE } from "./test-assignment.ts";

const [, , HEAD, CHAIR] = PEOPLE as [typeof LEAD, typeof LEAD, typeof LEAD, typeof LEAD];
const CHAIRS = { departmentId: "dep_01J0000000000000000000000Z" as typeof LEAD.departmentId };

/** Who is at work among giver, lead, the head of their unit, and the chair, who has another. */
function office(...present: readonly (typeof LEAD)[]): Repairs {
  const person = (one: typeof LEAD, post: "specialist" | "unitHead" | "chair", unit = {}) => ({
    ...one,
    ...unit,
    fullName: one.name,
    posts: [post],
    state: present.includes(one) ? ("active" as const) : ("locked" as const),
  });
  const people = [
    person(GIVER, "specialist"),
    person(LEAD, "specialist"),
    person(HEAD, "unitHead"),
    person(CHAIR, "chair", CHAIRS),
  ];
  return { people, defaults: {}, calendar: {} } as unknown as Repairs;
}

function repaired(assignment: ReturnType<typeof anAssignment>, repairs: Repairs) {
  const missing = missingIn(assignment, idsAtWork(repairs));
  return missing && withPeople(assignment, missing, repairs);
}

test("what has both its people at work is left alone, and so is what is closed", () => {
  expect(repaired(anAssignment(), office(GIVER, LEAD))).toBeUndefined();
  expect(repaired(anAssignment({ state: "finished" }), office())).toBeUndefined();
  expect(repaired(anAssignment({ state: "submitted" }), office(GIVER))).toBeUndefined();
});

test("the work of a lead who left goes to the head of the unit; without one the giver decides anew", () => {
  expect(repaired(anAssignment({ state: "started" }), office(GIVER, HEAD))).toMatchObject({
    state: "assigned",
    lead: { id: HEAD.id },
    by: { id: GIVER.id },
    heldBy: [LEAD.id],
  });
  expect(repaired(anAssignment(), office(GIVER))).toMatchObject({ state: "sentBack", lead: { id: LEAD.id } });
});

test("the head follows a giver who left, but never as judge of what the head leads: then whoever instructs", () => {
  expect(repaired(anAssignment({ state: "submitted" }), office(LEAD, HEAD, CHAIR))?.by.id).toBe(HEAD.id);
  expect(repaired(anAssignment({ lead: HEAD }), office(HEAD, CHAIR))?.by.id).toBe(CHAIR.id);
  expect(repaired(anAssignment(), office(HEAD, CHAIR))).toMatchObject({ lead: { id: HEAD.id }, by: { id: CHAIR.id } });
});

test("where there is nobody at all it is still missing somebody", () => {
  const after = repaired(anAssignment(), office());

  expect(after && missingIn(after, new Set())).toEqual({ lead: true, giver: true });
});
