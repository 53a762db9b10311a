import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { region } from "../target.ts";

const script = fileURLToPath(new URL("cloud-process.ts", import.meta.url));

/** The keys that `cloud-process.ts` knows. */
export const credentials = { crash: "crash-secret" };

export interface CloudProcess {
  /** The endpoint, or the code of the problem for which it did not start. */
  said: string;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
}

/**
 * Starts the cloud in a process of its own. `fileLimitBytes` lets no file grow beyond that, which is as near to a full
 * disk as one comes without being root.
 */
export async function spawnCloud(dir: string, fileLimitBytes?: number): Promise<CloudProcess> {
  const node = [process.execPath, "--import", "tsx", script, dir];
  const limited = [
    "sh",
    "-c",
    `ulimit -f ${String(Math.floor((fileLimitBytes ?? 0) / 512))}; exec "$@"`,
    "sh",
    ...node,
  ];
  const [command = "", ...args] = fileLimitBytes === undefined ? node : limited;
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(createInterface(child.stdout), "line")) as [string];
  return { said, kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

export function clientsOf(endpoint: string) {
  const keys = { accessKeyId: "crash", secretAccessKey: credentials.crash };
  const config = { endpoint, region, credentials: keys, maxAttempts: 1 };
  return {
    dynamoDb: new DynamoDBClient(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    sqs: new SQSClient(config),
  };
}
export type Clients = ReturnType<typeof clientsOf>;
