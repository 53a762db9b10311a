import { expect, test } from "vitest";
import { checksOf, type SetUpFacts } from "./set-up-rules.ts";
import { CHECK_CODES } from "./set-up-schema.ts";

const NOTHING: SetUpFacts = {
  people: 0,
  signedIn: 0,
  clerks: 0,
  departments: 0,
  sealImage: false,
  certificateAsked: false,
  certificate: false,
  incomingOpened: false,
  outgoingOpened: false,
  code: "",
  reachable: false,
  registered: 0,
};

const COMPLETE: SetUpFacts = {
  people: 40,
  signedIn: 40,
  clerks: 2,
  departments: 5,
  sealImage: true,
  certificateAsked: true,
  certificate: true,
  incomingOpened: true,
  outgoingOpened: true,
  code: "H56.901",
  reachable: true,
  registered: 3,
};

const stateOf = (facts: Partial<SetUpFacts>, code: string) =>
  checksOf({ ...COMPLETE, ...facts }).find((check) => check.code === code);

test("a unit has ten things to get ready, always in the same order", () => {
  expect(checksOf(NOTHING).map(({ code }) => code)).toEqual(CHECK_CODES);
  expect(checksOf(COMPLETE).every(({ state }) => state === "done")).toBe(true);
});

test("people are there once one of them is a clerk, since nobody else takes documents in", () => {
  expect(stateOf({ clerks: 0 }, "people")).toMatchObject({ state: "missing", who: "province", params: { people: 40 } });
});

test("a certificate asked for waits for the authority; one not asked for waits for the clerk", () => {
  expect(stateOf({ certificate: false }, "certificate")).toMatchObject({ state: "waiting", who: "ca" });
  expect(stateOf({ certificate: false, certificateAsked: false }, "certificate")).toMatchObject({
    state: "missing",
    who: "clerk",
  });
});

test("first sign-ins wait for the list of people, and are done when everybody has been in", () => {
  expect(stateOf({ people: 0, signedIn: 0 }, "signIns")).toMatchObject({ state: "waiting" });
  expect(stateOf({ signedIn: 39 }, "signIns")).toMatchObject({
    state: "missing",
    params: { people: 40, signedIn: 39 },
  });
});

test("without a code nothing reaches the unit over the exchange", () => {
  expect(stateOf({ code: "" }, "codes")).toMatchObject({ state: "missing", who: "province" });
  expect(stateOf({ code: "" }, "exchange")).toMatchObject({ state: "missing" });
});
