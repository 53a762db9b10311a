import { parentPort, workerData } from "node:worker_threads";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSHandler } from "aws-lambda";
import { startQueuePoller } from "@vanthu/cloud/queue-poller.ts";
import * as v from "valibot";

/** What the thread is started with. The functions read their settings from the environment, of which it has a copy. */
const Queues = v.object({
  endpoint: v.string(),
  region: v.string(),
  credentials: v.object({ accessKeyId: v.string(), secretAccessKey: v.string() }),
  /** Module of the function that works on both queues. */
  worker: v.string(),
  urls: v.array(v.string()),
});
export type Queues = v.InferOutput<typeof Queues>;

const CONCURRENCY = 2;

/** The work of both queues, on a core of its own: on AWS too the worker shares no process with what answers people. */
function workOnQueues({ urls, worker, ...client }: Queues): void {
  const sqs = new SQSClient(client);
  let loaded: Promise<{ readonly handler: SQSHandler }> | undefined;
  const handler: SQSHandler = async (...values) => {
    loaded ??= import(worker) as Promise<{ readonly handler: SQSHandler }>;
    return (await loaded).handler(...values);
  };
  const pollers = urls.map((queueUrl) =>
    startQueuePoller({
      client: sqs,
      queueUrl,
      handler,
      functionName: "worker",
      concurrency: CONCURRENCY,
      onError: (error) => {
        parentPort?.postMessage(error);
      },
    }),
  );
  // The one thing it is ever told is to end, behind what it has begun.
  parentPort?.once("message", () => {
    void Promise.all(pollers.map((poller) => poller.stop())).then(() => {
      sqs.destroy();
    });
  });
}

if (parentPort) workOnQueues(v.parse(Queues, workerData));
