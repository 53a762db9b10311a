import type { Database, Write } from "../storage/database.ts";
import type { Item } from "./attribute-value.ts";
import { indexPrefix, itemPrefix } from "./store-keys.ts";
import type { TableDescription } from "./table-definition.ts";

type Done<T> = (error: Error | null, value?: T) => void;

/**
 * The store as one of dynalite's write actions sees it: reads come from the database, writes are only noted, so that
 * the item and its index entries (or all those of a transaction) can be committed as one.
 */
export class WriteView {
  readonly writes: Write[] = [];
  before: Item | undefined;
  after: Item | undefined;
  readonly #database: Database;
  readonly #table: TableDescription;

  constructor(database: Database, table: TableDescription) {
    this.#database = database;
    this.#table = table;
  }

  readonly getTable = (_name: string, done: Done<TableDescription>) => done(null, this.#table);

  readonly getItemDb = (table: string) => {
    const prefix = itemPrefix(table);
    return {
      lock: withoutLock,
      get: (key: string, done: Done<Item>) => {
        this.before = this.#database.get<Item>(prefix + key);
        done(null, this.before);
      },
      put: (key: string, item: Item, done: Done<void>) => {
        this.after = item;
        this.writes.push({ type: "put", key: prefix + key, value: item });
        done(null);
      },
      del: (key: string, done: Done<void>) => {
        this.writes.push({ type: "del", key: prefix + key });
        done(null);
      },
    };
  };

  readonly getIndexDb = (_type: string, table: string, index: string) => {
    const prefix = indexPrefix(table, index);
    return {
      put: (key: string, item: Item, done: Done<void>) => {
        this.writes.push({ type: "put", key: prefix + key, value: item });
        done(null);
      },
      del: (key: string, done: Done<void>) => {
        this.writes.push({ type: "del", key: prefix + key });
        done(null);
      },
    };
  };
}

/** Items are locked by `KeyLocks` around the whole write, so dynalite's own lock has nothing to do. */
function withoutLock(_key: string, work: (release: <F>(callback: F) => F) => void): void {
  work((callback) => callback);
}
