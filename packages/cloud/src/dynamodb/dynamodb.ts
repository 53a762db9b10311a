import type { JsonOperations } from "../http/service-error.ts";
import type { Database } from "../storage/database.ts";
import { ChangeFeed } from "./change-feed.ts";
import { IdempotencyTokens } from "./idempotency-tokens.ts";
import { itemOperations } from "./item-operations.ts";
import { ItemWriter } from "./item-writer.ts";
import { Tables } from "./tables.ts";
import { removeExpired } from "./time-to-live.ts";
import { transactionOperations } from "./transaction-operations.ts";

export interface DynamoDb {
  operations: JsonOperations;
  changeFeed: ChangeFeed;
  /** Removes expired items, tokens and change records. */
  sweep(now: number): Promise<void>;
}

export async function openDynamoDb(database: Database, region: string): Promise<DynamoDb> {
  const tables = await Tables.open(database, region);
  const changeFeed = await ChangeFeed.open(database, tables.names());
  const tokens = await IdempotencyTokens.open(database);
  const writer = new ItemWriter(database, tables, changeFeed);
  return {
    changeFeed,
    operations: {
      ...tables.operations,
      ...itemOperations(database, tables, writer),
      ...transactionOperations(database, tables, writer, tokens),
    },
    async sweep(now) {
      await removeExpired(database, tables, writer, now);
      await tokens.sweep(now);
      for (const name of tables.names()) await changeFeed.trim(name, now);
    },
  };
}
