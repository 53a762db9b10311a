import {
  DeleteCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
  TransactionConflictException,
  type AttributeValue,
} from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as v from "valibot";
import type { Clock } from "../clock.ts";
import { Refusal } from "../refusal.ts";
import { additionOf } from "./addition.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Entity, ItemOf, LocalKey, ValueOf } from "./entity.ts";
import { gatheredReads, nameOf, readRows } from "./gathered-reads.ts";
import type { Meter } from "./meter.ts";
import { WriteConflict, type Operation } from "./operation.ts";
import { isPacked, packed, unpacked } from "./packed-attributes.ts";

export interface TableAccess {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly clock: Clock;
}

export interface QueryOptions {
  readonly index?: 1 | 2 | 3;
  /** Sort keys that begin so. */
  readonly prefix?: string;
  /** Sort keys from here on (inclusive); not together with `prefix`. */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly after?: string | undefined;
  readonly descending?: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

type Row = Record<string, unknown>;
const KEY_ATTRIBUTES = new Set(["pk", "sk", "i1pk", "i1sk", "i2pk", "i2sk", "i3pk", "i3sk", "ttl", "_e"]);

/**
 * The one table under one key prefix. Not exported to capabilities: they get a TenantStore, and a few a SharedStore.
 * There is no scan, and no method that takes a prefix.
 */
export class PrefixedTable {
  readonly meter: Meter;
  readonly #access: TableAccess;
  readonly #prefix: string;

  protected constructor(access: TableAccess, prefix: string, meter: Meter) {
    this.#access = access;
    this.#prefix = prefix;
    this.meter = meter;
  }

  /** Strongly consistent read of one item; expired items do not exist. */
  async get<E extends Entity>(of: E, key: LocalKey): Promise<ItemOf<E> | undefined> {
    const { client, tableName } = this.#access;
    const { row, units } = await gatheredReads(client, tableName).read(this.#key(key));
    this.meter.read(units);
    return this.#item(of, row);
  }

  /** Several items (at most 100) in one round trip, in the order asked; absent ones are undefined. */
  async getMany(
    wanted: readonly { readonly entity: Entity; readonly key: LocalKey }[],
  ): Promise<readonly (Row | undefined)[]> {
    if (wanted.length === 0) return [];
    const { client, tableName } = this.#access;
    const keys = wanted.map(({ key }) => this.#key(key));
    const unique = new Map(keys.map((key) => [nameOf(key), key]));
    const { rows, units } = await readRows(client, tableName, [...unique.values()]);
    this.meter.read(units);
    return wanted.map(({ entity }, at) => {
      const key = keys[at];
      return this.#item(entity, key && rows.get(nameOf(key))) as Row | undefined;
    });
  }

  /**
   * One page of one kind of item under a partition (or index partition). Index reads are eventually consistent.
   * @throws Refusal `input.cursor` for a cursor that was not made by this query
   */
  async query<E extends Entity>(of: E, partition: string, options: QueryOptions = {}): Promise<Page<ItemOf<E>>> {
    const page = await this.#page(partition, options);
    const items = page.rows.flatMap((row) => {
      const item = row["_e"] === of.name ? this.#item(of, row) : undefined;
      return item ? [item] : [];
    });
    return page.next === undefined ? { items } : { items, next: page.next };
  }

  /** All items of one kind under a partition, page after page. For partitions that are bounded by their nature. */
  async queryAll<E extends Entity>(of: E, partition: string, options: QueryOptions = {}): Promise<ItemOf<E>[]> {
    const items: ItemOf<E>[] = [];
    let after = options.after;
    do {
      const page: Page<ItemOf<E>> = await this.query(
        of,
        partition,
        after === undefined ? options : { ...options, after },
      );
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return items;
  }

  /**
   * A whole partition with items of several kinds, in one query (a document with its history, say). Of one that may be
   * long, only pages of `limit` until what was found is `enough`.
   */
  async collect<M extends Record<string, Entity>>(
    kinds: M,
    partition: string,
    options: Omit<QueryOptions, "after"> & {
      readonly enough?: (found: { readonly [K in keyof M]: readonly unknown[] }) => boolean;
    } = {},
  ): Promise<{ [K in keyof M]: ItemOf<M[K]>[] }> {
    const { enough = () => false, ...query } = options;
    const byName = new Map(Object.entries(kinds).map(([label, kind]) => [kind.name, { label, kind }]));
    const found: Record<string, Row[]> = Object.fromEntries(Object.keys(kinds).map((label) => [label, []]));
    let after: string | undefined;
    do {
      const page = await this.#page(partition, after === undefined ? query : { ...query, after });
      for (const row of page.rows) {
        const match = byName.get(String(row["_e"]));
        const item = match && this.#item(match.kind, row);
        if (match && item) found[match.label]?.push(item as Row);
      }
      after = enough(found as { [K in keyof M]: unknown[] }) ? undefined : page.next;
    } while (after !== undefined);
    return found as { [K in keyof M]: ItemOf<M[K]>[] };
  }

  /**
   * All or nothing. At most 25 operations, the limit the design keeps (AWS: 100); one alone needs no transaction, which
   * costs twice as much.
   * @throws WriteConflict when a condition fails or another transaction was in the way
   */
  async write(operations: readonly Operation[]): Promise<void> {
    const [first] = operations;
    if (!first) return;
    if (operations.length === 1) return this.#writeOne(first);
    if (operations.length > 25) throw new RangeError(`a transaction of ${String(operations.length)} operations`);
    try {
      const parts = operations.map((operation) => ({ operation, part: this.#transactItem(operation) }));
      const reply = await this.#access.client.send(
        new TransactWriteCommand({
          TransactItems: parts.map(({ part }) => part),
          ReturnConsumedCapacity: "TOTAL",
        }),
      );
      this.meter.write(
        (reply.ConsumedCapacity ?? []).reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0),
        parts.reduce((sum, { operation, part }) => sum + keptBytes(operation, part), 0),
      );
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      this.meter.write(0);
      const reasons = error.CancellationReasons ?? [];
      const other = reasons.find(
        ({ Code }) => Code !== "None" && Code !== "ConditionalCheckFailed" && Code !== "TransactionConflict",
      );
      if (other) throw error;
      throw new WriteConflict(
        operations.flatMap((operation, at) => {
          if (reasons[at]?.Code !== "ConditionalCheckFailed") return [];
          // The document client does not unmarshal what stands in an error.
          const current: Record<string, AttributeValue> | undefined = reasons[at].Item;
          return [{ operation, current: current && this.#item(operation.entity, unmarshall(current)) }];
        }),
      );
    }
  }

  async #writeOne(operation: Operation): Promise<void> {
    const part = this.#transactItem(operation);
    try {
      const { units } = await this.#sendOne(part);
      this.meter.write(units, keptBytes(operation, part));
    } catch (error) {
      const isConflict =
        error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException;
      if (!isConflict) throw error;
      this.meter.write(0);
      if (error instanceof TransactionConflictException) throw new WriteConflict([]);
      const current: Record<string, AttributeValue> | undefined = error.Item;
      throw new WriteConflict([{ operation, current: current && this.#item(operation.entity, unmarshall(current)) }]);
    }
  }

  async #sendOne({ Put, Update, Delete }: OnePart): Promise<{ readonly units: number }> {
    const { client } = this.#access;
    const asked = { ReturnConsumedCapacity: "TOTAL" } as const;
    const reply = Put
      ? await client.send(new PutCommand({ ...Put, ...asked }))
      : Update
        ? await client.send(new UpdateCommand({ ...Update, ...asked }))
        : Delete && (await client.send(new DeleteCommand({ ...Delete, ...asked })));
    return { units: reply?.ConsumedCapacity?.CapacityUnits ?? 0 };
  }

  async #page(partition: string, options: QueryOptions): Promise<{ rows: Row[]; next: string | undefined }> {
    const { index, prefix, from, to } = options;
    const [pk, sk] = index ? [`i${String(index)}pk`, `i${String(index)}sk`] : ["pk", "sk"];
    const condition =
      prefix !== undefined
        ? "begins_with(#s, :a)"
        : from !== undefined && to !== undefined
          ? "#s BETWEEN :a AND :b"
          : from !== undefined
            ? "#s >= :a"
            : to !== undefined
              ? "#s <= :b"
              : undefined;
    const query = new QueryCommand({
      TableName: this.#access.tableName,
      ...(index ? { IndexName: `index${String(index)}` } : { ConsistentRead: true }),
      KeyConditionExpression: condition ? `#p = :p AND ${condition}` : "#p = :p",
      ExpressionAttributeNames: { "#p": pk, ...(condition && { "#s": sk }) },
      ExpressionAttributeValues: {
        ":p": this.#prefix + partition,
        ...(condition?.includes(":a") && { ":a": prefix ?? from }),
        ...(condition?.includes(":b") && { ":b": to }),
      },
      ...(options.limit !== undefined && { Limit: options.limit }),
      ...(options.after !== undefined && { ExclusiveStartKey: this.#startKey(options.after, index) }),
      ScanIndexForward: !options.descending,
      ReturnConsumedCapacity: "TOTAL",
    });
    const reply = await this.#access.client.send(query).catch((error: unknown) => {
      if (options.after !== undefined && isValidation(error))
        throw new Refusal("input", "input.cursor", {}, { cause: error });
      throw error;
    });
    this.meter.read(reply.ConsumedCapacity?.CapacityUnits ?? 0);
    const last = reply.LastEvaluatedKey as Row | undefined;
    const local = (attribute: string, strip: boolean) => {
      const value = last?.[attribute];
      return typeof value === "string" ? (strip ? value.slice(this.#prefix.length) : value) : undefined;
    };
    const next =
      last &&
      encodeCursor({ pk: local("pk", true), sk: local("sk", false), ipk: local(pk, true), isk: local(sk, false) });
    return { rows: reply.Items ?? [], next };
  }

  #startKey(cursor: string, index: 1 | 2 | 3 | undefined): Row {
    const at = decodeCursor(cursor);
    const key = { pk: this.#prefix + (at.pk ?? ""), sk: at.sk };
    return index
      ? { ...key, [`i${String(index)}pk`]: this.#prefix + (at.ipk ?? ""), [`i${String(index)}sk`]: at.isk }
      : key;
  }

  #key([partition, sort]: LocalKey): { pk: string; sk: string } {
    return { pk: this.#prefix + partition, sk: sort };
  }

  #item<E extends Entity>(of: E, row: Row | undefined): ItemOf<E> | undefined {
    if (!row) return undefined;
    const ttl = row["ttl"];
    if (typeof ttl === "number" && ttl * 1000 <= this.#access.clock.now().getTime()) return undefined;
    if (row["_e"] !== of.name) return undefined;
    const plain = Object.fromEntries(
      Object.entries(row).filter(([name]) => !KEY_ATTRIBUTES.has(name) && !isPacked(name)),
    );
    return { ...plain, ...unpacked(row, of.packingWords) } as ItemOf<E>;
  }

  #transactItem(operation: Operation): OnePart {
    const { kind, entity, item, version } = operation;
    const { tableName: TableName } = this.#access;
    if (kind === "add") return { Update: this.#addition(operation) };
    if (kind === "put") return { Put: { TableName, Item: this.#row(entity, item, 0) } };
    if (kind === "create") {
      return {
        Put: {
          TableName,
          Item: this.#row(entity, item, 0),
          // An expired item that DynamoDB has not deleted yet does not stand in the way.
          ConditionExpression: "attribute_not_exists(pk) OR #ttl <= :now",
          ExpressionAttributeNames: { "#ttl": "ttl" },
          ExpressionAttributeValues: { ":now": Math.floor(this.#access.clock.now().getTime() / 1000) },
          ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
        },
      };
    }
    const conditional = {
      ConditionExpression: "#v = :v",
      ExpressionAttributeNames: { "#v": "version" },
      ExpressionAttributeValues: { ":v": version },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
    };
    return kind === "replace"
      ? { Put: { TableName, Item: this.#row(entity, item, version), ...conditional } }
      : { Delete: { TableName, Key: this.#key(entity.key(item as ValueOf<Entity>)), ...conditional } };
  }

  #addition(operation: Operation) {
    const { pk, sk, ...fields } = this.#row(operation.entity, operation.item, 0);
    return { TableName: this.#access.tableName, Key: { pk, sk }, ...additionOf(fields, operation) };
  }

  #row(of: Entity, item: object, version: number): Row {
    const value = v.parse(of.schema, item);
    const index = (at: 1 | 2 | 3, key: LocalKey | undefined): Row =>
      key ? { [`i${String(at)}pk`]: this.#prefix + key[0], [`i${String(at)}sk`]: key[1] } : {};
    const ttl = of.expiresAt?.(value);
    return {
      ...packed(value, of.packed, of.packingWords),
      ...this.#key(of.key(value)),
      ...index(1, of.index1?.(value)),
      ...index(2, of.index2?.(value)),
      ...index(3, of.index3?.(value)),
      ...(ttl !== undefined && { ttl }),
      _e: of.name,
      version: version + 1,
    };
  }
}

type Transacted = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
/** What one operation asks of the table, in a transaction or alone. */
type OnePart = Pick<Transacted, "Put" | "Update" | "Delete">;

/** Bytes an item made for good keeps billed: its own and each index entry's, about as JSON, and 100 of AWS for each. */
function keptBytes({ kind }: Operation, { Put }: OnePart): number {
  const row = kind === "create" ? Put?.Item : undefined;
  if (!row || "ttl" in row) return 0;
  const entries = 1 + [1, 2, 3].filter((at) => `i${String(at)}pk` in row).length;
  const sizes = Object.entries(row).map(([name, value]) =>
    value instanceof Uint8Array ? name.length + value.byteLength : Buffer.byteLength(JSON.stringify({ [name]: value })),
  );
  return entries * sizes.reduce((sum, size) => sum + size, 100);
}

/** What DynamoDB says of a request it cannot make sense of, such as a start outside the query. */
function isValidation(error: unknown): boolean {
  return error instanceof DynamoDBServiceException && error.name === "ValidationException";
}
