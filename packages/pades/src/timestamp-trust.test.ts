import { expect, test } from "vitest";
import { OID } from "./oids.ts";
import { stamper } from "./testing/stamped-letters.ts";
import { aTimestampToken, type StampTraits } from "./testing/time-stamps.ts";
import { tokenProblems } from "./timestamp-trust.ts";
import { readTimestampToken } from "./timestamp-token.ts";

test.each<{ rule: string; traits: StampTraits; problems: string[] }>([
  { rule: "its authority signed", traits: {}, problems: [] },
  { rule: "with a forged signature", traits: { isForged: true }, problems: ["timestamp.invalid"] },
  { rule: "that does not name its certificate", traits: { withoutReference: true }, problems: ["timestamp.invalid"] },
  { rule: "of a SHA-1 imprint", traits: { imprintHash: OID.sha1 }, problems: ["algorithm.weak"] },
])("a token $rule: $problems", ({ traits, problems }) => {
  const token = readTimestampToken(aTimestampToken(stamper, Buffer.alloc(32), traits));

  expect(tokenProblems(token)).toEqual(problems);
});

test("what is no token is named as that", () => {
  expect(() => readTimestampToken(Buffer.from("<html>"))).toThrow("timestamp.damaged");
});
