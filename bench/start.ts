import { join } from "node:path";
import { freePortPair } from "../tests/instance/free-ports.ts";
import { inTemporaryFolder, startInstance } from "../tests/instance/instance.ts";
import { startProgram } from "../tests/instance/program.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const STARTS = 5;

/** From `npm start` to the first answer of the API, on data of an earlier start; everything is built. */
export function measureStart(): Promise<Metric[]> {
  return inTemporaryFolder(async (folder) => {
    const dataFolder = join(folder, "data");
    const firstAt = performance.now();
    const first = await startInstance({ dataFolder });
    const firstMs = performance.now() - firstAt;
    await first.stop();
    const readyMs: number[] = [];
    for (let at = 0; at < STARTS; at += 1) readyMs.push(await startAgain(dataFolder));
    return [
      metric("start.readyMs", quantile(readyMs, 0.5), "ms", 2000),
      metric("start.slowestMs", Math.max(...readyMs), "ms"),
      metric("start.firstMs", firstMs, "ms"),
    ];
  });
}

async function startAgain(dataFolder: string): Promise<number> {
  const port = await freePortPair();
  const startedAt = performance.now();
  const program = startProgram({
    command: ["npm", "start"],
    env: { PORT: String(port), VANTHU_DATA: dataFolder },
  });
  try {
    await answered(`http://127.0.0.1:${String(port)}/api/health`, startedAt + 60_000);
    return performance.now() - startedAt;
  } finally {
    await program.end("SIGTERM");
  }
}

async function answered(address: string, until: number): Promise<void> {
  for (;;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    if (performance.now() > until) throw new Error(`${address} did not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
