import { Validations, type Stack } from "aws-cdk-lib";
import type { Settings } from "./settings.ts";

/** Advice of cdk-nag that is not followed: the rule, the constructs it is not followed at, and why. */
export interface Acknowledgement {
  readonly rule: string;
  /** Paths below the stack. */
  readonly at: readonly string[];
  readonly reason: string;
  /** Where it holds only for the stage that keeps no data. */
  readonly devOnly?: true;
}

const FUNCTIONS = [
  "Api",
  "Compose",
  "Convert",
  "Sign",
  "Work",
  "Worker",
  "DeadLetters",
  "Relay",
  "Schedule",
  "FirstProvince",
] as const;
const COPIER = "Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C512MiB";
const TOUCHES_FILES = ["ApiRole", "ComposeRole", "ConvertRole", "SignRole", "WorkRole", "WorkerRole"] as const;

export const ACKNOWLEDGED: readonly Acknowledgement[] = [
  {
    rule: "AwsSolutions::AwsSolutions-APIG4",
    at: [
      "ANY--api--compose--{proxy+}",
      "ANY--api--convert--{proxy+}",
      "ANY--api--sign--{proxy+}",
      "ANY--api--work--{proxy+}",
      "ANY--api--openapi.json",
      "ANY--api--{proxy+}",
    ].map((route) => `Gateway/${route}`),
    reason:
      "Every function checks the session itself, with the tenant's own store; sign-in must answer before there is one. What does not come through CloudFront is refused by its secret.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-SMG4",
    at: ["EdgeSecret"],
    reason:
      "The secret stands in CloudFront and in the functions and is replaced in both by one deployment (edgeSecretRound); a rotation by itself would cut them off from each other.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-CFR1",
    at: ["Cdn"],
    reason:
      "Officials sign in from abroad on duty, and an address tells a country badly; sign-in is throttled instead.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-CFR2",
    at: ["Cdn"],
    reason:
      "A web firewall lives in us-east-1 and costs more a month than a province's offices; inputs are validated by schema, bodies limited, sign-in and gateway throttled. An operator may attach one.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-CFR4",
    at: ["Cdn"],
    devOnly: true,
    reason:
      "CloudFront's own name takes older TLS from browsers; a stage with real documents must have a name and a certificate of its own, and is refused without.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-SQS3",
    at: ["Undelivered"],
    reason: "It is itself where failures end: nobody receives from it but a person.",
  },
  {
    rule: "Serverless::Serverless-SQSRedrivePolicy",
    at: ["Undelivered"],
    reason: "It is itself where failures end; an alarm rings at the first message.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::<Files.Arn>/t/*]",
    at: TOUCHES_FILES,
    reason: "Files of tenants: the key is made by the door of one tenant (packages/platform/src/tenant-files.ts).",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::<Files.Arn>/x/*]",
    at: TOUCHES_FILES,
    reason: "Packets on their way between tenants: keys are random and told to sender and receivers only.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::<Files.Arn>/d/*]",
    at: TOUCHES_FILES,
    reason: "Snapshots of the directory of agencies, which belong to no tenant and hold what every office may look up.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::*]",
    at: ["SignRole"],
    reason: "kms:CreateKey knows no resource before the key is made; the condition demands this deployment's tag.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::arn:aws:kms:<AWS::Region>:<AWS::AccountId>:key/*]",
    at: ["SignRole"],
    reason: "Seal keys are made at run time; the condition admits those with this deployment's tag only.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::*]",
    at: ["RelayRole"],
    reason: "dynamodb:ListStreams takes no resource; it tells names of streams and nothing of what is in them.",
  },
  {
    rule: "Serverless::Serverless-LambdaStarPermissions",
    at: ["SignRole", "RelayRole"],
    reason: "The same two actions that take no resource, as acknowledged above.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::<Web.Arn>/*]",
    at: ["WebFilesRole"],
    reason: "The bucket holds the built portal and nothing else.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-IAM5[Resource::<Files.Arn>/*]",
    at: ["IsolationRole"],
    reason: "Which document must be taken out is not known before; a second factor is asked, and each act logged.",
  },
  ...["Backup", "Restores"].map((job) => ({
    rule: `AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor${job}]`,
    at: ["BackupRole"],
    reason: "AWS Backup's own policy, kept by AWS in step with what the service needs.",
  })),
  ...["Backup", "Restore"].map((job) => ({
    rule: `AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AWSBackupServiceRolePolicyForS3${job}]`,
    at: ["BackupRole"],
    reason: "AWS Backup's own policy for buckets, kept by AWS in step with what the service needs.",
  })),
  {
    rule: "Serverless::Serverless-LambdaDLQ",
    at: [...FUNCTIONS, COPIER],
    reason:
      "A dead letter queue of a function catches asynchronous calls; the only ones are the schedule's, which have a failure destination. The rest are called by gateway, queue, stream or CloudFormation, each with its own.",
  },
  {
    rule: "Serverless::Serverless-LambdaEventSourceMappingDestination",
    at: ["EventsToWorker", "ExchangeToWorker", "EventsDeadToKeeper", "ExchangeDeadToKeeper"],
    reason: "A queue puts failures aside by its own redrive policy; SQS sources have no other destination.",
  },
  {
    rule: "Serverless::Serverless-LambdaTracing",
    at: [...FUNCTIONS, COPIER],
    reason:
      "Every line of the log carries the request id, the use case and what it cost; traces would be paid for on each request and read by nobody.",
  },
  {
    rule: "AwsSolutions::AwsSolutions-L1",
    at: [COPIER],
    reason: "The CDK's own function, which runs at deployments only; its runtime comes with the CDK's release.",
  },
  {
    rule: "Serverless::Serverless-LambdaLatestVersion",
    at: [COPIER],
    reason: "The CDK's own function, which runs at deployments only; its runtime comes with the CDK's release.",
  },
  {
    rule: "Serverless::Serverless-SNSRedrivePolicy",
    at: ["Alarms/Mail"],
    reason: "A mail that cannot be delivered is not delivered better from a queue; alarms also stand on the dashboard.",
  },
];

/** Tells cdk-nag. What a stage has no use for (backups of `dev`, a mail nobody gave) is not there to be told of. */
export function acknowledge(stack: Stack, { keepsData }: Settings): void {
  for (const { rule: id, at, reason, devOnly } of ACKNOWLEDGED) {
    if (devOnly && keepsData) continue;
    for (const path of at) {
      const construct = constructAt(stack, path);
      if (construct) Validations.of(construct).acknowledge({ id, reason });
    }
  }
}

function constructAt(stack: Stack, path: string) {
  return stack.node.findAll().find(({ node }) => node.path === `${stack.node.path}/${path}`);
}
