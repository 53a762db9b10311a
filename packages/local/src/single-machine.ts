import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBStreamHandler, Handler, SQSHandler } from "aws-lambda";
import { CloudProblem } from "@vanthu/cloud/cloud-problem.ts";
import { startQueuePoller } from "@vanthu/cloud/queue-poller.ts";
import { startSchedulePoller } from "@vanthu/cloud/schedule-poller.ts";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { startStreamPoller } from "@vanthu/cloud/stream-poller.ts";
import { securityHeaders } from "@vanthu/platform/http-frame.ts";
import { listenApp } from "./app-server.ts";
import type { AnsweringFunction } from "./function-of.ts";
import type { HttpHandler } from "./lambda-gateway.ts";
import type { PublicAddress } from "./public-address.ts";
import { startQueueThread } from "./start-queue-thread.ts";
import { deadLettersOf, provision, TABLE_NAME, type FunctionSettings } from "./provision.ts";

const REGION = "ap-southeast-1";
const ACCESS_KEY_ID = "vanthu-local";

/** So that what an office does at once goes to the queue in a request or two; nobody sees a twentieth of a second. */
const RELAY_GATHERS_MS = 50;

/** Loads the built bundle of one Lambda function; called when the function is first needed, as at a cold start. */
export type LoadFunction = (
  name: AnsweringFunction | "dead-letters" | "relay" | "schedule",
) => Promise<{ readonly handler: unknown }>;

export interface MachineOptions {
  /** Of the app; the embedded cloud takes the next one. */
  readonly port: number;
  readonly dataFolder: string;
  readonly pageRoot: string;
  readonly loadFunction: LoadFunction;
  /** The built module of the function that works on the queues, and that of the thread it does so in. */
  readonly workerModule: string;
  readonly queueThread: string;
  readonly onError: (label: string, error: unknown) => void;
  /** Given when it serves an office: nothing then is as for trying out. */
  readonly address?: PublicAddress | undefined;
}

export interface Machine {
  readonly address: string;
  readonly endpoint: string;
  readonly settings: FunctionSettings;
  readonly caCertificatePem: string;
  stop(): Promise<void>;
}

/**
 * The whole system on one machine: embedded cloud, app, and the pollers that stand in for Lambda's event sources. The
 * functions are the very bundles AWS runs; only their environment names another endpoint.
 * @throws CloudProblem when a port is taken, or the data folder is not writable, in use, or on a full disk
 */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const { port, dataFolder, onError, address } = options;
  const secretAccessKey = await localSecret(dataFolder);
  const cloud = await startCloud({
    dir: join(dataFolder, "cloud"),
    port: port + 1,
    region: REGION,
    credentials: { [ACCESS_KEY_ID]: secretAccessKey },
    onError: (error) => {
      onError("cloud.failed", error);
    },
  });
  const credentials = { accessKeyId: ACCESS_KEY_ID, secretAccessKey };
  const settings = await provision({
    endpoint: cloud.endpoint,
    region: REGION,
    credentials,
    appOrigins: address
      ? [address.appOrigin]
      : [`http://127.0.0.1:${String(port)}`, `http://localhost:${String(port)}`],
    stage: address ? "production" : "dev",
    address,
    caCertificatePem: cloud.caCertificatePem,
  });
  // The functions read settings and credentials where Lambda puts them.
  Object.assign(process.env, settings, {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: ACCESS_KEY_ID,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
  let app: Server;
  try {
    app = await listenApp({
      port,
      handlers: {
        api: lazy<HttpHandler>(options.loadFunction, "api"),
        compose: lazy<HttpHandler>(options.loadFunction, "compose"),
        convert: lazy<HttpHandler>(options.loadFunction, "convert"),
        sign: lazy<HttpHandler>(options.loadFunction, "sign"),
        work: lazy<HttpHandler>(options.loadFunction, "work"),
      },
      pageRoot: options.pageRoot,
      pageHeaders: securityHeaders(settings.VANTHU_FILE_ORIGIN ?? cloud.endpoint),
      onError: (error) => {
        onError("app.failed", error);
      },
    });
  } catch (error) {
    await cloud.close();
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    throw taken ? new CloudProblem("port_taken", `Port ${String(port)} is taken.`, { cause: error }) : error;
  }
  const sqs = new SQSClient({ endpoint: cloud.endpoint, region: REGION, credentials });
  const queueThread = startQueueThread(
    options.queueThread,
    {
      endpoint: cloud.endpoint,
      region: REGION,
      credentials,
      worker: options.workerModule,
      urls: [settings.VANTHU_EVENT_QUEUE_URL ?? "", settings.VANTHU_EXCHANGE_QUEUE_URL ?? ""],
    },
    (error) => {
      onError("worker.failed", error);
    },
  );
  const keeper = lazy<SQSHandler>(options.loadFunction, "dead-letters");
  const deadLetters = (queueUrl: string) =>
    startQueuePoller({
      client: sqs,
      queueUrl: deadLettersOf(queueUrl),
      handler: keeper,
      functionName: "dead-letters",
      onError: (error) => {
        onError("deadletter.failed", error);
      },
    });
  const pollers = [
    startStreamPoller({
      changeFeed: cloud.changeFeed,
      tableName: TABLE_NAME,
      name: "relay",
      gatherMs: RELAY_GATHERS_MS,
      handler: lazy<DynamoDBStreamHandler>(options.loadFunction, "relay"),
      onError: (error) => {
        onError("relay.failed", error);
      },
    }),
    deadLetters(settings.VANTHU_EVENT_QUEUE_URL ?? ""),
    deadLetters(settings.VANTHU_EXCHANGE_QUEUE_URL ?? ""),
    startSchedulePoller({
      schedules: cloud.schedules,
      endpoint: cloud.endpoint,
      functions: { schedule: lazy<Handler>(options.loadFunction, "schedule") },
      onError: (error) => {
        onError("schedule.failed", error);
      },
    }),
  ];
  return {
    address: `http://127.0.0.1:${String(port)}`,
    endpoint: cloud.endpoint,
    settings,
    caCertificatePem: cloud.caCertificatePem,
    stop: async () => {
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
      await Promise.all([queueThread, ...pollers].map((each) => each.stop()));
      sqs.destroy();
      await cloud.close();
    },
  };
}

/** The secret the functions sign their requests to the embedded cloud with: made once, readable by its owner only. */
async function localSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, "credentials");
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    const known = await readFile(file, "utf8").catch(() => "");
    if (known !== "") return known.trim();
    const secret = randomBytes(30).toString("base64url");
    await writeFile(file, secret, { mode: 0o600 });
    await chmod(file, 0o600);
    return secret;
  } catch (error) {
    const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
    throw isFull
      ? new CloudProblem("disk_full", `No space left for ${dataFolder}.`, { cause: error })
      : new CloudProblem("folder_not_writable", `${dataFolder} cannot be written.`, { cause: error });
  }
}

/** A handler that loads its function when first called. */
function lazy<H extends (...values: never[]) => unknown>(load: LoadFunction, name: Parameters<LoadFunction>[0]): H {
  let loaded: Promise<H> | undefined;
  const call = async (...values: Parameters<H>) => {
    loaded ??= load(name).then(({ handler }) => handler as H);
    return (await loaded)(...values);
  };
  return call as unknown as H;
}
