import { cp, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { startInstance } from "./instance.ts";
import { root } from "./program.ts";

/** Beside the built program, so that a build, which may make other samples, takes it away. */
const KEPT = join(root, "dist/local/sample-data");

/**
 * Puts the data of a first start into a folder that does not exist yet: sample offices as they are made today. Making them
 * takes seconds, and dozens of tests begin with nothing else.
 */
export async function placeSampleData(dataFolder: string): Promise<void> {
  const today = join(KEPT, officeDate(new Date()));
  if (!(await isThere(today))) await makeSampleData(today);
  await cp(today, dataFolder, { recursive: true });
}

/** Two tests may make them at the same time; the first to be done has made them for both. */
async function makeSampleData(today: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  const own = await mkdtemp(join(KEPT, "making-"));
  try {
    const instance = await startInstance({ dataFolder: join(own, "data") });
    await instance.stop();
    await rename(join(own, "data"), today).catch(async (error: unknown) => {
      if (!(await isThere(today))) throw error;
    });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
