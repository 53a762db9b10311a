import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  KMSClient,
  NotFoundException,
} from "@aws-sdk/client-kms";
import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { ConflictException, CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { AlreadyExistsException, CreateEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { PublicAddress } from "./public-address.ts";

export const TABLE_NAME = "vanthu";
const BUCKET_NAME = "vanthu-files";
const ROOT_KEY_ALIAS = "alias/vanthu-root";
const MAIL_FROM = "vanthu@vanthu.example";
const DEAD = "-dead";
/** In seconds: hidden while it is worked on; kept 14 days, the longest SQS does. */
const QUEUE_TIMES = { VisibilityTimeout: "60", MessageRetentionPeriod: "1209600" };
const INDEXES = ["1", "2", "3"];

/** Settings the functions read, as AWS would hand them over in the environment. */
export type FunctionSettings = Readonly<Record<`VANTHU_${string}` | "AWS_ENDPOINT_URL", string>>;

export interface ProvisionOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Origins pages are served from; only they may read and upload files. */
  readonly appOrigins: readonly string[];
  readonly stage: "dev" | "test" | "production";
  readonly caCertificatePem: string;
  /** Of a machine that serves an office behind a proxy. */
  readonly address?: PublicAddress | undefined;
}

/**
 * Makes what `infra` makes on AWS, in the embedded cloud, with the same SDK calls; what is there already stays.
 * @returns the settings of the functions
 */
export async function provision(options: ProvisionOptions): Promise<FunctionSettings> {
  const { endpoint, region, credentials } = options;
  const client = { endpoint, region, credentials };
  const [, , queues, rootKeyId] = await Promise.all([
    makeTable(new DynamoDBClient(client)),
    makeBucket(new S3Client({ ...client, forcePathStyle: true }), options.appOrigins),
    makeQueues(new SQSClient(client)),
    makeRootKey(new KMSClient(client)),
    makeMailIdentity(new SESv2Client(client)),
    makeSchedule(new SchedulerClient(client), region),
  ]);
  return {
    AWS_ENDPOINT_URL: endpoint,
    VANTHU_STAGE: options.stage,
    VANTHU_TABLE: TABLE_NAME,
    VANTHU_BUCKET: BUCKET_NAME,
    VANTHU_EVENT_QUEUE_URL: queues.events,
    VANTHU_EXCHANGE_QUEUE_URL: queues.exchange,
    VANTHU_ROOT_KEY_ID: rootKeyId,
    ...(options.appOrigins[0] !== undefined && { VANTHU_APP_ORIGIN: options.appOrigins[0] }),
    ...(options.address ? servingSettings(options.address) : tryingSettings(options)),
  };
}

/** Mails land on a page of this machine, certificates come from its test CA: for trying out. */
function tryingSettings({ endpoint, caCertificatePem }: ProvisionOptions) {
  return {
    VANTHU_FILE_ORIGIN: endpoint,
    VANTHU_MAIL_FROM: MAIL_FROM,
    VANTHU_CA_URL: `${endpoint}/ca/certificates`,
    VANTHU_TRUST_ANCHORS: caCertificatePem,
    VANTHU_TSA_URLS: `${endpoint}/ca/tsa`,
  };
}

/** Nothing that only seems to work: no mail that nobody gets, no certificate that nobody trusts. */
function servingSettings({ filesUrl, edgeSecret, caUrl, trustAnchorsPem, tsaUrls }: PublicAddress) {
  return {
    VANTHU_FILE_ORIGIN: filesUrl,
    VANTHU_EDGE_SECRET: edgeSecret,
    VANTHU_TRUST_ANCHORS: trustAnchorsPem,
    VANTHU_TSA_URLS: tsaUrls,
    ...(caUrl !== undefined && { VANTHU_CA_URL: caUrl }),
  };
}

async function makeTable(client: DynamoDBClient): Promise<void> {
  const keys = ["pk", "sk", ...INDEXES.flatMap((at) => [`i${at}pk`, `i${at}sk`])];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: TABLE_NAME,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
        KeySchema: keySchema("pk", "sk"),
        GlobalSecondaryIndexes: INDEXES.map((at) => ({
          IndexName: `index${at}`,
          KeySchema: keySchema(`i${at}pk`, `i${at}sk`),
          Projection: { ProjectionType: "ALL" },
        })),
        StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_IMAGE" },
      }),
    );
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: TABLE_NAME,
        TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

function keySchema(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
}

async function makeBucket(client: S3Client, appOrigins: readonly string[]): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket: BUCKET_NAME, ObjectLockEnabledForBucket: true }));
  } catch (error) {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
    // One made by an earlier release had neither.
    const VersioningConfiguration = { Status: "Enabled" } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket: BUCKET_NAME, VersioningConfiguration }));
    const ObjectLockConfiguration = { ObjectLockEnabled: "Enabled" } as const;
    await client.send(new PutObjectLockConfigurationCommand({ Bucket: BUCKET_NAME, ObjectLockConfiguration }));
  }
  await client.send(
    new PutBucketCorsCommand({
      Bucket: BUCKET_NAME,
      CORSConfiguration: {
        CORSRules: [
          {
            AllowedOrigins: [...appOrigins],
            AllowedMethods: ["GET", "HEAD", "PUT"],
            AllowedHeaders: ["content-type", "x-amz-checksum-sha256", "range"],
            ExposeHeaders: ["etag", "content-length", "content-range", "accept-ranges"],
            MaxAgeSeconds: 3600,
          },
        ],
      },
    }),
  );
}

/** As infra/queues.ts: what a queue gives up on goes to its dead letters, and what those cannot keep to the operator. */
async function makeQueues(client: SQSClient): Promise<{ events: string; exchange: string }> {
  const make = async (QueueName: string, next?: { readonly arn: string; readonly receives: number }) => {
    // Made bare and set afterwards: one of an earlier release has other attributes, and stays.
    const { QueueUrl = "" } = await client.send(new CreateQueueCommand({ QueueName }));
    const RedrivePolicy = next && JSON.stringify({ deadLetterTargetArn: next.arn, maxReceiveCount: next.receives });
    const Attributes = { ...QUEUE_TIMES, ...(RedrivePolicy !== undefined && { RedrivePolicy }) };
    await client.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    const made = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
    return { url: QueueUrl, arn: made.Attributes?.["QueueArn"] ?? "" };
  };
  const undelivered = await make("vanthu-undelivered");
  const withDead = async (name: string) => {
    const dead = await make(`${name}${DEAD}`, { arn: undelivered.arn, receives: 3 });
    return (await make(name, { arn: dead.arn, receives: 5 })).url;
  };
  const [events, exchange] = await Promise.all([withDead("vanthu-events"), withDead("vanthu-exchange")]);
  return { events, exchange };
}

/** Of what a queue gives up on. */
export function deadLettersOf(queueUrl: string): string {
  return `${queueUrl}${DEAD}`;
}

async function makeMailIdentity(client: SESv2Client): Promise<void> {
  try {
    await client.send(new CreateEmailIdentityCommand({ EmailIdentity: MAIL_FROM }));
  } catch (error) {
    if (!(error instanceof AlreadyExistsException)) throw error;
  }
}

/** Ticks each quarter of an hour; what is due then, the function finds out. */
async function makeSchedule(client: SchedulerClient, region: string): Promise<void> {
  try {
    await client.send(
      new CreateScheduleCommand({
        Name: "vanthu-tick",
        ScheduleExpression: "rate(15 minutes)",
        FlexibleTimeWindow: { Mode: "OFF" },
        Target: {
          Arn: `arn:aws:lambda:${region}:000000000000:function:schedule`,
          RoleArn: "arn:aws:iam::000000000000:role/vanthu-scheduler",
          Input: JSON.stringify({ time: "<aws.scheduler.scheduled-time>" }),
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConflictException)) throw error;
  }
}

async function makeRootKey(client: KMSClient): Promise<string> {
  try {
    const found = await client.send(new DescribeKeyCommand({ KeyId: ROOT_KEY_ALIAS }));
    return found.KeyMetadata?.KeyId ?? "";
  } catch (error) {
    if (!(error instanceof NotFoundException)) throw error;
  }
  const made = await client.send(
    new CreateKeyCommand({ KeySpec: "SYMMETRIC_DEFAULT", Tags: [{ TagKey: "purpose", TagValue: "root" }] }),
  );
  const keyId = made.KeyMetadata?.KeyId ?? "";
  await client.send(new CreateAliasCommand({ AliasName: ROOT_KEY_ALIAS, TargetKeyId: keyId }));
  return keyId;
}
