#!/usr/bin/env node
// Judges packets with random faults, a million by `npm run edxml:fuzz -- 1000000`; a second number is the seed.
import { register } from "tsx/esm/api";

const SHARE = 20_000;
register();
const { fuzzPackets } = await import("../packages/edxml/src/fixtures/fuzz-packets.ts");

const count = Number(process.argv[2] ?? SHARE);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const total = { read: 0, refused: 0, returned: 0, slowestMs: 0 };
for (let done = 0; done < count; done += SHARE) {
  const shareSeed = seed + done / SHARE;
  const outcome = fuzzPackets(Math.min(SHARE, count - done), shareSeed);
  for (const way of ["read", "refused", "returned"]) total[way] += outcome[way];
  total.slowestMs = Math.max(total.slowestMs, outcome.slowestMs);
  console.log(`${Math.min(done + SHARE, count)} packets, seed ${shareSeed}`, outcome);
}
console.log("all", total);
