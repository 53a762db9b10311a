import { expect, test } from "vitest";
import { FaultEngine } from "./fault-engine.ts";
import { COMMON_FAULTS, commonFaults, readFaultRule } from "./fault-rule.ts";

test.each([
  ["ack:drop:0.1", { call: "ack", fault: "drop", rate: 0.1 }],
  ["send:error=18:1x3", { call: "send", fault: "error", rate: 1, code: 18, times: 3 }],
  ["get:delay=500:0.2@H56.901", { call: "get", fault: "delay", rate: 0.2, ms: 500, agency: "H56.901" }],
])("%s is read as a rule", (text, rule) => {
  expect(readFaultRule(text)).toEqual(rule);
});

test.each(["", "send", "send:burn:0.1", "send:drop:2", "send:error:0.1", "send:error=24:0.1"])(
  "“%s” is no rule, and the message says what one looks like",
  (text) => {
    expect(() => readFaultRule(text)).toThrow("CALL:FAULT[=NUMBER]:RATE");
  },
);

test("each fault strikes its share of calls, and the same seed throws the same dice", () => {
  const strikes = (seed: number) => {
    const engine = new FaultEngine(commonFaults(0.1), seed);
    for (let at = 0; at < 5000; at += 1) engine.strike("send");
    return engine.struck;
  };

  for (const fault of COMMON_FAULTS) {
    expect(strikes(1)[`send:${fault}`]).toBeGreaterThan(400);
    expect(strikes(1)[`send:${fault}`]).toBeLessThan(600);
  }
  expect(strikes(1)).toEqual(strikes(1));
  expect(strikes(1)).not.toEqual(strikes(2));
});
