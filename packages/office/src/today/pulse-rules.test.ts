import { expect, test } from "vitest";
import { movedBy, PULSE_EVENTS, pulseFor } from "./pulse-rules.ts";

const clerk = { staffId: "stf_1", seesQueues: true };
const specialist = { staffId: "stf_2", seesQueues: false };

test("a registered document moves the pulse of those who see the queues, and of nobody else", () => {
  const counters = movedBy({ type: "incoming.registered", data: {} });

  expect(pulseFor(counters, clerk)).not.toBe(pulseFor({}, clerk));
  expect(pulseFor(counters, specialist)).toBe(pulseFor({}, specialist));
});

test("an event that names people moves their pulses alone; one that names nobody, everybody's who has shares", () => {
  const named = movedBy({ type: "task.reported", data: { toIds: ["stf_2"] } });
  const unnamed = movedBy({ type: "incoming.forwarded", data: {} });

  expect(pulseFor(named, specialist)).not.toBe(pulseFor({}, specialist));
  expect(pulseFor(named, { ...specialist, staffId: "stf_3" })).toBe(pulseFor({}, specialist));
  expect(pulseFor(unnamed, specialist)).not.toBe(pulseFor({}, specialist));
});

test("who leads is named with the routing", () => {
  expect(movedBy({ type: "incoming.routed", data: { leadId: "stf_2" } })).toEqual({ in: 1, task: 1, "p.2": 1 });
});

test.each([
  "incoming.rerouted",
  "incoming.instruction_added",
  "task.sub_assigned",
  "assignment.submitted",
  "assignment.returned",
  "outgoing.visa_approved",
])("%s moves the pulse of whom it gives something to do", (type) => {
  expect(PULSE_EVENTS).toContain(type);
  const counters = movedBy({ type, data: { toIds: [specialist.staffId] } });

  expect(pulseFor(counters, specialist)).not.toBe(pulseFor({}, specialist));
});
