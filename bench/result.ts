import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { root } from "../tests/instance/program.ts";

/** One figure. Without a goal it is information. */
export interface Metric {
  /** `start.readyMs` */
  readonly id: string;
  readonly value: number;
  /** `ms`, `KB`, `round trips`… */
  readonly unit: string;
  /** What the project promises; never edited to fit a value. */
  readonly goal?: number;
  readonly better: "lower" | "higher";
}

/** The one form of every result of `bench`, `size` and `demo`. */
export interface Result {
  readonly name: string;
  readonly at: string;
  readonly machine: string;
  readonly command: string;
  readonly metrics: readonly Metric[];
}

/** A figure rounded to what can be told apart. */
export function metric(
  id: string,
  value: number,
  unit: string,
  goal?: number,
  better: Metric["better"] = "lower",
): Metric {
  const rounded = Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1));
  return { id, value: rounded, unit, ...(goal !== undefined && { goal }), better };
}

export function isMet({ value, goal, better }: Metric): boolean {
  return goal === undefined || (better === "lower" ? value <= goal : value >= goal);
}

export function resultOf(name: string, command: string, metrics: readonly Metric[]): Result {
  return { name, at: new Date().toISOString(), machine: machine(), command, metrics };
}

/** What the figures depend on; no name that would tell whose machine it was. */
function machine(): string {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const model = cpu?.model.trim() ?? process.arch;
  return `${model}, ${String(cpus().length)} cores, ${memory}, Node ${process.versions.node}`;
}

/**
 * Writes `bench/results/NAME.json`, prints the table, and makes the process fail when a goal is missed.
 * @param shown the figures to print, where all would be too many
 */
export async function report(result: Result, shown: readonly Metric[] = result.metrics): Promise<void> {
  const folder = join(root, "bench/results");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${result.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(tableOf({ ...result, metrics: shown }));
  if (!result.metrics.every(isMet)) process.exitCode = 1;
}

function tableOf({ name, machine, metrics }: Result): string {
  const rows = metrics.map((each) => {
    const sign = each.better === "lower" ? "≤" : "≥";
    const goal = each.goal === undefined ? "" : `${sign} ${String(each.goal)}`;
    const verdict = each.goal === undefined ? "" : isMet(each) ? "met" : "MISSED";
    return [each.id, String(each.value), each.unit, goal, verdict];
  });
  const head = ["figure", "value", "unit", "goal", ""];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 1 || at === 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return [`\n${name} (${machine})`, line(head), ...rows.map(line), `→ bench/results/${name}.json`].join("\n");
}
