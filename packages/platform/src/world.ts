import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { KMSClient } from "@aws-sdk/client-kms";
import type { S3Client } from "@aws-sdk/client-s3";
import type { SQSClient } from "@aws-sdk/client-sqs";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import type { UsageTally } from "./usage-tally.ts";

/** What one process holds for its lifetime: clients, configuration, clock, log. Made once per Lambda start. */
export interface World {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly table: DynamoDBDocumentClient;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly kms: KMSClient;
  /** What tenants used, not yet written. */
  readonly usage: UsageTally;
}
