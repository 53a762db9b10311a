import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { aLetter } from "@vanthu/pades/testing/sample-documents.ts";
import { inTemporaryFolder } from "../tests/instance/instance.ts";
import { metric, type Metric } from "./result.ts";
import { mean, quantile } from "./statistics.ts";

const HALF_MB = 512 * 1024;
const TWENTY_MB = 20 * 1024 * 1024;

/** What `sign-child.ts` writes to its output. */
export interface SignMeasure {
  readonly milliseconds: readonly number[];
  readonly cpuMilliseconds: number;
  /** Growth of the resident set from before the file was read to its peak, over the size of the file. */
  readonly peakRatio: number;
}

/** One signature of a letter by a signer in this process: what the code itself costs, without the network to KMS. */
export function measureSign(): Promise<Metric[]> {
  return inTemporaryFolder(async (folder) => {
    const small = await measure(folder, HALF_MB, 400);
    const large = await measure(folder, TWENTY_MB, 1);
    return [
      metric("sign.halfMbMs", quantile(small.milliseconds, 0.5), "ms", 3),
      metric("sign.peakMemoryRatio", large.peakRatio, "× file of 20 MB", 3.5),
      metric("sign.halfMbP95Ms", quantile(small.milliseconds, 0.95), "ms"),
      metric("sign.halfMbCpuMs", small.cpuMilliseconds, "ms"),
      metric("sign.twentyMbMs", mean(large.milliseconds), "ms"),
    ];
  });
}

/** In a process of its own, so that nothing else fills its memory. */
async function measure(folder: string, sizeBytes: number, times: number): Promise<SignMeasure> {
  const file = join(folder, `${String(sizeBytes)}.pdf`);
  await writeFile(file, await aLetter({ ballastBytes: sizeBytes }));
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", fileURLToPath(new URL("sign-child.ts", import.meta.url)), file, String(times)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The signing process ended with ${String(code)}.`);
  return JSON.parse(output) as SignMeasure;
}
