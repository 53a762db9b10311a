import { describe, expect, test } from "vitest";
import { isAgencyCode, suggestQcvn102Code, suggestQd20Code } from "./agency-code.ts";

describe("between the codes of 2016 and of 2020", () => {
  test.each([
    ["000.00.00.G22", "G22"],
    ["000.00.13.H53", "H53.13"],
    ["000.12.31.H53", "H53.31.12"],
    ["004.12.31.H53", "H53.31.12.004"],
  ])("%s and %s suggest each other", (old, current) => {
    expect(suggestQd20Code(old)).toBe(current);
    expect(suggestQcvn102Code(current)).toBe(old);
  });

  test.each(["H53.13", "0.0.13.H53", "000.12.00.H53", "vxp.saas.03", ""])("%s suggests no code of 2020", (code) => {
    expect(suggestQd20Code(code)).toBeUndefined();
  });

  test.each(["H37.DN.001", "H56.901", "H56.1.2", "000.00.13.H53", "L01", ""])("%s suggests no code of 2016", (code) => {
    expect(suggestQcvn102Code(code)).toBeUndefined();
  });
});

test.each([
  ["000.00.00.G22", true],
  ["H37.DN.001", true],
  ["G22", true],
  ["vxp.saas.03", false],
  [`H56.${"1".repeat(32)}`, false],
  ["null", false],
])("whether %s has the form of an agency's code: %s", (code, expected) => {
  expect(isAgencyCode(code)).toBe(expected);
});
