import { describe, expect, test } from "vitest";
import type { AgencyId } from "../organisation/schema.ts";
import type { Delivery } from "./delivery-schema.ts";
import { nextLook, pushOf } from "./sweep-rules.ts";

const NOW = new Date("2026-11-25T02:00:00Z");
const delivery = (state: Delivery["state"], shownCode?: string, agencyId = "agy_1"): Delivery => ({
  documentId: "out_1",
  agencyId: agencyId as AgencyId,
  agencyName: "Sở Nội vụ",
  state,
  ...(shownCode !== undefined && { shownCode }),
  statuses: [],
  attempts: 0,
  queuedAt: NOW.toISOString(),
});
const hoursTo = (dueAt?: string) => (Date.parse(dueAt ?? "") - NOW.getTime()) / 3_600_000;

describe("a delivery a sweep finds", () => {
  test.each([
    ["still queued is sent, however often", delivery("queued"), 7, "send"],
    ["sent without any status is sent again", delivery("sent"), 0, "sendAgain"],
    ["sent without any status waits for the clerk after the fourth look", delivery("sent"), 4, "giveUp"],
    ["in work is let be at the first look", delivery("reported", "01"), 0, "nothing"],
    ["in work is asked about afterwards", delivery("reported", "03"), 1, "ask"],
    ["refused is let be", delivery("reported", "02"), 1, "nothing"],
    ["finished is let be", delivery("reported", "06"), 1, "nothing"],
    ["that failed waits for the clerk alone", delivery("failed"), 1, "nothing"],
    ["on paper is let be", delivery("paper"), 1, "nothing"],
  ] as const)("%s", (_rule, found, looks, push) => {
    expect(pushOf(found, { looks })).toBe(push);
  });
});

describe("the next look at a chunk", () => {
  test("comes after pauses that grow while something is on its way", () => {
    const hours = [0, 1, 2, 3].map((looks) => hoursTo(nextLook({ looks }, [delivery("sent")], NOW)?.dueAt));

    expect(hours).toEqual([1, 4, 16, 16]);
  });

  test("is three more, days apart, once receivers have it and work on it; then they are left in peace", () => {
    const next = [0, 1, 2, 3].map((asks) => nextLook({ looks: 1, asks }, [delivery("reported", "01")], NOW));

    expect(next.map((one) => (one ? hoursTo(one.dueAt) / 24 : undefined))).toEqual([1, 4, 16, undefined]);
  });

  test("is at those only that are not at their end", () => {
    const deliveries = [
      delivery("sent", undefined, "agy_1"),
      delivery("reported", "06", "agy_2"),
      delivery("reported", "03", "agy_3"),
      delivery("failed", undefined, "agy_4"),
    ];

    expect(nextLook({ looks: 0 }, deliveries, NOW)?.agencyIds).toEqual(["agy_1", "agy_3"]);
  });

  test("is none where all is at its end", () => {
    expect(nextLook({ looks: 0 }, [delivery("reported", "06"), delivery("failed"), delivery("paper")], NOW)).toBe(
      undefined,
    );
  });
});
