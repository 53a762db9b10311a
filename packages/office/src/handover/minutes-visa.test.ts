import { expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
import { withBothSides } from "./minutes-visa.ts";

const id = (name: string) => `stf_${name}` as StaffId;
const sides = { fromId: id("giao"), toId: id("nhan") };
const people = (state: "active" | "locked") => [
  { id: sides.fromId, state },
  { id: sides.toId, state: "active" as const },
];
const draft = { draftedById: id("vp"), signerId: id("ct"), circuit: undefined } as never as Parameters<
  typeof withBothSides
>[1];
const asked = (...of: Parameters<typeof withBothSides>) => withBothSides(...of).map(({ staffId }) => staffId);

test("both sides give a visa on the minutes, the giving one first; not who has left, drafts or signs them", () => {
  expect(asked(sides, draft, people("active"))).toEqual([sides.fromId, sides.toId]);
  expect(asked(sides, draft, people("locked"))).toEqual([sides.toId]);
  expect(asked(sides, { ...draft, draftedById: sides.toId }, people("active"))).toEqual([sides.fromId]);
  expect(asked(sides, { ...draft, signerId: sides.toId }, people("active"))).toEqual([sides.fromId]);
});
