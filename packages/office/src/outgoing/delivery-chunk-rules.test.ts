import { describe, expect, test } from "vitest";
import { countsOf, isUnderway, movedCounts, sumOfCounts } from "./delivery-chunk-rules.ts";

const chunk = (counts: Record<string, number>, at = 0) => ({ documentId: "out_1", chunk: at, ...counts });

describe("the counts of a chunk", () => {
  test("say how many deliveries stand where, and what their receivers said last", () => {
    expect(
      countsOf([{ state: "queued" }, { state: "queued" }, { state: "paper" }, { state: "reported", shownCode: "03" }]),
    ).toEqual({ "s.queued": 2, "s.paper": 1, "s.reported": 1, "c.03": 1 });
  });

  test("move with each change, and not where a delivery stands as before", () => {
    expect(
      movedCounts([
        { from: { state: "sent" }, to: { state: "reported", shownCode: "01" } },
        { from: { state: "reported", shownCode: "01" }, to: { state: "reported", shownCode: "01" } },
        { from: { state: "reported", shownCode: "02" }, to: { state: "queued" } },
      ]),
    ).toEqual({ "s.sent": -1, "c.01": 1, "c.02": -1, "s.queued": 1 });
  });

  test("are summed up for the document, without what has gone back to none", () => {
    expect(
      sumOfCounts([chunk({ "s.sent": 20, "s.paper": 2, "c.01": 0 }), chunk({ "s.sent": 1, "c.01": 3 }, 1)]),
    ).toEqual({ all: 23, states: { sent: 21, paper: 2 }, codes: { "01": 3 } });
  });

  test("tell whether something is still on its way", () => {
    expect(isUnderway(chunk({ "s.queued": 0, "s.sent": 1 }))).toBe(true);
    expect(isUnderway(chunk({ "s.queued": 0, "s.reported": 20, "s.failed": 1, "s.paper": 1 }))).toBe(false);
  });
});
