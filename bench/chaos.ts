import { join } from "node:path";
import { parseArgs } from "node:util";
import { runUnderFaults } from "../tests/exchange/faulty-run.ts";
import { Exchange } from "../tests/exchange/two-deployments.ts";
import { endInOrderWhenInterrupted, inTemporaryFolder } from "../tests/instance/instance.ts";
import { metric, report, resultOf } from "./result.ts";

const RATE = 0.1;
const SEED = 11;

/** `npm run chaos -- exchange [--packets N]`: two deployments and an axis that fails, both ends killed in the middle. */
export async function chaos(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { packets: { type: "string", default: "10000" } },
    allowPositionals: true,
  });
  if (positionals[0] !== "exchange") {
    console.log("npm run chaos -- exchange [--packets 10000]");
    process.exitCode = 1;
    return;
  }
  endInOrderWhenInterrupted();
  const result = await inTemporaryFolder(async (folder) => {
    const exchange = await Exchange.start(join(folder, "exchange"));
    try {
      return await runUnderFaults(exchange, {
        packets: Number(values.packets),
        rate: RATE,
        seed: SEED,
        tell: (line) => console.log(line),
      });
    } finally {
      await exchange.stop();
    }
  });
  await report(
    resultOf("chaos-exchange", ["npm run chaos --", ...args].join(" "), [
      metric("chaos.lost", result.lost, "packets", 0),
      metric("chaos.doubled", result.doubled, "documents", 0),
      metric("chaos.statusDiffers", result.statusDiffers, "packets", 0),
      metric("chaos.unfinished", result.unfinished, "packets", 0),
      metric("chaos.minutes", result.minutes, "minutes"),
    ]),
  );
}
