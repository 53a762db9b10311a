import { rmSync } from "node:fs";
import { join } from "node:path";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isTest, sourceFiles } from "../tests/architecture/source-files.ts";
import { buildApp } from "./app.ts";
import { callsOf } from "./bundle-calls.ts";
import { fullSettings, placeholders, type Resource } from "./test-stack.ts";
import { constructId, WEIGHTS, type FunctionName } from "./weights.ts";

/** What IAM calls the right to each call the code makes. A call that is not here has no right yet: grant it in rights.ts. */
const RIGHTS_FOR: Readonly<Record<string, readonly string[]>> = {
  "client-dynamodb/BatchGetItem": ["dynamodb:BatchGetItem"],
  "client-dynamodb/GetItem": ["dynamodb:GetItem"],
  "client-dynamodb/DeleteItem": ["dynamodb:DeleteItem"],
  "client-dynamodb/PutItem": ["dynamodb:PutItem"],
  "client-dynamodb/Query": ["dynamodb:Query"],
  // create, replace and put write, remove deletes, add updates (packages/platform/src/store/operation.ts).
  "client-dynamodb/TransactWriteItems": ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
  "client-dynamodb/UpdateItem": ["dynamodb:UpdateItem"],
  "client-kms/CreateKey": ["kms:CreateKey", "kms:TagResource"],
  "client-kms/Decrypt": ["kms:Decrypt"],
  "client-kms/Encrypt": ["kms:Encrypt"],
  "client-kms/GenerateDataKeyPairWithoutPlaintext": ["kms:GenerateDataKeyPairWithoutPlaintext"],
  "client-kms/GetPublicKey": ["kms:GetPublicKey"],
  "client-kms/Sign": ["kms:Sign"],
  "client-s3/CopyObject": ["s3:GetObject", "s3:PutObject"],
  "client-s3/DeleteObject": ["s3:DeleteObject"],
  // Without ListBucket what is not there would answer 403.
  "client-s3/GetObject": ["s3:GetObject", "s3:ListBucket"],
  "client-s3/HeadObject": ["s3:GetObject", "s3:ListBucket"],
  "client-s3/PutObject": ["s3:PutObject"],
  "client-s3/PutObjectRetention": ["s3:PutObjectRetention"],
  "client-sesv2/SendEmail": ["ses:SendEmail"],
  "client-sqs/ChangeMessageVisibilityBatch": ["sqs:ChangeMessageVisibility"],
  "client-sqs/DeleteMessageBatch": ["sqs:DeleteMessage"],
  "client-sqs/SendMessage": ["sqs:SendMessage"],
  "client-sqs/SendMessageBatch": ["sqs:SendMessage"],
};

/** Part of the SDK itself and never called by us: endpoint discovery, express buckets, the page readers of Query. */
const OF_THE_SDK = ["client-dynamodb/DescribeEndpoints", "client-s3/CreateSession", "client-dynamodb/Scan"];
/** Brought along by the page reader of the SDK; whoever reads the table at all really calls GetItem too. */
const ONLY_BROUGHT_ALONG = "client-dynamodb/Query";

/** What the Lambda service does in the role's name. */
const OWN_LOG = ["logs:CreateLogStream", "logs:PutLogEvents"];
const BY_LAMBDA: Readonly<Record<FunctionName, readonly string[]>> = {
  api: [],
  compose: [],
  convert: [],
  sign: [],
  work: [],
  worker: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"],
  "dead-letters": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"],
  relay: [
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
    "sqs:SendMessage",
  ],
  schedule: ["sqs:SendMessage"],
  "first-province": [],
};

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const built = placeholders();
let resources: Readonly<Record<string, Resource>>;

beforeAll(() => {
  const settings = fullSettings("production");
  const { stack } = buildApp({ settings, built, outdir: join(built.folder, "out"), judged: false });
  ({ Resources: resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, Resource> });
}, 120_000);

afterAll(() => {
  rmSync(built.folder, { recursive: true });
});

const names = Object.keys(WEIGHTS) as FunctionName[];
const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

function statementsOf(role: Resource): Statement[] {
  const policies = role.Properties["Policies"] as { PolicyDocument: { Statement: Statement[] } }[] | undefined;
  return (policies ?? []).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

function roleOf(name: FunctionName): Resource {
  const about = `${WEIGHTS[name].about} (production)`;
  const role = Object.values(resources).find(
    ({ Type, Properties }) => Type === "AWS::IAM::Role" && Properties["Description"] === about,
  );
  if (!role) throw new Error(`${name} has no role`);
  return role;
}

/** `sqs:SendMessage Events`: one action on one resource, as short as it can be told. */
function granted(role: Resource): string[] {
  return statementsOf(role)
    .flatMap(({ Action, Resource }) =>
      list(Action).flatMap((action) => list(Resource).map((resource) => `${action} ${nameOf(resource)}`)),
    )
    .sort();
}

function nameOf(resource: unknown): string {
  if (typeof resource === "string") return resource;
  const parts = JSON.stringify(resource)
    .replace(/\{"Fn::GetAtt":\["(\w+?)(?:[0-9A-F]{8})?","(?:Arn|StreamArn)"\]\}/g, '"$1"')
    .replace(/\{"Ref":"(?:AWS::)?(\w+?)(?:[0-9A-F]{8})?"\}/g, '"<$1>"');
  return parts
    .replace(/\{"Fn::Join":\["",\[(.*)\]\]\}/, "$1")
    .replaceAll(/"|,(?=")|(?<="),/g, "")
    .replaceAll(",", "");
}

describe("each function may do what its code calls, and nothing else", () => {
  it.each(names)("%s", (name) => {
    const calls = callsOf(name).filter((call) => !OF_THE_SDK.includes(call));
    const own = calls.includes("client-dynamodb/GetItem") ? calls : calls.filter((call) => call !== ONLY_BROUGHT_ALONG);
    const needed = own.flatMap((call) => RIGHTS_FOR[call] ?? [`no right is known for ${call}`]);

    const allowed = statementsOf(roleOf(name)).flatMap(({ Action }) => list(Action));

    expect([...new Set(allowed)].sort()).toEqual([...new Set([...needed, ...OWN_LOG, ...BY_LAMBDA[name]])].sort());
  });

  it("no code of ours reads a whole table", () => {
    const scans = [
      ...sourceFiles("packages/platform"),
      ...sourceFiles("packages/office"),
      ...sourceFiles("packages/functions"),
    ]
      .filter((file) => !isTest(file) && /\bScanCommand\b|paginateScan/.test(file.text))
      .map(({ path }) => path);

    expect(scans).toEqual([]);
  });
});

describe("each role has rights on these things only", () => {
  const table = ["BatchGetItem", "DeleteItem", "GetItem", "PutItem", "UpdateItem"].map(
    (call) => `dynamodb:${call} Table`,
  );
  const query = ["Table", "Table/index/index1", "Table/index/index2", "Table/index/index3"].map(
    (name) => `dynamodb:Query ${name}`,
  );
  const files = (...calls: string[]) => calls.flatMap((call) => [`s3:${call} Files/t/*`, `s3:${call} Files/x/*`]);
  const directory = ["GetObject", "PutObject"].map((call) => `s3:${call} Files/d/*`);
  const office = [...table, ...query, ...files("GetObject", "PutObject"), ...directory, "s3:ListBucket Files"];
  const log = (name: string) => OWN_LOG.map((action) => `${action} ${name}Log`);
  const EXPECTED: Readonly<Record<FunctionName, readonly string[]>> = {
    api: [
      ...office,
      ...files("DeleteObject"),
      ...log("Api"),
      "sqs:SendMessage Events",
      "kms:Encrypt RootKey",
      "kms:Decrypt RootKey",
    ],
    compose: [...office, ...files("DeleteObject"), ...log("Compose")],
    convert: [...office, ...files("DeleteObject"), ...log("Convert")],
    sign: [
      ...office,
      ...log("Sign"),
      "kms:CreateKey *",
      "kms:TagResource *",
      "kms:GenerateDataKeyPairWithoutPlaintext RootKey",
      "kms:Encrypt RootKey",
      "kms:Decrypt RootKey",
      "kms:Sign arn:aws:kms:<Region>:<AccountId>:key/*",
      "kms:GetPublicKey arn:aws:kms:<Region>:<AccountId>:key/*",
    ],
    work: [...office, ...files("DeleteObject"), ...log("Work"), "sqs:SendMessage Events"],
    worker: [
      ...office,
      ...files("PutObjectRetention"),
      ...log("Worker"),
      "sqs:SendMessage Events",
      "sqs:SendMessage Exchange",
      "ses:SendEmail arn:aws:ses:ap-southeast-1:<AccountId>:identity/<Mail>",
      ...BY_LAMBDA.worker.flatMap((action) => [`${action} Events`, `${action} Exchange`]),
      "kms:Decrypt RootKey",
    ],
    "dead-letters": [
      ...table,
      ...query,
      ...log("DeadLetters"),
      ...BY_LAMBDA["dead-letters"].flatMap((action) => [`${action} EventsDead`, `${action} ExchangeDead`]),
    ],
    relay: [
      ...log("Relay"),
      "dynamodb:DescribeStream Table",
      "dynamodb:GetRecords Table",
      "dynamodb:GetShardIterator Table",
      "dynamodb:ListStreams *",
      "sqs:SendMessage Events",
      "sqs:SendMessage Undelivered",
    ],
    "first-province": [...table, ...query, ...log("FirstProvince")],
    schedule: [...table, ...query, ...log("Schedule"), "sqs:SendMessage Events", "sqs:SendMessage Undelivered"],
  };

  it.each(names)("%s", (name) => {
    expect(granted(roleOf(name))).toEqual([...EXPECTED[name]].sort());
  });

  it.each<[string, string, readonly string[]]>([
    ["the schedule's", "SchedulerRole", ["lambda:InvokeFunction Schedule", "sqs:SendMessage Undelivered"]],
    [
      "the isolation role",
      "IsolationRole",
      [
        "s3:BypassGovernanceRetention Files/*",
        "s3:DeleteObjectVersion Files/*",
        "s3:GetObjectVersion Files/*",
        "s3:ListBucketVersions Files",
      ],
    ],
  ])("%s", (_, start, expected) => {
    const [id] = Object.keys(resources).filter((each) => each.startsWith(start));

    expect(granted(resources[id ?? ""] as Resource)).toEqual(expected);
  });

  it("there are no other roles but those of deployment and backup, and no policies besides", () => {
    const roles = Object.entries(resources).filter(([, { Type }]) => Type === "AWS::IAM::Role");
    const others = roles
      .map(([id]) => id.replace(/Role[0-9A-F]{8}$/, ""))
      .filter((id) => !names.map(constructId).includes(id));

    expect(others.sort()).toEqual(["Backup", "Isolation", "Scheduler", "WebFiles"]);
    expect(Object.values(resources).filter(({ Type }) => /^AWS::IAM::(?:Managed)?Policy$/.test(Type))).toEqual([]);
  });
});

describe("keys", () => {
  it.each(["api", "worker"] as const)("%s seals and opens credentials of connections and nothing else", (name) => {
    const conditions = statementsOf(roleOf(name))
      .filter(({ Action }) => list(Action).some((action) => action.startsWith("kms:")))
      .map(({ Condition }) => JSON.stringify(Condition));

    expect(conditions.length).toBeGreaterThan(0);
    for (const condition of conditions) expect(condition).toContain('"kms:EncryptionContext:owner":"connection#*"');
  });

  it("are made and used with this deployment's tag only, and a wrapped pair with its tenant and owner only", () => {
    const conditions = statementsOf(roleOf("sign"))
      .filter(({ Action }) => list(Action).some((action) => action.startsWith("kms:")))
      .map(({ Action, Condition }) => [list(Action).join(" "), JSON.stringify(Condition)]);

    for (const [action, condition] of conditions) {
      expect(condition, action).toMatch(
        /aws:(?:Request|Resource)Tag\/app":"vanthu-production"|kms:EncryptionContext:tenant":"false"/,
      );
    }
    expect(conditions.length).toBeGreaterThanOrEqual(3);
  });
});
