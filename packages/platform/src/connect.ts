import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { systemClock, type Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { UsageTally } from "./usage-tally.ts";
import type { World } from "./world.ts";

/** Builds the clients of one process. Endpoint, region and credentials come from the SDK's own environment variables. */
export function connect(config: Config, log: Log, clock: Clock = systemClock): World {
  const dynamodb = quiet(new DynamoDBClient({}));
  return {
    config,
    clock,
    log,
    table: DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } }),
    s3: quiet(
      new S3Client({
        forcePathStyle: config.awsEndpoint !== undefined,
        // A checksum of our own is signed into each upload; the SDK's default would add one of the empty body.
        requestChecksumCalculation: "WHEN_REQUIRED",
      }),
    ),
    sqs: quiet(new SQSClient({})),
    kms: quiet(new KMSClient({})),
    usage: new UsageTally(clock),
  };
}

/** The SDK prepares each request and answer to be logged, also where no logger is set: some four per cent of a worker. */
function quiet<C extends { middlewareStack: { remove(name: string): boolean } }>(client: C): C {
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}
