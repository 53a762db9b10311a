import { endInOrderWhenInterrupted } from "../tests/instance/instance.ts";
import { benchmarks } from "./benchmarks.ts";
import { report, resultOf } from "./result.ts";

/** Runs one benchmark, or lists them all. */
export async function main(name: string | undefined): Promise<void> {
  const benchmark = name === undefined ? undefined : benchmarks[name];
  if (name === undefined || !benchmark) {
    if (name !== undefined) console.error(`There is no benchmark “${name}”.`);
    console.log("npm run bench -- NAME, where NAME is one of:");
    for (const [each, { about }] of Object.entries(benchmarks)) console.log(`  ${each.padEnd(11)} ${about}`);
    process.exitCode = name === undefined ? 0 : 1;
    return;
  }
  endInOrderWhenInterrupted();
  const command = name === "size" ? "npm run size" : `npm run bench -- ${name}`;
  await report(resultOf(name, command, await benchmark.measure()));
}
