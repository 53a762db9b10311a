import { ListObjectsV2Command } from "@aws-sdk/client-s3";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { World } from "@vanthu/platform/world.ts";

/** All that is stored, of every tenant: the items of the table and the keys of the bucket. */
export async function stored({ table, s3, config }: World): Promise<{ items: string[]; files: string[] }> {
  const items: string[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.send(new ScanCommand({ TableName: config.tableName, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(item)));
    from = page.LastEvaluatedKey;
  } while (from);
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: config.bucketName }));
  return { items: items.sort(), files: Contents.map(({ Key }) => Key ?? "").sort() };
}
