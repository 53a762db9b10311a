import type { ProposedAssignment } from "@vanthu/office/proposal/schema.ts";
import { beforeEach, expect, test } from "vitest";
import { chooseLanguage } from "../../i18n/language.ts";
import type { Candidate } from "./assignment.ts";
import { t } from "./instruct-words.ts";
import { suggestedAssignees, suggestedDue, whyOf } from "./suggestion.ts";

beforeEach(() => {
  chooseLanguage("vi");
});

const DAYS = { today: "2026-11-23", apart: new Map() };

const candidate = (id: string, unit = false): Candidate => ({ id, name: id, detail: "", unit });
const proposed = (fields: Partial<Record<keyof ProposedAssignment, unknown>>): ProposedAssignment =>
  ({ proposalId: "p", role: "lead", source: "habit", judged: 0, right: 0, ...fields }) as ProposedAssignment;

test("units and persons are proposed in their roles; one leads, nobody twice, nobody who has left", () => {
  const all = suggestedAssignees(
    [
      proposed({ departmentId: "dep_1" }),
      proposed({ staffId: "stf_2" }),
      proposed({ staffId: "stf_2", role: "informed" }),
      proposed({ staffId: "stf_gone", role: "coordinating" }),
    ],
    [candidate("dep_1", true), candidate("stf_2")],
    t,
  );

  expect(all.map(({ id, role }) => [id, role])).toEqual([
    ["dep_1", "lead"],
    ["stf_2", "coordinating"],
  ]);
});

test("a proposal says what it rests on and how often it was right", () => {
  expect(whyOf(proposed({ source: "rule", rule: { id: "r", name: "Thiên tai" }, judged: 15, right: 14 }), t)).toBe(
    "Theo quy tắc “Thiên tai”, đúng 14/15 lần",
  );
  expect(whyOf(proposed({}), t)).toBe("Theo các lần trước");
});

test("a deadline somebody set stands before one that was found; the unit's own does not", () => {
  const found = { dueOn: "2026-12-04" } as Parameters<typeof suggestedDue>[1];

  expect(suggestedDue({ dueOn: "2026-12-01" }, found, DAYS)).toBe("2026-12-01");
  expect(suggestedDue({ dueOn: "2026-12-01", dueIsDefault: true }, found, DAYS)).toBe("2026-12-04");
  expect(suggestedDue({ dueOn: "2026-12-01", dueIsDefault: true }, undefined, DAYS)).toBe("2026-12-01");
});

test("a document whose deadline has passed begins with the next working day, or with a later one that was found", () => {
  const later = { dueOn: "2026-12-04" } as Parameters<typeof suggestedDue>[1];
  const gone = { dueOn: "2026-11-20" } as Parameters<typeof suggestedDue>[1];

  expect(suggestedDue({ dueOn: "2026-11-19" }, undefined, DAYS)).toBe("2026-11-24");
  expect(suggestedDue({ dueOn: "2026-11-19" }, later, DAYS)).toBe("2026-12-04");
  expect(suggestedDue({ dueOn: "2026-11-19", dueIsDefault: true }, gone, DAYS)).toBe("2026-11-24");
  expect(suggestedDue({ dueOn: undefined }, undefined, DAYS)).toBe("");
});

test("a deadline on a day off is proposed for the next working day", () => {
  expect(suggestedDue({ dueOn: "2026-11-28" }, undefined, DAYS)).toBe("2026-11-30");
});
