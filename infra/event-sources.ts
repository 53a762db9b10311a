import { Duration } from "aws-cdk-lib";
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import type { Functions } from "./functions.ts";
import type { Queues } from "./queues.ts";

/** How many workers one queue may have at once: the rest of the account stays free for those who wait at a screen. */
const WORKERS_PER_QUEUE = 20;

/** Dead letters are few and nobody waits for them; two is the least SQS takes. */
const KEEPERS_PER_QUEUE = 2;

/** Stream → relay → queue → worker; what the worker fails at → dead letters → their keeper. */
export function connectEvents(scope: Construct, table: TableV2, queues: Queues, functions: Functions): void {
  new EventSourceMapping(scope, "StreamToRelay", {
    target: functions.relay,
    ...(table.tableStreamArn !== undefined && { eventSourceArn: table.tableStreamArn }),
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    // New Events only: changed documents, expired sessions and postings do not even start the function.
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual("INSERT"),
        dynamodb: { NewImage: { _e: { S: FilterRule.isEqual("Event") } } },
      }),
    ],
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(queues.undelivered),
  });
  for (const [name, queue] of [
    ["Events", queues.events],
    ["Exchange", queues.exchange],
  ] as const) {
    new EventSourceMapping(scope, `${name}ToWorker`, {
      target: functions.worker,
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      maxConcurrency: WORKERS_PER_QUEUE,
      reportBatchItemFailures: true,
    });
  }
  for (const [name, queue] of [
    ["EventsDead", queues.eventsDead],
    ["ExchangeDead", queues.exchangeDead],
  ] as const) {
    new EventSourceMapping(scope, `${name}ToKeeper`, {
      target: functions["dead-letters"],
      eventSourceArn: queue.queueArn,
      batchSize: 10,
      maxConcurrency: KEEPERS_PER_QUEUE,
      reportBatchItemFailures: true,
    });
  }
}
