import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Queues } from "./queue-thread.ts";

/** A thread that works on the queues beside the one that answers. */
export interface QueueThread {
  /** Resolves when what it had begun is done. */
  stop(): Promise<void>;
}

/**
 * Starts the thread. An error nobody catches in it ends the process, as one in the process itself does.
 * @param script the built `queue-thread.ts`
 * @param onError is told of what a handler or a request to the queue failed with
 */
export function startQueueThread(script: string, queues: Queues, onError: (error: unknown) => void): QueueThread {
  const thread = new Worker(script, { workerData: queues });
  thread.on("message", onError);
  return {
    stop: async () => {
      const ended = once(thread, "exit");
      thread.postMessage("stop");
      await ended;
    },
  };
}
