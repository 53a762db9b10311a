import { rm } from "node:fs/promises";
import { startOfficeWorld } from "../tests/office-world.ts";
import { copyDeployed, startDeployed } from "../tests/bundles/deployed-function.ts";
import { environmentOf } from "../tests/bundles/environment.ts";
import { FIRST_PROVINCE } from "../tests/bundles/first-province.ts";
import { httpEvent, queueEvent, streamEvent } from "../tests/bundles/lambda-events.ts";
import { nodeVersions } from "../tests/bundles/node-versions.ts";
import { WEIGHTS, type FunctionName } from "../infra/weights.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const STARTS = 7;

/** The smallest event each function answers; none of them waits for anything but the function. */
const FIRST_EVENT: Readonly<Record<FunctionName, unknown>> = {
  api: httpEvent("GET", "/api/health"),
  compose: httpEvent("GET", "/api/compose/none"),
  convert: httpEvent("GET", "/api/convert/none"),
  sign: httpEvent("GET", "/api/sign/none"),
  work: httpEvent("GET", "/api/work/none"),
  worker: queueEvent({}),
  "dead-letters": { Records: [] },
  relay: streamEvent([]),
  schedule: { time: "2026-11-27T08:00:00Z" },
  "first-province": FIRST_PROVINCE,
};

/** From the start of a process to its first answer, of each function as deployed, on the Node Lambda runs. */
export async function measureBundles(): Promise<Metric[]> {
  const office = await startOfficeWorld();
  const node = nodeVersions().at(-1)?.program ?? process.execPath;
  try {
    const medians: [FunctionName, number][] = [];
    for (const name of Object.keys(WEIGHTS) as FunctionName[]) {
      const times: number[] = [];
      const folder = await copyDeployed(name);
      for (let at = 0; at < STARTS; at += 1) {
        const startedAt = performance.now();
        const deployed = await startDeployed({ name, node, env: environmentOf(office.world.config), folder });
        await deployed.call(FIRST_EVENT[name]);
        times.push(performance.now() - startedAt);
        await deployed.stop();
      }
      await rm(folder, { recursive: true });
      medians.push([name, quantile(times, 0.5)]);
    }
    return [
      metric("bundles.startMs", Math.max(...medians.map(([, ms]) => ms)), "ms", 400),
      ...medians.map(([name, ms]) => metric(`bundles.${name}StartMs`, ms, "ms")),
    ];
  } finally {
    await office.stop();
  }
}
