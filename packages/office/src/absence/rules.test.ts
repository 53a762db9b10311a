import { describe, expect, test } from "vitest";
import type { Away } from "../staff/away-schema.ts";
import type { Staff } from "../staff/schema.ts";
import { checkAbsence, checkSubstitute } from "./rules.ts";

const TODAY = "2026-11-25";
const term = { kind: "leave" as const, from: "2026-11-26", until: "2026-11-27", scope: ["handle" as const] };

function person(id: string, fields: Partial<Staff> = {}): Staff {
  return { id, fullName: id, state: "active", posts: ["specialist"], ...fields } as Staff;
}

function away(substituteId: string | undefined, fields: Partial<Away> = {}): Away {
  return { from: "2026-11-25", until: "2026-11-30", substituteId, scope: ["handle"], ...fields } as Away;
}

const [an, binh, cuc] = ["An", "Bình", "Cúc"] as const;

describe("an absence", () => {
  test("stands with days to come, a substitute and what passes to the substitute", () => {
    expect(() => checkAbsence(term, person(an), person(binh), TODAY)).not.toThrow();
    expect(() => checkAbsence({ ...term, scope: [] }, person(an), undefined, TODAY)).not.toThrow();
  });

  test.each([
    ["ends before it begins", { ...term, until: "2026-11-25" }, true, "absence.until_before_from"],
    ["is over", { ...term, from: "2026-11-20", until: "2026-11-24" }, true, "absence.over"],
    ["lasts over a year", { ...term, until: "2027-11-27" }, true, "absence.too_long"],
    ["passes work to nobody", term, false, "absence.substitute_needed"],
    [
      "is a delegation to nobody",
      { ...term, kind: "delegation" as const, scope: [] },
      false,
      "absence.substitute_needed",
    ],
    ["has a substitute with nothing to do", { ...term, scope: [] }, true, "absence.scope_needed"],
  ])("that %s is refused", (_, given, hasSubstitute, code) => {
    expect(() => checkAbsence(given, person(an), hasSubstitute ? person(binh) : undefined, TODAY)).toThrow(code);
  });

  test("overlaps no other that passes on the same work", () => {
    const present = person(an, { away: [away(cuc)] });

    expect(() => checkAbsence(term, present, person(binh), TODAY)).toThrow("absence.overlaps");
    expect(() => checkAbsence({ ...term, scope: ["instruct"] }, present, person(binh), TODAY)).not.toThrow();
    expect(() =>
      checkAbsence({ ...term, from: "2026-12-01", until: "2026-12-02" }, present, person(binh), TODAY),
    ).not.toThrow();
  });
});

describe("a substitute", () => {
  test("is somebody else, at work", () => {
    expect(() => checkSubstitute(term, person(an), person(an), [], TODAY)).toThrow("absence.substitute_oneself");
    expect(() => checkSubstitute(term, person(an), person(binh, { state: "locked" }), [], TODAY)).toThrow(
      "absence.substitute_locked",
    );
  });

  test("handles documents in a post of his or her own: who looks after the system gets to see none this way", () => {
    const caretaker = person(binh, { posts: ["unitAdmin"] });

    expect(() => checkSubstitute(term, person(an), caretaker, [], TODAY)).toThrow("absence.substitute_handles_nothing");
    expect(() =>
      checkSubstitute(term, person(an), { ...caretaker, posts: ["unitAdmin", "specialist"] }, [], TODAY),
    ).not.toThrow();
  });

  test("is not away, and not the one whose work the absent person does", () => {
    const busy = person(binh, { away: [away(cuc)] });
    const circle = person(binh, { away: [away(an)] });

    expect(() => checkSubstitute(term, person(an), busy, [], TODAY)).toThrow("absence.substitute_away");
    expect(() => checkSubstitute(term, person(an), circle, [], TODAY)).toThrow("absence.circle");
  });

  test("gets no work the absent person does for a third", () => {
    const third = person(cuc, { away: [away(an)] });

    expect(() => checkSubstitute(term, person(an), person(binh), [third], TODAY)).toThrow("absence.stands_in");
    expect(() =>
      checkSubstitute({ ...term, from: "2026-12-05", until: "2026-12-06" }, person(an), person(binh), [third], TODAY),
    ).not.toThrow();
  });
});
