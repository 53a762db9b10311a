import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { walkThrough } from "../tutorial/tutorial.ts";

/** What the whole way may take a person who reads; the walk itself takes seconds. */
const TEN_MINUTES = 600;

test("from nothing to a commune that receives its first document takes less than ten minutes, by the pages alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vanthu-tutorial-"));
  try {
    const { steps, seconds } = await walkThrough(folder, () => undefined);

    expect(seconds).toBeLessThan(TEN_MINUTES);
    expect(steps.at(-1)?.title).toBe("Số đến 215: văn bản đầu tiên đã vào sổ");
    expect((await readdir(folder)).sort()).toEqual(steps.map(({ picture }) => picture));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
