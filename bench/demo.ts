import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { endInOrderWhenInterrupted, withFreshInstance } from "../tests/instance/instance.ts";
import { NO_COST, sumOf, type Cost } from "../tests/job/cost.ts";
import { runJob } from "../tests/job/job.ts";
import { StepRecorder, type Step } from "../tests/job/step-recorder.ts";
import { metric, report, resultOf, type Metric } from "./result.ts";

/**
 * Plays the whole job against a fresh instance, only through its HTTP API, and leaves the evidence in a folder: letter,
 * packet, the six statuses, both registers, the root certificate, and what each step cost.
 * @throws Error when a step fails
 */
export async function demo(folder: string): Promise<void> {
  endInOrderWhenInterrupted();
  const out = resolve(folder);
  await mkdir(out, { recursive: true });
  console.log("Đang mở ba cơ quan mẫu trên một bản Vanthu mới …");
  await withFreshInstance(async (instance) => {
    const run = new StepRecorder(show);
    const { files, issued } = await runJob(run, instance);
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(out, name), bytes);
    const totals = totalsOf(run.steps);
    const result = resultOf("demo", "npm run demo", [...totals, ...run.steps.flatMap(figuresOf)]);
    const { referenceNumber, issuedOn } = issued;
    const summary = { ...result, document: { referenceNumber, issuedOn }, steps: run.steps };
    await writeFile(join(out, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
    await report(result, totals);
    console.log(`\nXong ${String(run.steps.length)} bước: văn bản ${referenceNumber}. Kết quả ở ${out}`);
  });
}

function show({ title, milliseconds, requests, roundTrips, readUnits, writeUnits }: Step): void {
  const cost = `${String(requests)} yêu cầu, ${String(roundTrips)} lượt kho, ${String(readUnits)} đọc, ${String(writeUnits)} ghi`;
  console.log(`  ✓ ${title.padEnd(72)} ${String(milliseconds).padStart(6)} ms   ${cost}`);
}

function totalsOf(steps: readonly Step[]): Metric[] {
  const { roundTrips, readUnits, writeUnits } = steps.reduce<Cost>(sumOf, NO_COST);
  const milliseconds = steps.reduce((sum, step) => sum + step.milliseconds, 0);
  return [
    metric("demo.steps", steps.length, "steps", undefined, "higher"),
    metric("demo.ms", milliseconds, "ms"),
    metric("demo.roundTrips", roundTrips, "round trips"),
    metric("demo.readUnits", readUnits, "units"),
    metric("demo.writeUnits", writeUnits, "units"),
  ];
}

function figuresOf({ id, milliseconds, roundTrips, readUnits, writeUnits }: Step): Metric[] {
  return [
    metric(`demo.${id}.ms`, milliseconds, "ms"),
    metric(`demo.${id}.roundTrips`, roundTrips, "round trips"),
    metric(`demo.${id}.readUnits`, readUnits, "units"),
    metric(`demo.${id}.writeUnits`, writeUnits, "units"),
  ];
}
