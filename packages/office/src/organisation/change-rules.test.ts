import * as v from "valibot";
import type { Refusal } from "@vanthu/platform/refusal.ts";
import { describe, expect, test } from "vitest";
import { addCode, rename, succeed } from "./change-rules.ts";
import { allCodes, exchangeCode, nameOn } from "./rules.ts";
import { AgencyId, type Agency, type AgencySuccession } from "./schema.ts";

const idOf = (letter: string) => v.parse(AgencyId, `agy_${letter.padStart(26, "0")}`);
const AGENCY: Agency = {
  id: idOf("A"),
  level: "commune",
  provinceGso: "25",
  names: [{ name: "UBND xã Thanh Hà", superior: "UBND tỉnh Phú Thọ", from: "2025-07-01" }],
  codes: [{ code: "H56.1", scheme: "QD20", from: "2025-07-01" }],
};
const MERGE: AgencySuccession = { kind: "merge", to: [idOf("B")], from: "2027-01-01", legalBasis: "Nghị quyết 1" };

function codeOf(attempt: () => unknown): string {
  try {
    attempt();
    return "done";
  } catch (error) {
    return (error as Refusal).code;
  }
}

describe("the end of an agency", () => {
  test("ends its codes the day before; its name stays on the documents of its time", () => {
    const ended = succeed(AGENCY, MERGE);

    expect([exchangeCode(ended, "2026-12-31"), exchangeCode(ended, "2027-01-01")]).toEqual(["H56.1", undefined]);
    expect(allCodes(ended)).toEqual(["H56.1"]);
    expect(nameOn(ended, "2026-06-01").name).toBe("UBND xã Thanh Hà");
  });

  test("is entered once: the same again changes nothing, another is refused", () => {
    const ended = succeed(AGENCY, MERGE);

    expect(succeed(ended, MERGE)).toBe(ended);
    expect(codeOf(() => succeed(ended, { ...MERGE, to: [idOf("C")] }))).toBe("agency.succession_known");
  });

  test.each([
    ["merge", []],
    ["merge", ["B", "C"]],
    ["merge", ["A"]],
    ["split", ["B"]],
    ["split", ["B", "B"]],
    ["dissolve", ["B"]],
  ] as const)("a %s into %j is refused", (kind, to) => {
    expect(codeOf(() => succeed(AGENCY, { ...MERGE, kind, to: to.map(idOf) }))).toBe("agency.successor_wrong");
  });

  test("comes after its beginning", () => {
    expect(codeOf(() => succeed(AGENCY, { ...MERGE, from: "2025-07-01" }))).toBe("agency.date_order");
  });
});

describe("another name", () => {
  const renamed = rename(AGENCY, { name: "UBND xã Lạc Thuỷ", from: "2026-12-01" });

  test("is printed from its day on, under the superior there was", () => {
    expect(nameOn(renamed, "2026-11-30").name).toBe("UBND xã Thanh Hà");
    expect(nameOn(renamed, "2026-12-01")).toEqual({ name: "UBND xã Lạc Thuỷ", superior: "UBND tỉnh Phú Thọ" });
  });

  test("is entered once, after the one before, and not after the end", () => {
    expect(rename(renamed, { name: "UBND xã Lạc Thuỷ", from: "2026-12-01" })).toBe(renamed);
    expect(codeOf(() => rename(renamed, { name: "UBND xã Khác", from: "2026-12-01" }))).toBe("agency.date_order");
    expect(codeOf(() => rename(succeed(AGENCY, MERGE), { name: "UBND xã Khác", from: "2027-01-01" }))).toBe(
      "agency.date_order",
    );
  });
});

test("another code of the same numbering ends the one before, which is still answered to", () => {
  const recoded = addCode(addCode(AGENCY, { code: "H56.2", from: "2026-12-01" }), {
    code: "05392",
    from: "2026-12-01",
  });

  expect([exchangeCode(recoded, "2026-11-30"), exchangeCode(recoded, "2026-12-01")]).toEqual(["H56.1", "H56.2"]);
  expect(allCodes(recoded)).toEqual(["H56.1", "H56.2", "05392"]);
  expect(codeOf(() => addCode(recoded, { code: "H56.1", from: "2027-01-01" }))).toBe("agency.code_taken");
});
