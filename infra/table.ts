import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { keepLogicalId } from "./keep-logical-id.ts";
import type { Settings } from "./settings.ts";

/** How many indexes the table has, `index1` and on (docs/decisions/0005-three-indexes.md). */
export const INDEXES = ["1", "2", "3"] as const;

/** The one table: on demand, its past 35 days restorable to the second, its changes as a stream of new images. */
export function makeTable(scope: Construct, { keepsData }: Settings): TableV2 {
  const key = (name: string) => ({ name, type: AttributeType.STRING });
  const table = new TableV2(scope, "Table", {
    partitionKey: key("pk"),
    sortKey: key("sk"),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.dynamoOwnedKey(),
    timeToLiveAttribute: "ttl",
    dynamoStream: StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: keepsData,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    globalSecondaryIndexes: INDEXES.map((at) => ({
      indexName: `index${at}`,
      partitionKey: key(`i${at}pk`),
      sortKey: key(`i${at}sk`),
      projectionType: ProjectionType.ALL,
    })),
  });
  keepLogicalId(table, "Table");
  return table;
}
