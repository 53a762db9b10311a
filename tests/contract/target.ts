import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { S3Client } from "@aws-sdk/client-s3";
import { SchedulerClient } from "@aws-sdk/client-scheduler";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { startCloud, type Cloud } from "@vanthu/cloud/start-cloud.ts";

/**
 * What the contract suite is run against, chosen by the variable TEST_TARGET: `embedded` (the default; a cloud of its
 * own, in a temporary folder), `aws` (the account of the ambient credentials), or the URL of another endpoint.
 */
export interface Target {
  dynamoDb: DynamoDBClient;
  s3: S3Client;
  sqs: SQSClient;
  kms: KMSClient;
  ses: SESv2Client;
  scheduler: SchedulerClient;
  /** Undefined unless the target is the embedded cloud. */
  cloud: Cloud | undefined;
  close(): Promise<void>;
}

export const targetName = process.env["TEST_TARGET"] ?? "embedded";
export const isEmbedded = targetName === "embedded";
export const isAws = targetName === "aws";
export const credentials = { accessKeyId: "contract", secretAccessKey: "contract-secret" };
export const region = process.env["AWS_REGION"] ?? "ap-southeast-1";

export async function openTarget(options: { sweepEveryMs?: number } = {}): Promise<Target> {
  const cloud = isEmbedded
    ? await startCloud({ port: 0, region, credentials: { contract: "contract-secret" }, ...options })
    : undefined;
  const endpoint = cloud?.endpoint ?? (isAws ? undefined : targetName);
  const config = { region, ...(endpoint !== undefined && { endpoint, credentials, maxAttempts: 1 }) };
  const clients = {
    dynamoDb: new DynamoDBClient(config),
    s3: new S3Client({ ...config, forcePathStyle: !isAws }),
    sqs: new SQSClient(config),
    kms: new KMSClient(config),
    ses: new SESv2Client(config),
    scheduler: new SchedulerClient(config),
  };
  return {
    ...clients,
    cloud,
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      await cloud?.close();
    },
  };
}

/** A name no other run uses, fit for tables, buckets, queues and aliases. */
export function aName(kind: string): string {
  return `contract-${kind}-${randomUUID().slice(0, 13)}`;
}

/** Asks again until the assertions hold; for what AWS promises only eventually. */
export async function eventually(assert: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await assert();
    } catch (error) {
      if (attempt === (isAws ? 40 : 1)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
