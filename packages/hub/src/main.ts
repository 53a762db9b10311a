import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { commonFaults, readFaultRule } from "./fault-rule.ts";
import { NATIONAL_COUNT } from "./generated-directory.ts";
import { startHub } from "./start-hub.ts";

const USAGE = `npm run axis -- [--port 8900] [--data .axis] [--agencies N|all] [--seed N] [--faults RATE] [--fault RULE]…
  --faults 0.1                drop, delay, duplicate, reorder and cut, 10 % each, on every call
  --fault ack:drop:0.1        one rule: CALL:FAULT[=NUMBER]:RATE[xTIMES][@AGENCY]`;

/** What `npm run axis` runs, until Ctrl+C. @param print where it says its address */
export async function main(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "8900" },
      data: { type: "string", default: ".axis" },
      agencies: { type: "string", default: "0" },
      seed: { type: "string", default: "1" },
      faults: { type: "string" },
      fault: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    print(USAGE);
    return;
  }
  const hub = await startHub({
    port: Number(values.port),
    dataFolder: resolve(values.data),
    seed: Number(values.seed),
    agencies: values.agencies === "all" ? NATIONAL_COUNT : Number(values.agencies),
    rules: [
      ...(values.faults === undefined ? [] : commonFaults(Number(values.faults))),
      ...values.fault.map(readFaultRule),
    ],
    onError: (error) => {
      print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  });
  print(`Axis at ${hub.address} (/vxp, /lgsp, /control). Stop: Ctrl+C`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void hub.close().then(() => process.exit(0));
    });
  }
}
