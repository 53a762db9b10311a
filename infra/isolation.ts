import { Aws, Duration } from "aws-cdk-lib";
import { AccountRootPrincipal, AnyPrincipal, Effect, PolicyDocument, PolicyStatement, Role } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/**
 * The isolation role (cô lập văn bản): the only way to remove a locked version, for a document that must not lie here,
 * as one that turned out to be a state secret. A person of the account takes it on for an hour, with a second factor; taking
 * it on and every act under it stand in CloudTrail and in the bucket's access log.
 */
export function makeIsolationRole(scope: Construct, files: Bucket, { stage }: Settings): Role {
  const roleName = `vanthu-${stage}-isolation`;
  const objects = files.arnForObjects("*");
  const role = new Role(scope, "IsolationRole", {
    roleName,
    description: "Removes locked versions of files that must not lie here; its use is logged",
    assumedBy: new AccountRootPrincipal().withConditions({ Bool: { "aws:MultiFactorAuthPresent": "true" } }),
    maxSessionDuration: Duration.hours(1),
    inlinePolicies: {
      rights: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ["s3:ListBucketVersions"], resources: [files.bucketArn] }),
          new PolicyStatement({
            actions: ["s3:GetObjectVersion", "s3:DeleteObjectVersion", "s3:BypassGovernanceRetention"],
            resources: [objects],
          }),
        ],
      }),
    },
  });
  files.addToResourcePolicy(
    new PolicyStatement({
      sid: "OnlyIsolationMayBypassRetention",
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ["s3:BypassGovernanceRetention"],
      resources: [objects],
      conditions: {
        ArnNotEquals: { "aws:PrincipalArn": `arn:aws:iam::${Aws.ACCOUNT_ID}:role/${roleName}` },
      },
    }),
  );
  return role;
}
