import { expect, test } from "vitest";
import { unitHeadline, type UnitFiguresView } from "./province-headline.ts";

function figures(given: Partial<UnitFiguresView>): UnitFiguresView {
  const nothing = {
    received: 0,
    bySource: { paper: 0, exchange: 0 },
    byUrgency: { normal: 0, urgent: 0, rush: 0, express: 0 },
    registered: 0,
    registeredInTime: 0,
    refused: 0,
    assigned: 0,
    onTime: 0,
    late: 0,
    doneWithoutDeadline: 0,
    inProgress: 0,
    overdue: 0,
    carryOverOpen: 0,
    carryOverOverdue: 0,
    issued: 0,
    byType: {},
    signedByPerson: 0,
    signedByAgency: 0,
    axis: 0,
    returned: 0,
    undeliverable: 0,
    recalled: 0,
  };
  return { ...nothing, ...given };
}

test("shares are of the units' sums, not means of their shares; what is still within its deadline is not judged", () => {
  const [, inTime, onTime, , , axis] = unitHeadline(
    figures({
      received: 203,
      refused: 3,
      registered: 195,
      registeredInTime: 190,
      onTime: 90,
      late: 6,
      overdue: 4,
      inProgress: 50,
      issued: 8,
      axis: 7,
    }),
  );

  expect([inTime?.value, onTime?.value, axis?.value]).toEqual(["95\u00a0%", "90\u00a0%", "87,5\u00a0%"]);
});

test("a week is compared with the one before where that has figures", () => {
  const [received, , onTime, overdue] = unitHeadline(
    figures({ received: 233, onTime: 9, late: 1, overdue: 3 }),
    figures({ received: 209, overdue: 5 }),
    "so với tuần 46",
  );

  expect(received?.change).toEqual({ by: 24, unit: "documents", verdict: "neither" });
  expect(received?.comparedWith).toBe("so với tuần 46");
  expect(onTime?.change?.by).toBe(69.2);
  expect(overdue?.change?.verdict).toBe("better");
});

test("where there is nothing to take a share of a dash stands, with the reason", () => {
  const [, inTime] = unitHeadline(figures({}));

  expect(inTime?.value).toBe("–");
  expect(inTime?.note).toBe("chưa có gì để tính");
});
