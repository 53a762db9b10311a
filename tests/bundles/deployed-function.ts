import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FunctionName } from "../../infra/weights.ts";
import { root } from "../instance/program.ts";

type Message = { readonly ready: true } | { readonly answer: unknown } | { readonly error: string };

/** A built function in a process of its own, with no more around it than Lambda gives. */
export interface DeployedFunction {
  /** @throws Error with what the handler threw */
  call(event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export interface DeployedOptions {
  readonly name: FunctionName;
  /** The Node to run it on. */
  readonly node: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where {@link copyDeployed} put it; it stays there. @default a copy of its own, removed at the stop */
  readonly folder?: string;
}

/** What the deployment uploads, copied to where no node_modules can be reached. */
export async function copyDeployed(name: FunctionName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vanthu-deployed-"));
  await cp(join(root, "dist/functions", name), folder, {
    recursive: true,
    // As infra/functions.ts leaves them out.
    filter: (path) => !path.endsWith(".map") && !path.endsWith("meta.json"),
  });
  return folder;
}

/** Starts a function; it is ready when its module has been loaded. */
export async function startDeployed({ name, node, env, folder: given }: DeployedOptions): Promise<DeployedFunction> {
  const folder = given ?? (await copyDeployed(name));
  const child = spawn(
    node,
    [join(import.meta.dirname, "lambda-runtime.mjs"), pathToFileURL(join(folder, "index.mjs")).href],
    {
      cwd: folder,
      env: { ...env, VANTHU_FONT_DIRECTORY: join(folder, "fonts") },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    complaint += chunk;
  });
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  const next = () =>
    new Promise<Message>((resolve, reject) => {
      const fail = () => {
        reject(new Error(`${name} ended: ${complaint}`));
      };
      child.once("close", fail);
      child.once("message", (message) => {
        child.off("close", fail);
        resolve(message as Message);
      });
    });
  await next();
  return {
    async call(event) {
      const reply = next();
      child.send({ event, context: { functionName: name, awsRequestId: "1", callbackWaitsForEmptyEventLoop: false } });
      const message = await reply;
      if ("error" in message) throw new Error(message.error);
      return "answer" in message ? message.answer : undefined;
    },
    async stop() {
      child.kill("SIGKILL");
      await ended;
      if (given === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
