import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { DEAD_LETTER_SECONDS, WORKER_SECONDS } from "./weights.ts";

export interface Queues {
  readonly events: Queue;
  readonly eventsDead: Queue;
  readonly exchange: Queue;
  readonly exchangeDead: Queue;
  /** What neither stream nor schedule could deliver, and dead letters no tenant can be read from: for the operator. */
  readonly undelivered: Queue;
}

/** After so many receives a message is put aside for a person to look at (packages/office/src/deadletter/keep-service.ts). */
const RECEIVES = 5;
/** After so many vain tries to keep a dead letter with its tenant it is the operator's. */
const DEAD_RECEIVES = 3;

/**
 * The queues. They are standard queues and every message names its tenant as its group, so that SQS serves a tenant with
 * few messages while another has ten thousand.
 */
export function makeQueues(scope: Construct): Queues {
  const common = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
  const undelivered = new Queue(scope, "Undelivered", { ...common, retentionPeriod: Duration.days(14) });
  const put = (name: string) => {
    const dead = new Queue(scope, `${name}Dead`, {
      ...common,
      visibilityTimeout: Duration.seconds(3 * DEAD_LETTER_SECONDS),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: undelivered, maxReceiveCount: DEAD_RECEIVES },
    });
    const queue = new Queue(scope, name, {
      ...common,
      visibilityTimeout: Duration.seconds(3 * WORKER_SECONDS),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: dead, maxReceiveCount: RECEIVES },
    });
    return { queue, dead };
  };
  const events = put("Events");
  const exchange = put("Exchange");
  return {
    events: events.queue,
    eventsDead: events.dead,
    exchange: exchange.queue,
    exchangeDead: exchange.dead,
    undelivered,
  };
}
