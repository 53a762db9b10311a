import type { Council, Delegation } from "@vanthu/office/authority/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { expect, test } from "vitest";
import { signersOf } from "./signers.ts";

const person = (id: string, ...posts: string[]): Colleague => ({ id, posts }) as unknown as Colleague;
const everybody = [
  person("stf_1", "chair"),
  person("stf_2", "viceChair"),
  person("stf_3", "unitHead"),
  person("stf_4", "specialist"),
];
const delegation = {
  delegateId: "stf_3",
  from: "2026-10-05",
  until: "2026-12-31",
  typeNames: ["Giấy mời"],
} as unknown as Delegation;
const choice = { typeName: "Giấy mời", delegations: [delegation], on: "2026-11-25" };
const ids = (signers: readonly Colleague[]): string[] => signers.map(({ id }) => id);

test("the leaders of the agency sign", () => {
  expect(ids(signersOf(everybody))).toEqual(["stf_1", "stf_2"]);
});

test("and the head of a unit delegated to, for the types named, while it stands", () => {
  expect(ids(signersOf(everybody, choice))).toEqual(["stf_1", "stf_2", "stf_3"]);
  for (const other of [
    { typeName: "Công văn" },
    { on: "2027-01-01" },
    { delegations: [{ ...delegation, revokedOn: "2026-11-01" }] },
  ]) {
    expect(ids(signersOf(everybody, { ...choice, ...other }))).toEqual(["stf_1", "stf_2"]);
  }
});

test("for a council its own leaders sign, nobody else", () => {
  const council = { leaders: [{ staffId: "stf_2" }] } as unknown as Council;

  expect(ids(signersOf(everybody, { ...choice, council }))).toEqual(["stf_2"]);
});
