import type { ReceiveMessageCommandInput, SQSClient } from "@aws-sdk/client-sqs";
import type { Poller } from "@vanthu/cloud/poller.ts";
import { startQueuePoller } from "@vanthu/cloud/queue-poller.ts";
import { startCloud } from "@vanthu/cloud/start-cloud.ts";
import { startStreamPoller } from "@vanthu/cloud/stream-poller.ts";
import { consumers } from "@vanthu/functions/consumers.ts";
import { eventRelay } from "@vanthu/functions/event-relay.ts";
import { messageWorker } from "@vanthu/functions/message-worker.ts";
import { receivers } from "@vanthu/functions/receivers.ts";
import { provision, TABLE_NAME } from "@vanthu/local/provision.ts";
import { readConfig } from "@vanthu/platform/config.ts";
import { connect } from "@vanthu/platform/connect.ts";
import { processLog } from "@vanthu/platform/log.ts";
import type { World } from "@vanthu/platform/world.ts";

const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test-secret" };
const REGION = "ap-southeast-1";

/** Embedded cloud, relay and worker in this process, on a folder that outlives it; no app and no sample. */
export interface ProvinceMachine {
  readonly world: World;
  /** From now on messages are worked on. */
  work(): void;
  stop(): Promise<void>;
}

export interface ProvinceMachineOptions {
  readonly dataFolder: string;
  /** Batches the worker has in hand at the same time. */
  readonly concurrency: number;
  /** How long a message stays hidden that was taken and not finished: what a dead process had in hand comes again after. */
  readonly hiddenSeconds?: number;
}

/** Starts what carries messages as `npm start` does, without the app. */
export async function startProvinceMachine(options: ProvinceMachineOptions): Promise<ProvinceMachine> {
  const { dataFolder, concurrency, hiddenSeconds } = options;
  const cloud = await startCloud({
    dir: dataFolder,
    port: 0,
    region: REGION,
    credentials: { [CREDENTIALS.accessKeyId]: CREDENTIALS.secretAccessKey },
  });
  const settings = await provision({
    endpoint: cloud.endpoint,
    region: REGION,
    credentials: CREDENTIALS,
    appOrigins: ["http://localhost"],
    stage: "test",
    caCertificatePem: cloud.caCertificatePem,
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: cloud.endpoint,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  });
  const world = connect(readConfig(settings), processLog("province"));
  if (hiddenSeconds !== undefined) hideFor(world.sqs, hiddenSeconds);
  const worker = messageWorker(world, consumers, receivers);
  const pollers: Poller[] = [];
  return {
    world,
    work: () => {
      pollers.push(
        startStreamPoller({
          changeFeed: cloud.changeFeed,
          tableName: TABLE_NAME,
          name: "relay",
          handler: eventRelay(world, new Set(consumers.map(({ on }) => on))),
        }),
        ...[world.config.eventQueueUrl, world.config.exchangeQueueUrl].map((queueUrl) =>
          startQueuePoller({ client: world.sqs, queueUrl, handler: worker, concurrency }),
        ),
      );
    },
    stop: async () => {
      await Promise.all(pollers.map((poller) => poller.stop()));
      for (const client of [world.table, world.s3, world.sqs, world.kms]) client.destroy();
      await cloud.close();
    },
  };
}

/** Asked for with each receipt: an attribute of the queue would differ from what the next start provisions. */
function hideFor(sqs: SQSClient, seconds: number): void {
  sqs.middlewareStack.add(
    (next, { commandName }) =>
      (call) => {
        if (commandName !== "ReceiveMessageCommand") return next(call);
        const input = { ...(call.input as ReceiveMessageCommandInput), VisibilityTimeout: seconds };
        return next({ ...call, input });
      },
    { step: "initialize" },
  );
}
