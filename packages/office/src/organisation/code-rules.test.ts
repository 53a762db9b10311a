import { expect, test } from "vitest";
import { schemeOf, suggestedCode } from "./code-rules.ts";

test("the shape of a code tells which numbering it is of", () => {
  expect(["000.00.13.H53", "H53.13", "H37.DN.001", "25", "05392", "vxp.saas.03"].map(schemeOf)).toEqual([
    "QCVN102",
    "QD20",
    "QD20",
    "GSO",
    "GSO",
    "LOCAL",
  ]);
});

test("an old code suggests the new one: groups the other way round, without the groups of zeros", () => {
  expect(["000.00.13.H53", "000.12.31.H53", "000.00.00.G22", "H53.13"].map(suggestedCode)).toEqual([
    "H53.13",
    "H53.31.12",
    "G22",
    undefined,
  ]);
});
