import fc from "fast-check";
import { expect, test } from "vitest";
import { drop, give, isAwaited, nextInOrder } from "./opinion-rules.ts";
import type { Opinion } from "./opinion-schema.ts";

const AT = "2026-11-25T02:00:00.000Z";
const round = (mode: Opinion["mode"], count: number): Opinion[] =>
  Array.from({ length: count }, (_, place) => ({
    id: `opn_${String(place)}`,
    round: 1,
    place,
    mode,
    state: mode === "inOrder" && place > 0 ? "waiting" : "open",
    comments: [],
  })) as unknown as Opinion[];

test("who does not agree says why, and nobody gives an opinion twice", () => {
  const [asked] = round("parallel", 1) as [Opinion];

  expect(() => give(asked, { verdict: "disagree", comments: [] }, AT)).toThrow(
    expect.objectContaining({ code: "outgoing.opinion_reason_missing" }),
  );
  const given = give(asked, { verdict: "agree", comments: [] }, AT);
  expect(() => give(given, { verdict: "agree", comments: [] }, AT)).toThrow(
    expect.objectContaining({ code: "outgoing.opinion_closed" }),
  );
});

test("asked in order, exactly one is asked at a time until all have answered or are not asked any more", () => {
  const deeds = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom("give", "drop")), { maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), deeds, (count, sequence) => {
      let all = round("inOrder", count);
      for (const [at, deed] of sequence) {
        const one = all[at];
        if (!one || !isAwaited(one) || (deed === "give" && one.state !== "open")) continue;
        const changed = deed === "give" ? give(one, { verdict: "agree", comments: [] }, AT) : drop(one);
        const next = one.state === "open" ? nextInOrder(changed, all) : undefined;
        all = all.map((each) => (each.id === changed.id ? changed : each.id === next?.id ? next : each));
        expect(all.filter(({ state }) => state === "open")).toHaveLength(all.some(isAwaited) ? 1 : 0);
      }
    }),
  );
});
