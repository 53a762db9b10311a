import * as v from "valibot";
import { expect, test } from "vitest";
import { AgencyId, type Agency } from "../organisation/schema.ts";
import { isBelow, isCommune, isDepartment } from "./built-in-rules.ts";

const TODAY = "2026-11-25";
const agency = (name: string, part: Partial<Agency> = {}): Agency => ({
  id: v.parse(AgencyId, `agy_${"1".padStart(26, "0")}`),
  level: "commune",
  provinceGso: "25",
  names: [{ name, superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" }],
  codes: [],
  ...part,
});
const ended = (from: string): Partial<Agency> => ({
  succession: { kind: "dissolve", to: [], from, legalBasis: "Nghị quyết 1676/NQ-UBTVQH15" },
});

test("the communes of a province are its people's committees that work, no council, no party, none that has ended", () => {
  expect(isCommune(agency("UBND xã An Nghĩa"), TODAY)).toBe(true);
  expect(isCommune(agency("UBND xã An Nghĩa", ended("2026-11-26")), TODAY)).toBe(true);
  expect(isCommune(agency("UBND xã An Nghĩa", ended(TODAY)), TODAY)).toBe(false);
  expect(isCommune(agency("HĐND xã An Nghĩa", { body: "council" }), TODAY)).toBe(false);
  expect(isCommune(agency("UBND tỉnh Phú Thọ", { level: "province", body: "committee" }), TODAY)).toBe(false);
});

test("the departments of a province are those of province level that are nobody's committee, council or party", () => {
  expect(isDepartment(agency("Sở Y tế", { level: "province" }), TODAY)).toBe(true);
  expect(isDepartment(agency("UBND tỉnh", { level: "province", body: "committee" }), TODAY)).toBe(false);
  expect(isDepartment(agency("Sở Y tế", { level: "province", ...ended(TODAY) }), TODAY)).toBe(false);
});

test("a unit stands below the agency it names as its superior on that day", () => {
  const superior = agency("UBND tỉnh Phú Thọ", { level: "province" });

  expect(isBelow(agency("Sở Y tế"), superior, TODAY)).toBe(true);
  expect(isBelow(agency("Sở Y tế", { names: [{ name: "Sở Y tế", from: "2010-01-01" }] }), superior, TODAY)).toBe(false);
  expect(isBelow(agency("Sở Y tế", ended(TODAY)), superior, TODAY)).toBe(false);
});
