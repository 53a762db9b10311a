import {
  CreateTableCommand,
  DeleteTableCommand,
  waitUntilTableExists,
  type AttributeValue,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { aName } from "./target.ts";

export type Item = Record<string, AttributeValue>;

const keyAttributes = ["pk", "sk", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk"];

/** A table like the product's: key pk and sk, an index with all attributes, one with keys only, and a stream. */
export async function createTable(client: DynamoDBClient): Promise<string> {
  const TableName = aName("table");
  const keySchema = (prefix: string) => [
    { AttributeName: `${prefix}pk`, KeyType: "HASH" as const },
    { AttributeName: `${prefix}sk`, KeyType: "RANGE" as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: keyAttributes.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
      KeySchema: keySchema(""),
      GlobalSecondaryIndexes: [
        { IndexName: "gsi1", KeySchema: keySchema("gsi1"), Projection: { ProjectionType: "ALL" } },
        { IndexName: "gsi2", KeySchema: keySchema("gsi2"), Projection: { ProjectionType: "KEYS_ONLY" } },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 120, minDelay: 1 }, { TableName });
  return TableName;
}

export async function dropTable(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName }));
}

/** Attribute values of the protocol from plain ones: texts and numbers. */
export function anItem(values: Record<string, string | number>): Item {
  const attribute = (value: string | number): AttributeValue =>
    typeof value === "number" ? { N: String(value) } : { S: value };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, attribute(value)]));
}
