import { setTimeout as delay } from "node:timers/promises";
import { addDays, officeDate, officeYear } from "@vanthu/platform/office-time.ts";
import { withFreshInstance } from "../tests/instance/instance.ts";
import { ApiClient } from "../tests/job/api-client.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const LOUD = ["nguyen.bt@lacthuy", "doan.tq@lacthuy"];
const QUIET = "thuyen.lt@sonoivu";
const LOUD_PER_SECOND = 20;
const QUIET_PER_SECOND = 1;
/** With and without the neighbour by turns, so that whatever else the machine does falls on both. */
const ROUNDS = 5;
const ROUND_SECONDS = 6;
const WARM_UP_SECONDS = 4;

/**
 * A tenant at 20 requests a second against another at 1 a second, on one machine: does the other notice? Both do a
 * clerk's work: the list, the page of today, a search in the register, and every fourth request registers a document.
 */
export function measureNeighbour(): Promise<Metric[]> {
  return withFreshInstance(async ({ address, samplePassword }) => {
    const signIn = (name: string) => ApiClient.signIn(address, name, samplePassword);
    const loud = await Promise.all(LOUD.map(signIn));
    const quiet = [await signIn(QUIET)];
    await Promise.all([
      work(quiet, LOUD_PER_SECOND / 2, WARM_UP_SECONDS),
      work(loud, LOUD_PER_SECOND / 2, WARM_UP_SECONDS),
    ]);
    const alone: number[] = [];
    const beside: number[] = [];
    const ofLoud: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(...(await work(quiet, QUIET_PER_SECOND, ROUND_SECONDS)));
      const [quietly, loudly] = await Promise.all([
        work(quiet, QUIET_PER_SECOND, ROUND_SECONDS),
        work(loud, LOUD_PER_SECOND, ROUND_SECONDS),
      ]);
      beside.push(...quietly);
      ofLoud.push(...loudly);
    }
    const [p95Alone, p95Beside] = [quantile(alone, 0.95), quantile(beside, 0.95)];
    return [
      metric("isolation.p95Ratio", p95Beside / p95Alone, "times", 1.5),
      metric("isolation.p95AloneMs", p95Alone, "ms"),
      metric("isolation.p95BesideMs", p95Beside, "ms"),
      metric("isolation.medianAloneMs", quantile(alone, 0.5), "ms"),
      metric("isolation.medianBesideMs", quantile(beside, 0.5), "ms"),
      metric("isolation.loudP95Ms", quantile(ofLoud, 0.95), "ms"),
      metric(
        "isolation.loudPerSecond",
        ofLoud.length / (ROUNDS * ROUND_SECONDS),
        "requests a second",
        undefined,
        "higher",
      ),
    ];
  });
}

/** Sends requests at a steady pace, whether or not earlier ones are answered; answers how long each took, in ms. */
async function work(clients: readonly ApiClient[], perSecond: number, seconds: number): Promise<number[]> {
  const startedAt = performance.now();
  const running: Promise<number>[] = [];
  for (let at = 0; at < perSecond * seconds; at += 1) {
    await delay(Math.max(0, startedAt + (at * 1000) / perSecond - performance.now()));
    const client = clients[at % clients.length];
    if (client) running.push(timed(client, at));
  }
  const took = await Promise.all(running);
  await delay(Math.max(0, startedAt + seconds * 1000 - performance.now()));
  return took;
}

let serial = 0;

async function timed(client: ApiClient, at: number): Promise<number> {
  const year = String(officeYear(new Date()));
  const requests = [
    () => client.send("GET", "/api/incoming?view=all"),
    () => client.send("GET", "/api/today"),
    () => client.send("POST", "/api/incoming", aDocument()),
    () => client.send("GET", `/api/registers/incoming/${year}?q=${encodeURIComponent("thống kê")}`),
  ];
  const startedAt = performance.now();
  const response = await requests[at % requests.length]?.();
  await response?.arrayBuffer();
  return performance.now() - startedAt;
}

function aDocument(): object {
  serial += 1;
  return {
    referenceNumber: `${String(serial)}/UBND-TH`,
    issuedOn: addDays(officeDate(new Date()), -3),
    issuer: "UBND tỉnh Phú Thọ",
    typeName: "Công văn",
    subject: `Về việc thống kê lần ${String(serial)}`,
    urgency: "normal",
  };
}
