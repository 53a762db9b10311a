import { copyFile, mkdtemp } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import type { FaceName } from "./letter-fonts.ts";
import { fontFiles, loadFonts } from "./load-fonts.ts";

test("fonts lie beside a bundle under their base names", async () => {
  const directory = await mkdtemp(join(tmpdir(), "fonts-"));
  const { resolve } = createRequire(import.meta.url);
  for (const file of Object.values(fontFiles)) {
    await copyFile(resolve(`@expo-google-fonts/tinos/${file}`), join(directory, basename(file)));
  }

  const [shipped, installed] = [await loadFonts(directory), await loadFonts()];

  for (const face of Object.keys(fontFiles) as FaceName[]) {
    expect(Buffer.compare(shipped[face], installed[face]), face).toBe(0);
  }
  expect(new Set(Object.values(installed).map((bytes) => bytes.length)).size).toBe(4);
});

test("a directory without fonts is an error of the system, not of the letter", async () => {
  await expect(loadFonts(join(tmpdir(), "no-such-directory"))).rejects.toMatchObject({ code: "ENOENT" });
});
