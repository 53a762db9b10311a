import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a program started from here inherits; a setting of another instance must not leak into it. */
const INHERITED = ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "SystemRoot"];

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Modules loaded before the program, to watch it from within. */
  readonly preload?: readonly string[];
  /** @default the Node this process runs on, with `scripts/start.mjs` */
  readonly command?: readonly [file: string, ...args: string[]];
}

/** A program running beside this one; it never outlives it. */
export interface Program {
  readonly pid: number;
  /** All it has printed so far. */
  output(): string;
  /** Waits until the pattern has been printed. @throws Error with the output when the program ends or stays silent first. */
  printed(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>;
  /** Waits for its end. */
  ended(): Promise<number | NodeJS.Signals>;
  /** Sends a signal, and waits for the end. */
  end(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<void>;
  /** Asks a preloaded module, which answers over the channel between parent and child. */
  ask(question: string): Promise<unknown>;
}

/** Starts `npm start`'s program, or another one, in a process group of its own. */
export function startProgram({ env = {}, preload = [], command }: ProgramOptions): Program {
  const imports = preload.flatMap((name) => ["--import", new URL(name, import.meta.url).href]);
  const [file, ...args] = command ?? [process.execPath, ...imports, join(root, "scripts/start.mjs")];
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  const child = spawn(file, args, {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
  const killGroup = () => {
    signalGroup(child, "SIGKILL");
  };
  process.once("exit", killGroup);
  const ended = new Promise<number | NodeJS.Signals>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("exit", killGroup);
      resolve(code ?? signal ?? 1);
    });
  });
  const screen = watchOutput(child);
  return {
    pid: child.pid ?? 0,
    output: screen.text,
    printed: (pattern, withinMs = 60_000) => screen.printed(pattern, withinMs, ended),
    ended: () => ended,
    end: async (signal) => {
      signalGroup(child, signal);
      await ended;
    },
    ask: (question) =>
      new Promise((resolve) => {
        child.once("message", resolve);
        child.send(question);
      }),
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // It ended by itself in the meantime.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function watchOutput(child: ChildProcess) {
  let text = "";
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      for (const look of watchers) look();
    });
  }
  return {
    text: () => text,
    printed: (pattern: RegExp, withinMs: number, ended: Promise<unknown>) =>
      new Promise<RegExpExecArray>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (found)
            finish(() => {
              resolve(found);
            });
        };
        const finish = (settle: () => void) => {
          clearTimeout(timer);
          watchers.delete(look);
          settle();
        };
        const giveUp = (why: string) => {
          finish(() => {
            reject(new Error(`${why} before printing ${String(pattern)}:\n${text}`));
          });
        };
        const timer = setTimeout(giveUp, withinMs, `${String(withinMs)} ms passed`);
        watchers.add(look);
        ended.then(() => {
          giveUp("It ended");
        }, reject);
        look();
      }),
  };
}
