import fc from "fast-check";
import { expect, test } from "vitest";
import type { AbsenceId, Away, StandInScope } from "../staff/away-schema.ts";
import { grantsOf, type Post } from "../staff/post.ts";
import type { Staff } from "../staff/schema.ts";
import { GRANTS_BY_SCOPE, isAway, standInsOf } from "../staff/stand-in-rules.ts";
import { checkAbsence, checkSubstitute, standing } from "./rules.ts";

const IDS = ["a", "b", "c", "d"] as const;
const SCOPES: readonly StandInScope[] = ["instruct", "approveContent", "handle"];
const POSTS: readonly Post[] = ["chair", "unitHead", "specialist", "clerk"];
const dayOf = (at: number) => `2026-12-${String(at + 1).padStart(2, "0")}`;

const step = fc.oneof(
  fc.record({
    do: fc.constant("away" as const),
    who: fc.constantFrom(...IDS),
    by: fc.constantFrom(...IDS),
    from: fc.nat(9),
    days: fc.nat(4),
    scope: fc.subarray([...SCOPES], { minLength: 1 }),
  }),
  fc.record({ do: fc.constant("end" as const), who: fc.constantFrom(...IDS) }),
  fc.record({ do: fc.constant("post" as const), who: fc.constantFrom(...IDS), post: fc.constantFrom(...POSTS) }),
  fc.record({ do: fc.constant("lock" as const), who: fc.constantFrom(...IDS) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function after(people: ReadonlyMap<string, Staff>, one: Step): ReadonlyMap<string, Staff> {
  const person = people.get(one.who);
  if (!person) return people;
  const changed = (fields: Partial<Staff>) => new Map(people).set(one.who, { ...person, ...fields });
  if (one.do === "lock") return changed({ state: "locked" });
  if (one.do === "post") return changed({ posts: [one.post] });
  if (one.do === "end") return changed({ away: [] });
  const substitute = people.get(one.by);
  if (!substitute) return people;
  const term = { kind: "leave" as const, from: dayOf(one.from), until: dayOf(one.from + one.days), scope: one.scope };
  const stoodInFor = [...people.values()].filter(({ away = [] }) =>
    away.some(({ substituteId }) => substituteId === person.id),
  );
  try {
    checkAbsence(term, person, substitute, dayOf(0));
    checkSubstitute(term, person, substitute, stoodInFor, dayOf(0));
  } catch {
    return people;
  }
  const entered = { ...term, absenceId: "abs_1" as AbsenceId, substituteId: substitute.id } as Away;
  return changed({ away: [...standing(person.away, dayOf(0)), entered] });
}

test("no sequence of absences, posts and locks gives more than own and stood-in grants, a chain, or what law binds to the person", () => {
  const first = new Map<string, Staff>(
    IDS.map((id, at) => [id, { id, fullName: id, posts: [POSTS[at]], state: "active" } as unknown as Staff]),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const people = steps.reduce(after, first as ReadonlyMap<string, Staff>);
      for (let day = 0; day < 14; day += 1) {
        const on = dayOf(day);
        for (const person of people.values()) {
          for (const { staffId, grants } of standInsOf(person.id, [...people.values()], on)) {
            const absent = people.get(staffId);
            const theirs = grantsOf(absent?.posts ?? []);
            const mayPass = new Set(SCOPES.flatMap((scope) => GRANTS_BY_SCOPE[scope]));
            expect(absent?.state).toBe("active");
            expect([...grants].filter((grant) => !theirs.has(grant as never) || !mayPass.has(grant as never))).toEqual(
              [],
            );
            // Who stands in has passed nothing on that day.
            expect((person.away ?? []).filter((one) => isAway(one, on) && one.substituteId !== undefined)).toEqual([]);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
