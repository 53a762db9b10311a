import type { Me } from "@vanthu/office/session/schema.ts";
import { expect, test } from "vitest";
import { isIn, placesOf, type Place } from "./place.ts";

function outgoingOf(...grants: string[]): Place {
  const place = placesOf({ grants } as Me).find(({ key }) => key === "I");
  if (!place) throw new Error("everybody has a place for outgoing documents");
  return place;
}

test("outgoing is signing for who signs, and opens at what waits to be signed", () => {
  expect(outgoingOf("outgoing.sign")).toMatchObject({ word: "signing", href: "/outgoing?state=awaitingSignature" });
  expect(outgoingOf("outgoing.draft")).toMatchObject({ word: "outgoing", href: "/outgoing" });
});

test("a place is where its list and its documents are, whatever the list is filtered by", () => {
  const signing = outgoingOf("outgoing.sign");

  expect(isIn(signing, "/outgoing")).toBe(true);
  expect(isIn(signing, "/outgoing/og_1")).toBe(true);
  expect(isIn(signing, "/signing")).toBe(true);
  expect(isIn(signing, "/layout-check")).toBe(true);
  expect(isIn(signing, "/outgoings")).toBe(false);
  expect(isIn(signing, "/")).toBe(false);
});

test("who looks after the units of a province begins there, and has no place for documents", () => {
  const places = placesOf({ grants: ["directory.read", "province.read"] } as Me);

  expect(places[0]).toMatchObject({ word: "units", href: "/province/units" });
  expect(places.map(({ word }) => word)).not.toContain("incoming");
});

test("who mends what is stuck has a place for the exchange: the clerk at its inbox, who looks after the system at the stuck jobs", () => {
  const hrefOf = (...grants: string[]) => placesOf({ grants } as unknown as Me).find(({ key }) => key === "L")?.href;

  expect(hrefOf("incoming.register", "deadletter.mend")).toBe("/exchange");
  expect(hrefOf("deadletter.mend")).toBe("/exchange/stuck");
  expect(hrefOf("incoming.instruct")).toBe(undefined);
});

test("the clerk, who has most of all, has eight places on the rail: the exchange lies in what comes in", () => {
  const grants = [
    ...["task.handle", "incoming.register", "outgoing.issue", "register.read", "report.read"],
    ...["staff.read_accounts", "deadletter.mend"],
  ];

  const onRail = placesOf({ grants } as unknown as Me).filter(({ within }) => within === undefined);

  expect(onRail).toHaveLength(8);
  expect(isIn(onRail[1] as Place, "/exchange/stuck")).toBe(true);
});
