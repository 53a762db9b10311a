import { expect, test } from "vitest";
import { fuzzPackets } from "./fixtures/fuzz-packets.ts";

const RUNS = 20_000;

test("whatever happens to a packet, it is read or refused with a problem, within a second; what is read can be written", () => {
  const { read, refused, returned } = fuzzPackets(RUNS, 2026);

  expect(read + refused).toBe(RUNS);
  // All ways are really walked.
  for (const way of [read, refused, returned]) expect(way).toBeGreaterThan(RUNS / 50);
}, 60_000);
