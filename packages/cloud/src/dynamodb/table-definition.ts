import { pick, type Item } from "./attribute-value.ts";

export type KeySchema = readonly { AttributeName: string; KeyType: "HASH" | "RANGE" }[];

export interface IndexDescription {
  IndexName: string;
  KeySchema: KeySchema;
  Projection: { ProjectionType: "ALL" | "KEYS_ONLY" | "INCLUDE"; NonKeyAttributes?: string[] };
  IndexStatus: "ACTIVE";
  IndexArn: string;
}

/** What DescribeTable answers; dynalite's actions read it too. */
export interface TableDescription {
  TableName: string;
  TableArn: string;
  TableId: string;
  TableStatus: "ACTIVE";
  CreationDateTime: number;
  KeySchema: KeySchema;
  AttributeDefinitions: readonly { AttributeName: string; AttributeType: "S" | "N" | "B" }[];
  GlobalSecondaryIndexes?: readonly IndexDescription[];
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType?: string };
  LatestStreamArn?: string;
  [further: string]: unknown;
}

/** A table as it is kept: its description, and the attribute that says when an item ends, if there is one. */
export interface TableRecord {
  description: TableDescription;
  timeToLiveAttribute?: string;
}

export function keyNames(schema: KeySchema): string[] {
  return schema.map((element) => element.AttributeName);
}

/** What an index holds of an item: its projection; undefined if the item lacks a key of the index (a sparse index). */
export function indexEntry(index: IndexDescription, table: TableDescription, item: Item | undefined): Item | undefined {
  const keys = keyNames(index.KeySchema);
  if (!item || !keys.every((name) => item[name] !== undefined)) return undefined;
  if (index.Projection.ProjectionType === "ALL") return item;
  return pick(item, [...keys, ...keyNames(table.KeySchema), ...(index.Projection.NonKeyAttributes ?? [])]);
}
