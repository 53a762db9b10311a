import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { KMSClient, ListAliasesCommand } from "@aws-sdk/client-kms";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetQueueUrlCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { credentials, isAws, openTarget, region, targetName, type Target } from "./target.ts";

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

type Signing = { credentials?: typeof credentials; systemClockOffset?: number };

/** One request of each service, signed as told. */
const services: Readonly<Record<string, (config: object) => Promise<unknown>>> = {
  DynamoDB: (config) => new DynamoDBClient(config).send(new ListTablesCommand({})),
  SQS: (config) => new SQSClient(config).send(new GetQueueUrlCommand({ QueueName: "contract-nothing" })),
  KMS: (config) => new KMSClient(config).send(new ListAliasesCommand({})),
  S3: (config) => new S3Client(config).send(new GetObjectCommand({ Bucket: "contract-nothing", Key: "x" })),
};

/** Name of the refusal, or "answered". Clients correct their clock after a refusal, so there is no second attempt. */
async function outcome(service: string, signing: Signing): Promise<string> {
  const endpoint = target.cloud?.endpoint ?? (isAws ? undefined : targetName);
  const config = { region, maxAttempts: 1, forcePathStyle: true, ...(endpoint && { endpoint }), ...signing };
  try {
    await services[service]?.(config);
    return "answered";
  } catch (error) {
    return (error as Error).name;
  }
}

const minute = 60_000;
const expectedAnswer: Record<string, string> = { SQS: "QueueDoesNotExist", S3: "NoSuchBucket" };

test.skipIf(isAws).each(Object.keys(services))("%s answers a request signed with the right secret", async (service) => {
  expect(await outcome(service, { credentials })).toBe(expectedAnswer[service] ?? "answered");
});

test.each([
  ["DynamoDB", /Signature|UnrecognizedClient/],
  ["SQS", /Signature|InvalidClientTokenId|InvalidAccessKeyId/],
  ["KMS", /Signature|UnrecognizedClient/],
  ["S3", /SignatureDoesNotMatch|InvalidAccessKeyId/],
])("%s refuses a request signed with a wrong secret", async (service, refusal) => {
  const wrong = { ...credentials, secretAccessKey: "wrong" };
  expect(await outcome(service, { credentials: wrong })).toMatch(refusal);
});

test.skipIf(isAws).each(["__proto__", "constructor", "nobody"])(
  "the access key id %s is unknown",
  async (accessKeyId) => {
    const signing = { credentials: { accessKeyId, secretAccessKey: "undefined" } };
    expect(await outcome("DynamoDB", signing)).toBe("InvalidAccessKeyId");
  },
);

test.skipIf(isAws).each([
  ["14 minutes slow", -14 * minute, "answered"],
  ["16 minutes slow", -16 * minute, "RequestTimeTooSkewed"],
  ["14 minutes fast", 14 * minute, "answered"],
  ["16 minutes fast", 16 * minute, "RequestTimeTooSkewed"],
])("a request of a clock %s is judged by the 15 minutes allowed", async (_what, systemClockOffset, expected) => {
  expect(await outcome("DynamoDB", { credentials, systemClockOffset })).toBe(expected);
});

test.skipIf(isAws).each([
  ["no signature at all", {}],
  ["another scheme", { authorization: "Bearer x" }],
])("a request with %s is refused", async (_what, headers) => {
  const response = await fetch(`${target.cloud?.endpoint ?? targetName}/bucket/key`, { headers });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("AccessDenied");
});
