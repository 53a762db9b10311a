import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "../instance/instance.ts";
import { startProgram } from "../instance/program.ts";
import type { FoundUnit } from "./open-child.ts";

const CHILD = fileURLToPath(new URL("open-child.ts", import.meta.url));
const COMMUNES = Array.from({ length: 10 }, (_, at) => `UBND xã Mường ${String(at)}`);

test("killed twice in the middle, the opening of a province goes on: each unit once, each person once", async () => {
  await inTemporaryFolder(async (folder) => {
    const dataFolder = join(folder, "cloud");

    const first = await open(dataFolder, { DIE_AT_WRITE: "15" });
    const importId = printed(first, "import");
    const second = await open(dataFolder, {
      DIE_AT_WRITE: "24",
      IMPORT_ID: importId,
    });
    const third = await open(dataFolder, { IMPORT_ID: importId });

    expect([first.ending, second.ending, third.ending]).toEqual(["SIGKILL", "SIGKILL", 0]);
    const [leftByFirst, leftBySecond, units] = [found(second, "found"), found(third, "found"), found(third, "units")];
    for (const left of [leftByFirst, leftBySecond]) {
      expect(left.some(({ opened, people }) => !opened || people.length < 5)).toBe(true);
    }
    expect(units.map(({ name }) => name).sort()).toEqual(COMMUNES);
    expect(units.every(({ opened }) => opened)).toBe(true);
    for (const { people } of units) expect([people.length, new Set(people).size]).toEqual([5, 5]);
    // Whatever stood before a kill is gone on from, not made again beside it.
    const tenants = new Map(units.map(({ name, tenantId }) => [name, tenantId]));
    for (const { name, tenantId } of [...leftByFirst, ...leftBySecond]) expect(tenants.get(name)).toBe(tenantId);
    expect(JSON.parse(printed(third, "done"))).toEqual({ done: 10, problems: [] });
  });
}, 60_000);

async function open(dataFolder: string, task: Readonly<Record<string, string>>) {
  const program = startProgram({
    command: [process.execPath, "--import", "tsx", CHILD],
    env: { VANTHU_DATA: dataFolder, ...task },
  });
  return { ending: await program.ended(), output: program.output() };
}

type Ended = Awaited<ReturnType<typeof open>>;

/** What the child said after this word. */
function printed({ output }: Ended, word: string): string {
  const line = output.split("\n").find((each) => each.startsWith(`${word} `));
  if (line === undefined) throw new Error(`It never said “${word}”:\n${output}`);
  return line.slice(word.length + 1);
}

function found(ended: Ended, word: "found" | "units"): FoundUnit[] {
  return JSON.parse(printed(ended, word)) as FoundUnit[];
}
