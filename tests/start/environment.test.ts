import { execFileSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freePortPair } from "../instance/free-ports.ts";
import { inTemporaryFolder, startInstance } from "../instance/instance.ts";
import { placeSampleData } from "../instance/sample-data.ts";
import { root, startProgram, type ProgramOptions } from "../instance/program.ts";

/** Starts it, waits for its end, and answers what it said. */
async function endingOf(options: ProgramOptions): Promise<{ readonly code: unknown; readonly said: string }> {
  const program = startProgram(options);
  const code = await program.ended();
  return { code, said: program.output() };
}

async function occupied<T>(port: number, work: () => Promise<T>): Promise<T> {
  const server = await new Promise<Server>((resolve) => {
    const listening = createServer().listen(port, "127.0.0.1", () => {
      resolve(listening);
    });
  });
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe("npm start says what is wrong and what to do, in two languages, and ends with 1", () => {
  test.each([
    { which: "of the app", offset: 0 },
    { which: "of the embedded cloud", offset: 1 },
  ])("when the port $which is taken", async ({ offset }) => {
    await inTemporaryFolder(async (folder) => {
      const port = await freePortPair();
      const env = { PORT: String(port), VANTHU_DATA: join(folder, "data") };

      const { code, said } = await occupied(port + offset, () => endingOf({ env }));

      expect(said).toContain(`Cổng ${String(port)} hoặc ${String(port + 1)} đang có chương trình khác dùng`);
      expect(said).toContain("is taken. Close the other program, or choose another port: PORT=9000 npm start");
      expect(said).not.toMatch(/\n {4}at /);
      expect(code).toBe(1);
    });
  });

  test("when a file stands where the data folder should be", async () => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, "data");
      await writeFile(file, "một tệp");
      const env = { PORT: String(await freePortPair()), VANTHU_DATA: file };

      const { code, said } = await endingOf({ env });

      expect(said).toContain(`Không ghi được vào thư mục dữ liệu ${file}`);
      expect(said).toContain("cannot be written");
      expect(said).not.toMatch(/\n {4}at /);
      expect(code).toBe(1);
    });
  });

  test("when the data folder may not be written", async () => {
    await inTemporaryFolder(async (folder) => {
      // Permissions do not stop root; the kernel's own file system does.
      const isRoot = process.getuid?.() === 0;
      const dataFolder = isRoot ? "/sys/vanthu" : join(folder, "data");
      if (!isRoot) await mkdir(dataFolder, { mode: 0o500 });
      const env = { PORT: String(await freePortPair()), VANTHU_DATA: dataFolder };

      const { code, said } = await endingOf({ env });

      expect(said).toContain(`Không ghi được vào thư mục dữ liệu ${dataFolder}`);
      expect(code).toBe(1);
    });
  });

  test("when another Vanthu works on the same data, which goes on undisturbed", async () => {
    await inTemporaryFolder(async (folder) => {
      const dataFolder = join(folder, "data");
      await placeSampleData(dataFolder);
      const first = await startInstance({ dataFolder });
      const env = { PORT: String(await freePortPair()), VANTHU_DATA: dataFolder };

      const { code, said } = await endingOf({ env });
      const health = await fetch(`${first.address}/api/health`);
      await first.stop();

      expect(said).toContain(`Thư mục dữ liệu ${dataFolder} đang được một Vanthu khác dùng`);
      expect(said).toContain("Stop that one, or choose another folder with VANTHU_DATA");
      expect(code).toBe(1);
      expect(health.status).toBe(200);
    });
  });

  test("when Node is too old, before anything newer is loaded", async () => {
    const old = `Object.defineProperty(process.versions, "node", { value: "18.20.8" }); import("./scripts/start.mjs")`;

    const { code, said } = await endingOf({ command: [process.execPath, "-e", old] });

    expect(said).toContain("Vanthu cần Node.js 20.19 trở lên; máy này có 18.20.8");
    expect(said).toContain("Vanthu needs Node.js 20.19 or newer");
    expect(code).toBe(1);
  });

  test("when the disk is full", async () => {
    await inTemporaryFolder(async (folder) => {
      const dataFolder = join(folder, "disk", "data");
      const env = { PORT: String(await freePortPair()), VANTHU_DATA: dataFolder };

      const { code, said } = await onFullDisk(join(folder, "disk"), (command) => endingOf({ env, command }));

      expect(said).toContain(`Ổ đĩa chứa ${dataFolder} đã đầy. Dọn bớt rồi chạy lại`);
      expect(said).toContain("is full. Free some space and start again");
      expect(said).not.toMatch(/\n {4}at /);
      expect(code).toBe(1);
    });
  });
});

type Command = readonly [file: string, ...args: string[]];

/** On a disk of 400 KB where one can be mounted; elsewhere under a limit on the size of files, which fails the same way. */
async function onFullDisk<T>(folder: string, work: (command: Command) => Promise<T>): Promise<T> {
  const start: Command = [process.execPath, join(root, "scripts/start.mjs")];
  await mkdir(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=400k", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return work(["bash", "-c", `trap '' XFSZ; ulimit -f 200; exec "$@"`, "bash", ...start]);
  }
  try {
    return await work(start);
  } finally {
    execFileSync("umount", [folder]);
    await rm(folder, { recursive: true });
  }
}
