import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { provision } from "@vanthu/local/provision.ts";
import { findTenantByHandle } from "@vanthu/office/tenant/service.ts";
import { readConfig } from "@vanthu/platform/config.ts";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { silentLog } from "@vanthu/platform/log.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { UsageTally } from "@vanthu/platform/usage-tally.ts";
import type { World } from "@vanthu/platform/world.ts";
import type { Instance } from "../instance/instance.ts";

const REGION = "ap-southeast-1";

/** The store of a running instance, looked into from outside: what no page shows, and what would take too long through one. */
export interface InstanceWorld {
  readonly world: World;
  /** A context of the system inside one of its offices. @throws Error for an office it does not have */
  office(handle: string): Promise<Cx>;
  /** Follows the clock of an instance that a test has moved: requests are signed by it. */
  advance(milliseconds: number): void;
  close(): void;
}

export async function openInstanceWorld({ address, cloudAddress, dataFolder }: Instance): Promise<InstanceWorld> {
  const secretAccessKey = (await readFile(join(dataFolder, "credentials"), "utf8")).trim();
  const client = {
    endpoint: cloudAddress,
    region: REGION,
    credentials: { accessKeyId: "vanthu-local", secretAccessKey },
  };
  const ca = await fetch(`${cloudAddress}/ca/ca.crt`);
  const settings = await provision({
    ...client,
    appOrigins: [address],
    stage: "dev",
    caCertificatePem: await ca.text(),
  });
  let aheadMs = 0;
  const clock = { now: () => new Date(Date.now() + aheadMs) };
  const world: World = {
    config: readConfig(settings),
    clock,
    log: silentLog,
    table: DynamoDBDocumentClient.from(new DynamoDBClient(client), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    s3: new S3Client({ ...client, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" }),
    sqs: new SQSClient(client),
    kms: new KMSClient(client),
    usage: new UsageTally(clock),
  };
  return {
    world,
    async office(handle) {
      const tenantId = await findTenantByHandle(world, new Meter(), handle);
      if (!tenantId) throw new Error(`There is no office “${handle}”.`);
      return systemContext(world, tenantId, "test");
    },
    advance: (milliseconds) => {
      aheadMs += milliseconds;
      for (const each of [world.table, world.s3, world.sqs, world.kms]) each.config.systemClockOffset = aheadMs;
    },
    close: () => {
      for (const each of [world.table, world.s3, world.sqs, world.kms]) each.destroy();
    },
  };
}
