import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { EmailIdentity } from "aws-cdk-lib/aws-ses";
import { Aws } from "aws-cdk-lib";
import { appTag } from "./keys.ts";
import type { Queues } from "./queues.ts";
import type { Settings } from "./settings.ts";
import { INDEXES } from "./table.ts";
import type { FunctionName } from "./weights.ts";

export interface Places {
  readonly table: TableV2;
  readonly files: Bucket;
  readonly queues: Queues;
  readonly rootKey: Key;
  readonly mail: EmailIdentity | undefined;
}

/** What a function may be allowed, each line one reason to call AWS. */
type Right =
  | "table.use"
  | "files.use"
  | "files.delete"
  | "files.retain"
  | "events.send"
  | "exchange.send"
  | "keys.make"
  | "keys.use"
  | "connections.seal"
  | "connections.open"
  | "mail.send"
  | "queues.receive"
  | "deadletters.receive"
  | "stream.read"
  | "undelivered.send";

/**
 * Which function may do what. `rights.test.ts` compares this list with the AWS calls each built bundle holds: a call
 * without its right fails there, and so does a right nothing calls for.
 */
const GRANTED: Readonly<Record<FunctionName, readonly Right[]>> = {
  api: ["table.use", "files.use", "files.delete", "events.send", "connections.seal", "connections.open"],
  compose: ["table.use", "files.use", "files.delete"],
  convert: ["table.use", "files.use", "files.delete"],
  sign: ["table.use", "files.use", "keys.make", "keys.use"],
  work: ["table.use", "files.use", "files.delete", "events.send"],
  worker: [
    "table.use",
    "files.use",
    "files.retain",
    "events.send",
    "exchange.send",
    "mail.send",
    "queues.receive",
    "connections.open",
  ],
  "dead-letters": ["table.use", "deadletters.receive"],
  relay: ["stream.read", "events.send", "undelivered.send"],
  "first-province": ["table.use"],
  schedule: ["table.use", "events.send", "undelivered.send"],
};

/** The statements of one function's role, beside writing its own log. */
export function rightsOf(name: FunctionName, places: Places, settings: Settings): PolicyStatement[] {
  return GRANTED[name].flatMap((right) => STATEMENTS[right](places, settings));
}

const allow = (
  actions: string[],
  resources: string[],
  conditions?: Record<string, Record<string, string>>,
): PolicyStatement => new PolicyStatement({ actions, resources, ...(conditions && { conditions }) });

const STATEMENTS: Readonly<Record<Right, (places: Places, settings: Settings) => PolicyStatement[]>> = {
  "table.use": ({ table }) => [
    allow(
      ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
      [table.tableArn],
    ),
    allow(["dynamodb:Query"], [table.tableArn, ...INDEXES.map((at) => `${table.tableArn}/index/index${at}`)]),
  ],
  "files.use": ({ files }) => [
    allow(["s3:GetObject", "s3:PutObject"], [...prefixes(files), files.arnForObjects("d/*")]),
    // Without it S3 answers 403 for what is not there, and a missing file could not be told from a fault.
    allow(["s3:ListBucket"], [files.bucketArn]),
  ],
  "files.delete": ({ files }) => [allow(["s3:DeleteObject"], prefixes(files))],
  "files.retain": ({ files }) => [allow(["s3:PutObjectRetention"], prefixes(files))],
  "events.send": ({ queues }) => [allow(["sqs:SendMessage"], [queues.events.queueArn])],
  "exchange.send": ({ queues }) => [allow(["sqs:SendMessage"], [queues.exchange.queueArn])],
  "keys.make": ({ rootKey }, settings) => [
    allow(["kms:GenerateDataKeyPairWithoutPlaintext", "kms:Encrypt"], [rootKey.keyArn], { Null: BOUND }),
    // KMS knows no resource yet when a key is made: the tag is what binds the right.
    allow(["kms:CreateKey", "kms:TagResource"], ["*"], { StringEquals: { "aws:RequestTag/app": appTag(settings) } }),
  ],
  "keys.use": ({ rootKey }, settings) => [
    allow(["kms:Decrypt"], [rootKey.keyArn], { Null: BOUND }),
    allow(["kms:Sign", "kms:GetPublicKey"], [`arn:aws:kms:${Aws.REGION}:${Aws.ACCOUNT_ID}:key/*`], {
      StringEquals: { "aws:ResourceTag/app": appTag(settings) },
    }),
  ],
  // Under the same root key lie persons' wrapped signing keys: who looks after connections opens nothing else.
  "connections.seal": ({ rootKey }) => [allow(["kms:Encrypt"], [rootKey.keyArn], CONNECTION)],
  "connections.open": ({ rootKey }) => [allow(["kms:Decrypt"], [rootKey.keyArn], CONNECTION)],
  "mail.send": ({ mail }) => (mail ? [allow(["ses:SendEmail"], [mail.emailIdentityArn])] : []),
  "queues.receive": ({ queues }) => [
    allow(
      ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"],
      [queues.events.queueArn, queues.exchange.queueArn],
    ),
  ],
  "deadletters.receive": ({ queues }) => [
    allow(
      ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"],
      [queues.eventsDead.queueArn, queues.exchangeDead.queueArn],
    ),
  ],
  "stream.read": ({ table }) => [
    allow(
      ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      [table.tableStreamArn ?? ""],
    ),
    // Which streams there are is asked of the account, not of a table.
    allow(["dynamodb:ListStreams"], ["*"]),
  ],
  "undelivered.send": ({ queues }) => [allow(["sqs:SendMessage"], [queues.undelivered.queueArn])],
};

/** A wrapped pair is opened only with the tenant and the owner it was made for. */
const BOUND = { "kms:EncryptionContext:tenant": "false", "kms:EncryptionContext:owner": "false" };

/** Files of tenants and packets on their way: the two doors of packages/platform/src/tenant-files.ts. */
function prefixes(files: Bucket): string[] {
  return [files.arnForObjects("t/*"), files.arnForObjects("x/*")];
}

/** Credentials of connections to outside axes, each sealed for its tenant. */
const CONNECTION = {
  Null: { "kms:EncryptionContext:tenant": "false" },
  StringLike: { "kms:EncryptionContext:owner": "connection#*" },
};
