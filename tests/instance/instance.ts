import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePortPair } from "./free-ports.ts";
import { startProgram, type Program, type ProgramOptions } from "./program.ts";

/** A Vanthu of its own: own process, own ports, own data; known only by what it prints and answers. */
export interface Instance {
  /** `http://127.0.0.1:…` of the app. */
  readonly address: string;
  /** Of the embedded cloud. */
  readonly cloudAddress: string;
  readonly port: number;
  readonly dataFolder: string;
  /** The one password of all sample people, as printed at the start. */
  readonly samplePassword: string;
  readonly program: Program;
  /** Ends it in order. The data stay. */
  stop(): Promise<void>;
}

export interface InstanceOptions extends Omit<ProgramOptions, "command"> {
  readonly dataFolder: string;
  readonly port?: number;
}

/** Starts the built program with sample offices and waits until it says that it runs. */
export async function startInstance({ dataFolder, port, env, preload }: InstanceOptions): Promise<Instance> {
  const ownPort = port ?? (await freePortPair());
  const program = startProgram({
    ...(preload && { preload }),
    env: { PORT: String(ownPort), VANTHU_DATA: dataFolder, ...env },
  });
  await program.printed(/Ctrl\+C/, 120_000);
  const [, address = ""] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(program.output()) ?? [];
  const [, samplePassword = ""] = /mật khẩu: (.+)/.exec(program.output()) ?? [];
  return {
    address,
    cloudAddress: `http://127.0.0.1:${String(ownPort + 1)}`,
    port: ownPort,
    dataFolder,
    samplePassword,
    program,
    stop: () => program.end("SIGTERM"),
  };
}

/** Calls `work` with a new empty folder, and removes it whatever happens, an interrupted process included. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "vanthu-"));
  const removeAtExit = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", removeAtExit);
  try {
    return await work(folder);
  } finally {
    process.off("exit", removeAtExit);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Calls `work` with an instance that has nothing but its sample offices; ends it and removes its data afterwards. */
export async function withFreshInstance<T>(
  work: (instance: Instance) => Promise<T>,
  options: Omit<InstanceOptions, "dataFolder"> = {},
): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    const instance = await startInstance({ ...options, dataFolder: join(folder, "data") });
    try {
      return await work(instance);
    } finally {
      await instance.stop();
    }
  });
}

/** Lets an interrupted command-line program end through `process.exit`, so that what it started ends with it. */
export function endInOrderWhenInterrupted(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
}
