import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { Match, Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "@vanthu/platform/http-frame.ts";
import { sourceFiles, isTest } from "../tests/architecture/source-files.ts";
import { ACKNOWLEDGED } from "./acknowledged.ts";
import { buildApp } from "./app.ts";
import { FORWARDED_HEADERS } from "./cdn.ts";
import { PAGE_REWRITE } from "./page-rewrite.ts";
import { fullSettings, placeholders, type Resource } from "./test-stack.ts";

const built = placeholders();
let template: Template;
let resources: Readonly<Record<string, Resource>>;
let paths: ReadonlySet<string>;

beforeAll(() => {
  // Synthesising throws when cdk-nag finds something that is not acknowledged.
  const { app, stack } = buildApp({
    settings: fullSettings("production"),
    built,
    outdir: join(built.folder, "production"),
  });
  app.synth();
  template = Template.fromStack(stack);
  ({ Resources: resources } = template.toJSON() as { Resources: Record<string, Resource> });
  paths = new Set(stack.node.findAll().map(({ node }) => node.path));
}, 120_000);

afterAll(() => {
  rmSync(built.folder, { recursive: true });
});

const ofType = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);

describe("what cdk-nag advises", () => {
  it("is followed, or acknowledged where it stands and with a reason", () => {
    for (const { rule, at, reason } of ACKNOWLEDGED) {
      for (const path of at) expect(paths, rule).toContain(`vanthu-production/${path}`);
      expect(reason.length, rule).toBeGreaterThan(40);
    }
  });

  it("demands a name and a certificate of its own where documents are real", () => {
    const settings = { ...fullSettings("trial"), domain: undefined, certificateArn: undefined };
    const { app } = buildApp({ settings, built, outdir: join(built.folder, "trial") });

    expect(() => app.synth()).toThrow("AwsSolutions-CFR4");
  });
});

describe("what holds data", () => {
  /** Changing a name or one of these properties makes CloudFormation put an empty one in its place: think, then edit here. */
  const STATEFUL = {
    Table: {
      Type: "AWS::DynamoDB::GlobalTable",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      TableName: undefined,
    },
    Files: {
      Type: "AWS::S3::Bucket",
      BucketName: { "Fn::Join": ["", ["vanthu-production-files-", { Ref: "AWS::AccountId" }, "-ap-southeast-1"]] },
      ObjectLockEnabled: true,
    },
    RootKey: { Type: "AWS::KMS::Key", KeySpec: undefined, KeyUsage: undefined, MultiRegion: undefined },
    Backups: { Type: "AWS::Backup::BackupVault", BackupVaultName: "vanthu-production" },
    Logs: { Type: "AWS::S3::Bucket", BucketName: undefined },
  } as const;

  it.each(Object.entries(STATEFUL))(
    "%s keeps its name and what it cannot change without being replaced",
    (id, kept) => {
      const { Type, ...properties } = kept;

      expect(resources[id]?.Type).toBe(Type);
      for (const [name, value] of Object.entries(properties)) expect(resources[id]?.Properties[name]).toEqual(value);
    },
  );

  it.each(Object.keys(STATEFUL))("%s outlives the stack, and whatever takes its place", (id) => {
    expect(resources[id]).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  });

  it("is all listed here: another table, key or vault must be put on the list", () => {
    const kinds = /^AWS::(?:DynamoDB|KMS::Key$|Backup::BackupVault|RDS|EFS|OpenSearch|Cognito)/;

    const found = Object.entries(resources).filter(([, { Type }]) => kinds.test(Type));

    expect(found.map(([id]) => id).sort()).toEqual(["Backups", "RootKey", "Table"]);
    expect(ofType("AWS::S3::Bucket")).toHaveLength(3);
  });

  it("can be restored: the table to any second of 35 days, both from copies of every night in a vault that is locked", () => {
    expect(resources["Table"]?.Properties).toMatchObject({
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        },
      ],
    });
    expect(resources["Backups"]?.Properties["LockConfiguration"]).toEqual({ MinRetentionDays: 30 });
    template.hasResourceProperties("AWS::Backup::BackupSelection", {
      BackupSelection: {
        Resources: [{ "Fn::GetAtt": ["Table", "Arn"] }, { "Fn::GetAtt": ["Files", "Arn"] }],
      },
    });
  });

  it("is encrypted, and travels encrypted", () => {
    for (const { Properties } of ofType("AWS::S3::Bucket")) {
      expect(JSON.stringify(Properties["BucketEncryption"])).toContain("AES256");
      expect(Object.values(Properties["PublicAccessBlockConfiguration"] as object)).toEqual([true, true, true, true]);
    }
    for (const { Properties } of ofType("AWS::SQS::Queue")) expect(Properties["SqsManagedSseEnabled"]).toBe(true);
    expect(resources["RootKey"]?.Properties["EnableKeyRotation"]).toBe(true);
    // DynamoDB encrypts every table; without a setting, under a key of its own.
    expect(resources["Table"]?.Properties["SSESpecification"]).toEqual({ SSEEnabled: false });
    const policies = [...ofType("AWS::S3::BucketPolicy"), ...ofType("AWS::SQS::QueuePolicy")];
    for (const { Properties } of policies)
      expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"');
    expect(policies).toHaveLength(3 + ofType("AWS::SQS::Queue").length);
  });
});

describe("the table and the bucket", () => {
  it("are as the single machine makes them: three indexes, stream of new images, `ttl`", () => {
    const index = (at: number) => ({
      IndexName: `index${String(at)}`,
      KeySchema: [
        { AttributeName: `i${String(at)}pk`, KeyType: "HASH" },
        { AttributeName: `i${String(at)}sk`, KeyType: "RANGE" },
      ],
      Projection: { ProjectionType: "ALL" },
    });

    expect(resources["Table"]?.Properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      StreamSpecification: { StreamViewType: "NEW_IMAGE" },
      GlobalSecondaryIndexes: [index(1), index(2), index(3)],
    });
  });

  it("lock no object by themselves, keep versions, and let only the portal's pages at the files", () => {
    const files = resources["Files"]?.Properties;

    expect(files?.["ObjectLockConfiguration"]).toBeUndefined();
    expect(files).toMatchObject({
      VersioningConfiguration: { Status: "Enabled" },
      CorsConfiguration: {
        CorsRules: [{ AllowedOrigins: ["https://vanthu.example.vn"], AllowedMethods: ["GET", "HEAD", "PUT"] }],
      },
      LoggingConfiguration: { DestinationBucketName: { Ref: "Logs" } },
    });
  });

  it("let nobody but the isolation role past a retention", () => {
    template.hasResourceProperties("AWS::S3::BucketPolicy", {
      Bucket: { Ref: "Files" },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Deny",
            Action: "s3:BypassGovernanceRetention",
            Condition: {
              ArnNotEquals: {
                "aws:PrincipalArn": {
                  "Fn::Join": ["", ["arn:aws:iam::", { Ref: "AWS::AccountId" }, ":role/vanthu-production-isolation"]],
                },
              },
            },
          }),
        ]),
      },
    });
  });
});

describe("the way in", () => {
  it("tells the functions every header the code asks for, and not more than the ten CloudFront allows", () => {
    const asked = [
      ...sourceFiles("packages/platform"),
      ...sourceFiles("packages/office"),
      ...sourceFiles("packages/functions"),
    ]
      .filter((file) => !isTest(file))
      .flatMap(({ text }) => [...text.matchAll(/\.header\(\s*"([a-z-]+)"\s*\)/g)].map(([, name]) => name ?? ""));
    // The gateway sets them itself, or CloudFront adds them to every request.
    const own = new Set(["host", "x-forwarded-for", "content-length"]);

    expect(asked.filter((name) => !own.has(name) && !(FORWARDED_HEADERS as readonly string[]).includes(name))).toEqual(
      [],
    );
    expect(asked.length).toBeGreaterThan(4);
    expect(FORWARDED_HEADERS.length).toBeLessThanOrEqual(10);
  });

  it("carries the secret that the functions ask for", () => {
    const [secret] = Object.keys(resources).filter((id) => resources[id]?.Type === "AWS::SecretsManager::Secret");
    const reference = {
      "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: secret }, ":SecretString:::}}"]],
    };

    template.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Origins: Match.arrayWith([
          Match.objectLike({ OriginCustomHeaders: [{ HeaderName: "x-vanthu-edge", HeaderValue: reference }] }),
        ]),
      },
    });
    const ours = ofType("AWS::Lambda::Function").filter(({ Properties }) => Properties["Runtime"] === "nodejs24.x");
    expect(ours).toHaveLength(10);
    for (const { Properties } of ours) {
      expect(Properties).toMatchObject({
        Architectures: ["arm64"],
        Environment: {
          Variables: { VANTHU_EDGE_SECRET: reference, VANTHU_APP_ORIGIN: "https://vanthu.example.vn" },
        },
      });
    }
  });

  it("puts on the pages every header the API answers with", () => {
    const [policy] = ofType("AWS::CloudFront::ResponseHeadersPolicy");
    const text = JSON.stringify(policy?.Properties).toLowerCase();

    for (const [name] of securityHeaders("https://files.example.vn")) {
      const field = name.replace("x-content-type-options", "content-type-options").replaceAll("-", "");
      expect(text.replaceAll("-", ""), name).toContain(field);
    }
    expect(text).toContain("default-src 'self'; script-src 'self'");
  });

  it.each([
    ["/", "/index.html"],
    ["/incoming/doc_1", "/index.html"],
    ["/tờ.trình/x", "/index.html"],
    ["/assets/page-abc.js", "/assets/page-abc.js"],
    ["/mark.svg", "/mark.svg"],
  ])("answers %s with %s", (uri, expected) => {
    const request = { uri };

    const answered = runInNewContext(`${PAGE_REWRITE}; handler({ request })`, { request }) as typeof request;

    expect(answered.uri).toBe(expected);
  });
});

describe("messages", () => {
  it("are put aside after five receives; what no unit can keep of them goes on to the operator after three", () => {
    const withRedrive = ofType("AWS::SQS::Queue").filter(({ Properties }) => "RedrivePolicy" in Properties);
    const receives = withRedrive.map(
      ({ Properties }) => (Properties["RedrivePolicy"] as { maxReceiveCount: number }).maxReceiveCount,
    );

    expect(receives.sort()).toEqual([3, 3, 5, 5]);
    for (const { Properties } of withRedrive) expect(Properties["MessageRetentionPeriod"]).toBe(14 * 86_400);
  });

  it("are hidden longer than whoever works on them may take", () => {
    const secondsOf = (name: string) =>
      ofType("AWS::Lambda::Function").find(
        ({ Properties }) => Properties["FunctionName"] === `vanthu-production-${name}`,
      )?.Properties["Timeout"] as number;

    for (const { Properties } of ofType("AWS::SQS::Queue").filter(({ Properties }) => "RedrivePolicy" in Properties)) {
      const isDead = (Properties["RedrivePolicy"] as { maxReceiveCount: number }).maxReceiveCount === 3;
      const seconds = secondsOf(isDead ? "dead-letters" : "worker");
      expect(Properties["VisibilityTimeout"]).toBeGreaterThan(2 * seconds);
    }
  });

  it("come from new Events of the stream only; a bad batch is halved, and what stays bad is put aside", () => {
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      FilterCriteria: {
        Filters: [
          { Pattern: JSON.stringify({ eventName: ["INSERT"], dynamodb: { NewImage: { _e: { S: ["Event"] } } } }) },
        ],
      },
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });

  it("of the schedule tell the time that was meant", () => {
    template.hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "cron(0/15 * * * ? *)",
      ScheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
      Target: Match.objectLike({ Input: '{"time":"<aws.scheduler.scheduled-time>"}' }),
    });
  });
});

describe("watching", () => {
  it("rings for what was put aside, for errors and throttles of each function, and for a silent schedule", () => {
    const alarms = Object.keys(resources).filter((id) => resources[id]?.Type === "AWS::CloudWatch::Alarm");

    for (const start of ["EventsDead", "ExchangeDead", "Undelivered", "ScheduleSilent", "RelayAge", "GatewayErrors"])
      expect(
        alarms.some((id) => id.startsWith(start)),
        start,
      ).toBe(true);
    for (const name of ["Api", "Compose", "Convert", "Sign", "Work", "Worker", "DeadLetters", "Relay", "Schedule"]) {
      expect(alarms.some((id) => id.startsWith(`${name}Errors`))).toBe(true);
      expect(alarms.some((id) => id.startsWith(`${name}Throttles`))).toBe(true);
    }
  });

  it("keeps no log for ever", () => {
    const groups = ofType("AWS::Logs::LogGroup");

    expect(groups).toHaveLength(12);
    for (const { Properties } of groups) expect(Properties["RetentionInDays"]).toBe(365);
  });
});

describe("every file of infra", () => {
  it("tells no account, and no secret", () => {
    for (const { path, text } of sourceFiles("infra").filter((file) => !isTest(file)))
      expect(text, path).not.toMatch(/\b\d{12}\b/);
    expect(readFileSync(join(import.meta.dirname, "../cdk.json"), "utf8")).not.toMatch(/\b\d{12}\b/);
  });
});
