import { ServiceError, type JsonObject } from "../http/service-error.ts";
import type { Database, Write } from "../storage/database.ts";
import { KeyLocks } from "../storage/key-locks.ts";
import { pick, type Item } from "./attribute-value.ts";
import { sameItem, writeUnits, type Units } from "./capacity.ts";
import type { ChangeFeed, ChangeRecord } from "./change-feed.ts";
import { checkRequest, itemKey, runAction, validationFailure, type CheckedRequest } from "./dynalite.ts";
import { itemSizeBytes, maxItemSizeBytes } from "./item-size.ts";
import { itemPrefix, timeToLiveKey } from "./store-keys.ts";
import { keyNames, type TableRecord } from "./table-definition.ts";
import type { Tables } from "./tables.ts";
import { WriteView } from "./write-view.ts";

export type WriteName = "PutItem" | "UpdateItem" | "DeleteItem";

/** A well-formed write, not yet looked at against the item it is for. */
export interface PlannedWrite {
  name: WriteName;
  table: TableRecord;
  request: CheckedRequest;
  /** Storage key of the item, unique over all tables. */
  key: string;
  wantsOldItem: boolean;
}

/** What a write will do, found against the item as it stands; nothing is stored yet. */
export interface EvaluatedWrite {
  table: TableRecord;
  before: Item | undefined;
  after: Item | undefined;
  writes: Write[];
  units: Units;
  answer: Record<string, unknown>;
}

/** Plans, evaluates and commits writes of items; every write operation of DynamoDB is made of these three. */
export class ItemWriter {
  readonly locks = new KeyLocks();
  readonly #database: Database;
  readonly #tables: Tables;
  readonly #feed: ChangeFeed;

  constructor(database: Database, tables: Tables, feed: ChangeFeed) {
    this.#database = database;
    this.#tables = tables;
    this.#feed = feed;
  }

  plan(name: WriteName, input: JsonObject): PlannedWrite {
    const request = checkRequest(name, input);
    const table = this.#tables.find(request.TableName);
    const key = itemPrefix(request.TableName) + itemKey(table.description, request);
    const wantsOldItem = input["ReturnValuesOnConditionCheckFailure"] === "ALL_OLD";
    return { name, table, request, key, wantsOldItem };
  }

  /** Must be called with the item locked. */
  async evaluate({ name, table, request, wantsOldItem }: PlannedWrite): Promise<EvaluatedWrite> {
    const view = new WriteView(this.#database, table.description);
    let answer: Record<string, unknown>;
    try {
      answer = await runAction(name, view, request);
    } catch (error) {
      throw wantsOldItem ? withOldItem(error, view.before) : error;
    }
    if (view.after && itemSizeBytes(view.after) > maxItemSizeBytes) {
      const which = name === "UpdateItem" ? "Item size to update" : "Item size";
      throw validationFailure(`${which} has exceeded the maximum allowed size`);
    }
    const units = writeUnits(table.description, view.before, view.after);
    return { table, before: view.before, after: view.after, writes: view.writes, units, answer };
  }

  /** Commits all of the writes, their change records and `more`, or nothing. Must be called with the items locked. */
  async commit(evaluated: readonly EvaluatedWrite[], more: readonly Write[] = [], expired = false): Promise<void> {
    const writes: Write[] = [...more];
    const changed = new Map<string, number>();
    for (const write of evaluated) {
      writes.push(...write.writes);
      const marker = timeToLiveMarker(write);
      if (marker) writes.push(marker);
      const change = changeOf(write, expired);
      if (!change) continue;
      const record = this.#feed.record(change);
      const { TableName } = write.table.description;
      writes.push(this.#feed.write(TableName, record));
      changed.set(TableName, record.sequence);
    }
    await this.#database.write(writes);
    for (const [table, sequence] of changed) this.#feed.committed(table, sequence);
  }
}

function withOldItem(error: unknown, item: Item | undefined): unknown {
  if (!item || !(error instanceof ServiceError) || error.type !== "ConditionalCheckFailedException") return error;
  return new ServiceError(error.type, error.message, { details: { Item: item } });
}

/** The entry by which the sweep finds an item when its time has come. */
function timeToLiveMarker({ table, after }: EvaluatedWrite): Write | undefined {
  const attribute = table.timeToLiveAttribute;
  const seconds = attribute && after ? Number(after[attribute]?.N) : Number.NaN;
  if (!after || Number.isNaN(seconds)) return undefined;
  const key = itemKey(table.description, { Item: after });
  return { type: "put", key: timeToLiveKey(Math.floor(seconds), table.description.TableName, key), value: 1 };
}

function changeOf(write: EvaluatedWrite, expired: boolean): Omit<ChangeRecord, "sequence"> | undefined {
  const { table, before, after } = write;
  const image = after ?? before;
  if (!table.description.StreamSpecification?.StreamEnabled || !image) return undefined;
  if (before && after && sameItem(before, after)) return undefined;
  return {
    eventName: !before ? "INSERT" : after ? "MODIFY" : "REMOVE",
    keys: pick(image, keyNames(table.description.KeySchema)),
    at: Date.now(),
    ...(before && { oldImage: before }),
    ...(after && { newImage: after }),
    ...(expired && { expired: true as const }),
  };
}
