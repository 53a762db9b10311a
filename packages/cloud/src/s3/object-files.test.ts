import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ObjectFiles } from "./object-files.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "vanthu-files-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const filesUnder = async (folder: string) =>
  (await readdir(join(dir, folder), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

test("an upload that is kept becomes a file, one that is dropped leaves nothing", async () => {
  const files = await ObjectFiles.open(dir);
  const kept = await files.receive(Readable.from([Buffer.from("một")]));
  const dropped = await files.receive(Readable.from([Buffer.from("hai")]));
  const name = await kept.keep();
  await dropped.drop();
  const chunks = await files.read(name, 0, 10).toArray();
  expect(Buffer.concat(chunks as Buffer[]).toString()).toBe("một");
  expect([await filesUnder("objects"), await filesUnder("uploads")]).toEqual([1, 0]);
});

test("an upload that breaks off leaves nothing", async () => {
  const files = await ObjectFiles.open(dir);
  async function* broken() {
    yield Buffer.from("m");
    await Promise.reject(new Error("gone"));
  }
  await expect(files.receive(Readable.from(broken()))).rejects.toThrow("gone");
  expect(await filesUnder("uploads")).toBe(0);
});

test("what a killed process left behind is swept: unfinished uploads and files without a record", async () => {
  await mkdir(join(dir, "uploads"));
  await writeFile(join(dir, "uploads", "half"), "x");
  const files = await ObjectFiles.open(dir);
  const name = await (await files.receive(Readable.from([Buffer.from("x")]))).keep();
  await (await files.receive(Readable.from([Buffer.from("orphan")]))).keep();
  await files.sweep(new Set([name]));
  expect([await filesUnder("objects"), await filesUnder("uploads")]).toEqual([1, 0]);
  expect((await files.read(name, 0, 0).toArray()).length).toBe(1);
});
