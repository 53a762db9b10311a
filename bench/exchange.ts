import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import type { World } from "@vanthu/platform/world.ts";
import { readOutcomes } from "../tests/exchange/arrival-times.ts";
import { openInstanceWorld } from "../tests/exchange/instance-world.ts";
import { copySealed, issueLetter, sealReport, type SealedLetter } from "../tests/exchange/sealed-letters.ts";
import { withFreshInstance, type Instance } from "../tests/instance/instance.ts";
import { ApiClient } from "../tests/job/api-client.ts";
import { findReceivers } from "../tests/job/draft.ts";
import { metric, type Metric } from "./result.ts";
import { quantile } from "./statistics.ts";

const PER_SECOND = 18;
const SECONDS = 600;
const GOAL_P99_SECONDS = 5;

/**
 * 18 letters a second for ten minutes, issued through the API of a fresh instance to a unit beside it: from the issue to
 * the receiver's record and its 01 in the sender's store, by the real relay, queues and worker. `EXCHANGE_SECONDS` makes
 * it shorter, for a look.
 */
export function measureExchange(): Promise<Metric[]> {
  const seconds = Number(process.env["EXCHANGE_SECONDS"] ?? SECONDS);
  return withFreshInstance(async (instance) => {
    const inside = await openInstanceWorld(instance);
    try {
      const sender = await inside.office("lacthuy");
      const letters = await copySealed(sender, await sealReport(instance), PER_SECOND * seconds);
      const requestMs = await issueEvenly(instance, letters);
      await pause(GOAL_P99_SECONDS);
      const backlog = await waiting(inside.world);
      const outcomes = await readOutcomes(sender, letters);
      const latencies = outcomes.flatMap(({ millisecondsTo01: ms }) => (ms === undefined ? [] : [ms / 1000]));
      const unanswered = letters.length - latencies.length;
      return [
        metric("exchange.p99Seconds", unanswered > 0 ? Infinity : quantile(latencies, 0.99), "s", GOAL_P99_SECONDS),
        metric("exchange.backlog", unanswered + backlog, "packets", 0),
        metric("exchange.medianSeconds", quantile(latencies, 0.5), "s"),
        metric("exchange.slowestSeconds", Math.max(...latencies), "s"),
        metric("exchange.issueP99Ms", quantile(requestMs, 0.99), "ms"),
        metric("exchange.packets", letters.length, "packets"),
      ];
    } finally {
      inside.close();
    }
  });
}

/** Each letter at its own time, whether or not the one before was answered: offices do not wait for each other. */
async function issueEvenly(instance: Instance, letters: readonly SealedLetter[]): Promise<number[]> {
  const clerk = await ApiClient.signIn(instance.address, "nguyen.bt@lacthuy", instance.samplePassword);
  const { neighbour } = await findReceivers(clerk);
  const startedAt = performance.now();
  return Promise.all(
    letters.map(async (letter, at) => {
      await pause(at / PER_SECOND - (performance.now() - startedAt) / 1000);
      return issueLetter(clerk, letter, [neighbour.agencyId]);
    }),
  );
}

/** Messages on both queues that wait or are being worked on. */
async function waiting({ sqs, config }: World): Promise<number> {
  const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
  const counts = await Promise.all(
    [config.eventQueueUrl, config.exchangeQueueUrl].map(async (QueueUrl) => {
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] }));
      return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function pause(seconds: number): Promise<void> {
  if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
