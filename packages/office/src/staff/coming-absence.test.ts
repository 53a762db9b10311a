import { describe, expect, it } from "vitest";
import type { Away } from "./away-schema.ts";
import { comingAbsence } from "./coming-absence.ts";

const today = "2026-11-24";

function away(from: string, until: string, more: Partial<Away> = {}): Away {
  return {
    absenceId: "abs_01KB0000000000000000000000" as Away["absenceId"],
    kind: "leave",
    from,
    until,
    scope: [],
    ...more,
  };
}

describe("what is told of a colleague's absence", () => {
  it("is the one that stands, to its last day", () => {
    const absence = away("2026-11-20", today, { substituteName: "Bùi Thị Nguyên" });
    expect(comingAbsence([absence], today)).toEqual({
      from: "2026-11-20",
      until: today,
      substituteName: "Bùi Thị Nguyên",
    });
    expect(comingAbsence([absence], "2026-11-25")).toBeUndefined();
  });

  it("is the next one within a week where nobody is away yet", () => {
    const later = away("2026-12-01", "2026-12-03");
    const soon = away("2026-11-30", "2026-11-30");
    expect(comingAbsence([later, soon], today)).toMatchObject({ from: "2026-11-30" });
    expect(comingAbsence([away("2026-12-02", "2026-12-03")], today)).toBeUndefined();
  });

  it("is none of who only passes on work while present", () => {
    expect(comingAbsence([away("2026-11-20", "2026-11-30", { kind: "delegation" })], today)).toBeUndefined();
  });
});
