import { describe, expect, test } from "vitest";
import { afterPoll, askedFrom, firstPolling, inTurn, LEASE_MS, mayPoll, SLOW_SECONDS } from "./polling-rules.ts";

const NOW = new Date("2026-11-25T02:00:00Z");
const TODAY = "2026-11-25";
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const QUIET = { taken: 0, strays: 0, hasMore: false, failure: undefined };
const polling = { ...firstPolling("vxp", NOW, TODAY), generation: 7, nextPollAt: later(40).toISOString() };

describe("whether a message polls", () => {
  test.each([
    ["of the living chain", { generation: 7 }, 0, true],
    ["of a chain that was left", { generation: 6 }, 0, false],
    ["of the schedule, while the chain lives", {}, 99, false],
    ["of the schedule, a minute after the chain should have come", {}, 100, true],
    ["of a person, at any time", { now: true }, 0, true],
  ])("%s", (_whose, asked, seconds, may) => {
    expect(mayPoll(polling, asked, later(seconds))).toBe(may);
  });

  test("nobody polls under another's lease, until it runs out", () => {
    const leased = { ...polling, lease: { holder: "a", until: new Date(NOW.getTime() + LEASE_MS).toISOString() } };

    expect(mayPoll(leased, { now: true }, later(LEASE_MS / 1000 - 1))).toBe(false);
    expect(mayPoll(leased, { now: true }, later(LEASE_MS / 1000))).toBe(true);
  });
});

describe("the next poll", () => {
  test("comes soon after traffic, at once when more waits, ever later while it is quiet, never later than the longest", () => {
    const waits = [
      { ...QUIET, taken: 3 },
      { ...QUIET, taken: 20, hasMore: true },
      QUIET,
      ...Array.from({ length: 8 }, () => QUIET),
    ].reduce<(typeof polling)[]>(
      (all, outcome) => [...all, afterPoll(all.at(-1) ?? polling, outcome, NOW, TODAY) as typeof polling],
      [],
    );

    expect(waits.map(({ waitSeconds }) => waitSeconds)).toEqual([20, 0, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    expect(SLOW_SECONDS).toBe(900);
  });

  test("comes soon where packets came, though some could not be taken; what brought nothing waits", () => {
    const slow = { ...polling, waitSeconds: 320 };
    const failure = "axis.unreachable";

    expect(afterPoll(slow, { ...QUIET, taken: 2, failure }, NOW, TODAY).waitSeconds).toBe(20);
    expect(afterPoll(slow, { ...QUIET, failure }, NOW, TODAY).waitSeconds).toBe(640);
  });

  test("asks for the same days again where something could not be taken, and tells since when", () => {
    const old = { ...polling, cursorOn: "2026-11-20" };
    const failed = afterPoll(old, { ...QUIET, failure: "axis.unreachable" }, NOW, TODAY);
    const again = afterPoll(failed, { ...QUIET, failure: "axis.failed" }, later(60), TODAY);

    expect(again).toMatchObject({ cursorOn: "2026-11-20", failure: "axis.failed", failedSince: NOW.toISOString() });
    expect(afterPoll(again, QUIET, later(120), TODAY)).toMatchObject({ cursorOn: TODAY, failure: undefined });
  });

  test("begins one further in the list after each run that failed, so that what never comes blocks nothing behind it", () => {
    const listed = ["bad", "bad too", "good"];

    expect(inTurn(listed, { ...polling, generation: 8 })).toEqual(listed);
    expect(inTurn(listed, { ...polling, generation: 8, failure: "axis.unreachable" })[0]).toBe("good");
    expect(inTurn([], { ...polling, failure: "axis.unreachable" })).toEqual([]);
  });

  test("goes two days back for what came in late, and never more than thirty", () => {
    expect(askedFrom({ ...polling, cursorOn: TODAY }, TODAY)).toBe("2026-11-23");
    expect(askedFrom({ ...polling, cursorOn: "2026-01-01" }, TODAY)).toBe("2026-10-26");
  });
});

test("what a person asks for may lie further back than polls go", () => {
  expect(askedFrom(polling, TODAY)).toBe("2026-11-16");
  expect(askedFrom(polling, TODAY, "2026-08-24")).toBe("2026-08-24");
  expect(askedFrom(polling, TODAY, "2026-11-19")).toBe("2026-11-16");
});
