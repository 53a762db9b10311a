import { BatchGetCommand, GetCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Keys one request takes. */
const MOST_KEYS = 100;

type Row = Record<string, unknown>;
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

export interface FoundRow {
  readonly row: Row | undefined;
  /** Read units; of a request for several rows each bears the same share. */
  readonly units: number;
}

interface Asked {
  readonly key: RowKey;
  readonly resolve: (found: FoundRow) => void;
  readonly reject: (error: unknown) => void;
}

const readers = new WeakMap<DynamoDBDocumentClient, Map<string, GatheredReads>>();

/** What this process reads of a table through a client, all of it through the same reader. */
export function gatheredReads(client: DynamoDBDocumentClient, tableName: string): GatheredReads {
  const ofClient = readers.get(client) ?? new Map<string, GatheredReads>();
  readers.set(client, ofClient);
  const reader = ofClient.get(tableName) ?? new GatheredReads(client, tableName);
  ofClient.set(tableName, reader);
  return reader;
}

/**
 * Strongly consistent reads of single rows. Those asked for in the same turn of the event loop go in one request: ten
 * messages worked off side by side ask for ten rows in the time of one. One alone is read by itself.
 */
export class GatheredReads {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  #asked: Asked[] = [];

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  read(key: RowKey): Promise<FoundRow> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ key, resolve, reject });
      if (this.#asked.length === 1) setImmediate(() => void this.#readAsked());
    });
  }

  async #readAsked(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    const byRow = new Map<string, Asked[]>();
    for (const one of asked) byRow.set(nameOf(one.key), [...(byRow.get(nameOf(one.key)) ?? []), one]);
    const rows = [...byRow.values()];
    const parts = Array.from({ length: Math.ceil(rows.length / MOST_KEYS) }, (_, at) =>
      rows.slice(at * MOST_KEYS, (at + 1) * MOST_KEYS),
    );
    await Promise.all(parts.map((part) => this.#answer(part)));
  }

  /** @param rows who asks, by the row they ask for */
  async #answer(rows: readonly (readonly Asked[])[]): Promise<void> {
    const keys = rows.flatMap(([first]) => (first ? [first.key] : []));
    try {
      const found = await (keys.length === 1 ? this.#readOne(keys) : this.#readTogether(keys));
      for (const [at, askers] of rows.entries()) {
        const units = (found[at]?.units ?? 0) / askers.length;
        for (const { resolve } of askers) resolve({ row: found[at]?.row, units });
      }
    } catch (error) {
      // A key the table cannot take must not fail those that went with it.
      if (rows.length > 1) await Promise.all(rows.map((row) => this.#answer([row])));
      else for (const { reject } of rows.flat()) reject(error);
    }
  }

  async #readOne([Key]: readonly RowKey[]): Promise<FoundRow[]> {
    const reply = await this.#client.send(
      new GetCommand({
        TableName: this.#tableName,
        Key: { ...Key },
        ConsistentRead: true,
        ReturnConsumedCapacity: "TOTAL",
      }),
    );
    return [{ row: reply.Item, units: reply.ConsumedCapacity?.CapacityUnits ?? 0 }];
  }

  async #readTogether(keys: readonly RowKey[]): Promise<FoundRow[]> {
    const { rows, units } = await readRows(this.#client, this.#tableName, keys);
    return keys.map((key) => ({ row: rows.get(nameOf(key)), units: units / keys.length }));
  }
}

/** At most 100 rows, each once, asked for until the table has answered for all. */
export async function readRows(
  client: DynamoDBDocumentClient,
  tableName: string,
  wanted: readonly RowKey[],
): Promise<{ readonly rows: ReadonlyMap<string, Row>; readonly units: number }> {
  const rows = new Map<string, Row>();
  let units = 0;
  let keys: Row[] | undefined = wanted.map((key) => ({ ...key }));
  while (keys?.length) {
    const reply: {
      Responses?: Record<string, Row[]>;
      UnprocessedKeys?: Record<string, { Keys?: Row[] }>;
      ConsumedCapacity?: { CapacityUnits?: number }[];
    } = await client.send(
      new BatchGetCommand({
        RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } },
        ReturnConsumedCapacity: "TOTAL",
      }),
    );
    units += (reply.ConsumedCapacity ?? []).reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0);
    for (const row of reply.Responses?.[tableName] ?? [])
      rows.set(nameOf({ pk: String(row["pk"]), sk: String(row["sk"]) }), row);
    keys = reply.UnprocessedKeys?.[tableName]?.Keys;
  }
  return { rows, units };
}

/** By which a row is found among those of one answer. */
export function nameOf({ pk, sk }: RowKey): string {
  return `${pk}\u0000${sk}`;
}
