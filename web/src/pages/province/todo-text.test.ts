import * as v from "valibot";
import { expect, test } from "vitest";
import { AgencyId } from "@vanthu/office/organisation/schema.ts";
import { UnitId, type UnitLine } from "@vanthu/office/onboarding/unit-schema.ts";
import { todoText } from "./todo-text.ts";

const UNIT: UnitLine = {
  id: v.parse(UnitId, "unt_01M83CGVP98BGXMRXRMQWR2EYM"),
  agencyId: v.parse(AgencyId, "agy_00000000000000000000005089"),
  tenantHandle: "caophong",
  name: "UBND xã Cao Phong",
  kind: "committee",
  stage: "official",
  suspended: false,
  health: "act",
  todo: [],
  people: 28,
};

test.each([
  { code: "orphans" as const, says: "12 văn bản chưa có người giữ" },
  { code: "overdue" as const, says: "12 văn bản quá hạn" },
])("a unit's $code documents are counted in the table of units", ({ code, says }) => {
  expect(todoText({ ...UNIT, todo: [{ code, params: { documents: 12 } }] })).toBe(says);
});

test("a unit in preparation that lacks several things names how many", () => {
  const todo = [
    { code: "seal" as const, params: {} },
    { code: "tried" as const, params: {} },
  ];

  expect(todoText({ ...UNIT, stage: "preparing", todo })).toBe("Thiếu 2 việc");
});
