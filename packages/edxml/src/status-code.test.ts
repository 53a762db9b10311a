import fc from "fast-check";
import { expect, test } from "vitest";
import { isKnownStatusCode, nextStatus, STATUS_CODES, statusRank } from "./status-code.ts";

const shownAfter = (codes: readonly string[]) =>
  codes.reduce<string | undefined>((shown, code) => nextStatus(shown, code), undefined);

test("the nine codes of the standard are known, others are not", () => {
  expect(STATUS_CODES.map(({ code }) => code)).toEqual(["01", "02", "03", "04", "05", "06", "13", "15", "16"]);
  expect(STATUS_CODES.every(({ code }) => isKnownStatusCode(code))).toBe(true);
  expect(["07", "1", "", "103", "toString"].some(isKnownStatusCode)).toBe(false);
});

test("the shown status climbs from arrival to completion", () => {
  expect(shownAfter(["01"])).toBe("01");
  expect(shownAfter(["01", "03"])).toBe("03");
  expect(shownAfter(["01", "03", "04", "05", "06"])).toBe("06");
});

test("a late packet does not take it back", () => {
  expect(shownAfter(["01", "05", "03", "04", "01"])).toBe("05");
});

test("refused and taken back are final", () => {
  expect(shownAfter(["01", "02", "03"])).toBe("02");
  expect(shownAfter(["15", "06"])).toBe("15");
  expect(shownAfter(["06", "15"])).toBe("15");
});

test("asking for the document back, and refusing that, leave it as it was", () => {
  expect(shownAfter(["03", "13", "16"])).toBe("03");
  expect(shownAfter(["13"])).toBeUndefined();
});

test("an unknown code shows only where there is no other", () => {
  expect(shownAfter(["07"])).toBe("07");
  expect(shownAfter(["07", "01"])).toBe("01");
  expect(shownAfter(["01", "07"])).toBe("01");
  expect(statusRank("07")).toBe(0);
});

test("the order in which packets come makes no difference", () => {
  const codes = fc.array(fc.constantFrom(...STATUS_CODES.map(({ code }) => code)), { maxLength: 12 });
  const shuffled = codes.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  );

  fc.assert(
    fc.property(shuffled, ([came, other]) => {
      expect(shownAfter(came)).toBe(shownAfter(other));
    }),
  );
});
