import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Schedule } from "aws-cdk-lib/aws-events";
import { ManagedPolicy, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { keepLogicalId } from "./keep-logical-id.ts";
import type { Settings } from "./settings.ts";

/**
 * Copies apart from the table and the bucket, which a mistake or an intruder in them does not reach: each night, kept 35
 * days, and the first of each month, kept a year. The vault lets nobody delete them sooner.
 */
export function makeBackup(scope: Construct, table: TableV2, files: Bucket, { keepsData, stage }: Settings): void {
  if (!keepsData) return;
  const vault = new BackupVault(scope, "Backups", {
    backupVaultName: `vanthu-${stage}`,
    removalPolicy: RemovalPolicy.RETAIN,
    lockConfiguration: { minRetention: Duration.days(30) },
  });
  keepLogicalId(vault, "Backups");
  const plan = new BackupPlan(scope, "BackupPlan", {
    backupVault: vault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: "nightly",
        // 01:00 in Vietnam.
        scheduleExpression: Schedule.cron({ hour: "18", minute: "0" }),
        deleteAfter: Duration.days(35),
      }),
      new BackupPlanRule({
        ruleName: "monthly",
        scheduleExpression: Schedule.cron({ day: "1", hour: "20", minute: "0" }),
        deleteAfter: Duration.days(365),
      }),
    ],
  });
  const managed = (name: string) => ManagedPolicy.fromAwsManagedPolicyName(name);
  const role = new Role(scope, "BackupRole", {
    assumedBy: new ServicePrincipal("backup.amazonaws.com"),
    managedPolicies: [
      managed("service-role/AWSBackupServiceRolePolicyForBackup"),
      managed("service-role/AWSBackupServiceRolePolicyForRestores"),
      managed("AWSBackupServiceRolePolicyForS3Backup"),
      managed("AWSBackupServiceRolePolicyForS3Restore"),
    ],
  });
  plan.addSelection("Data", {
    role: role.withoutPolicyUpdates(),
    resources: [BackupResource.fromArn(table.tableArn), BackupResource.fromArn(files.bucketArn)],
    disableDefaultBackupPolicy: true,
  });
}
