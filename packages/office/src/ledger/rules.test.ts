import { describe, expect, test } from "vitest";
import { corrected, FIRST_WEIGHTS, lastDayOf, standingIn, totalsOf, weightsOf } from "./rules.ts";
import type { Contest, LedgerLine, ShownLine } from "./schema.ts";

function aLine(fields: Partial<LedgerLine> = {}): LedgerLine {
  return {
    staffId: "stf_1" as LedgerLine["staffId"],
    workId: "task#in_1",
    title: "Công văn 412/SNV-CCVC",
    href: "/incoming/in_1",
    role: "lead",
    assignedOn: "2026-10-20",
    assignedByName: "Bùi Xuân Thuỵ",
    dueOn: "2026-11-10",
    state: "finished",
    endedOn: "2026-11-10",
    ...fields,
  };
}

const shown = (standing: ShownLine["standing"], fields: Partial<ShownLine> = {}): ShownLine => ({
  ...aLine(),
  standing,
  returns: 0,
  ...fields,
});

describe("a line in a month", () => {
  test("is on time to the end of its day, late after it or after its hour", () => {
    expect(standingIn(aLine(), "2026-11", "2026-12-05")).toBe("onTime");
    expect(standingIn(aLine({ endedOn: "2026-11-11" }), "2026-11", "2026-12-05")).toBe("late");
    expect(standingIn(aLine({ lateByHour: true }), "2026-11", "2026-12-05")).toBe("late");
  });

  test("runs in the months before it ended, and is not there before it was given nor after it ended", () => {
    expect(standingIn(aLine(), "2026-10", "2026-12-05")).toBe("running");
    expect(standingIn(aLine(), "2026-09", "2026-12-05")).toBeUndefined();
    expect(standingIn(aLine(), "2026-12", "2026-12-05")).toBeUndefined();
  });

  test("is overdue while open past its day, by today in the month that runs", () => {
    const open = aLine({ state: "open", endedOn: undefined });

    expect(standingIn(open, "2026-11", "2026-11-10")).toBe("running");
    expect(standingIn(open, "2026-11", "2026-11-11")).toBe("overdue");
    expect(standingIn(open, "2026-12", "2026-12-05")).toBe("overdue");
  });

  test("counts for nobody once it passed to another", () => {
    expect(standingIn(aLine({ state: "passed" }), "2026-11", "2026-12-05")).toBe("passed");
  });

  test("late counts as on time where a contest was upheld, and only then", () => {
    const contest = { state: "corrected", countsOnTime: true } as Contest;

    expect(corrected("late", contest)).toBe("onTime");
    expect(corrected("late", { ...contest, state: "kept" })).toBe("late");
    expect(corrected("overdue", contest)).toBe("overdue");
  });
});

describe("a month", () => {
  test("is scored by what was finished, in time, and how well", () => {
    const lines = [
      shown("onTime", { grade: "excellent" }),
      shown("late", { returns: 2 }),
      shown("overdue"),
      shown("running"),
      shown("passed"),
      shown("onTime", { role: "informed" }),
    ];

    expect(totalsOf(lines, FIRST_WEIGHTS)).toEqual({
      assigned: 4,
      finished: 2,
      onTime: 1,
      late: 1,
      overdue: 1,
      running: 1,
      contested: 0,
      quantity: 66.7,
      timeliness: 75,
      quality: 85,
      score: 75.5,
    });
  });

  test("with nothing to finish has no score; with nothing finished it has none to give", () => {
    expect(totalsOf([shown("running")], FIRST_WEIGHTS).score).toBeUndefined();
    expect(totalsOf([shown("overdue")], FIRST_WEIGHTS).score).toBe(0);
  });

  test("is scored by the weights that held then", () => {
    const changed = [
      { ...FIRST_WEIGHTS, fromMonth: "2026-11", late: 20 },
      { ...FIRST_WEIGHTS, fromMonth: "2027-01", late: 10 },
    ];

    expect(weightsOf(changed, "2026-10").late).toBe(50);
    expect(weightsOf(changed, "2026-12").late).toBe(20);
    expect(weightsOf(changed, "2027-03").late).toBe(10);
  });

  test("ends on its last day, in leap years too", () => {
    expect(["2026-12", "2028-02", "2026-02"].map(lastDayOf)).toEqual(["2026-12-31", "2028-02-29", "2026-02-28"]);
  });
});
