import { EventEmitter, once } from "node:events";
import type { Database, Write } from "../storage/database.ts";
import type { Item } from "./attribute-value.ts";
import { changeKey, changePrefix, positionPrefix } from "./store-keys.ts";

/** One change of an item, as a stream with new and old images tells it. */
export interface ChangeRecord {
  /** Grows with every change of any table, in the order of the commits; numbers may be left out. */
  sequence: number;
  eventName: "INSERT" | "MODIFY" | "REMOVE";
  keys: Item;
  oldImage?: Item;
  newImage?: Item;
  at: number;
  /** Set when the item was removed because its time to live had passed. */
  expired?: true;
}

const keptMs = 24 * 60 * 60 * 1000;

/**
 * The changes of all tables that have a stream, written in the same commit as the change itself, and the position of
 * each reader. Records are kept for 24 hours, as in AWS, and besides until every reader that has a position has passed
 * them: an office that was switched off over a holiday loses nothing.
 */
export class ChangeFeed {
  readonly #database: Database;
  readonly #committed = new EventEmitter().setMaxListeners(0);
  /** Sequence of the newest committed change of each table. */
  readonly #newest = new Map<string, number>();
  #sequence: number;

  private constructor(database: Database) {
    this.#database = database;
    // The clock keeps numbers growing when all records have been trimmed; a stored one wins over a clock set back.
    this.#sequence = Date.now() * 1000;
  }

  static async open(database: Database, tables: readonly string[]): Promise<ChangeFeed> {
    const feed = new ChangeFeed(database);
    for (const table of tables) {
      const backwards = { gte: changePrefix(table), lt: `${changePrefix(table)}~`, reverse: true, limit: 1 };
      for await (const [, { sequence }] of database.entries<ChangeRecord>(backwards)) feed.#newest.set(table, sequence);
      for await (const [, position] of database.under<number>(positionPrefix(table))) {
        feed.#sequence = Math.max(feed.#sequence, position);
      }
      feed.#sequence = Math.max(feed.#sequence, feed.newest(table));
    }
    return feed;
  }

  /** Numbers a change. It must be committed, in one with what it tells of, before any later one is. */
  record(change: Omit<ChangeRecord, "sequence">): ChangeRecord {
    this.#sequence += 1;
    return { sequence: this.#sequence, ...change };
  }

  write(table: string, record: ChangeRecord): Write {
    return { type: "put", key: changeKey(table, record.sequence), value: record };
  }

  /** To be told when a change has been committed; wakes the readers of the table. */
  committed(table: string, sequence: number): void {
    if (sequence <= this.newest(table)) return;
    this.#newest.set(table, sequence);
    this.#committed.emit(table);
  }

  /** The sequence of the newest committed change of a table; 0 if there is none. */
  newest(table: string): number {
    return this.#newest.get(table) ?? 0;
  }

  /** The oldest changes behind a position, at most `limit`. */
  async read(table: string, after: number, limit: number): Promise<ChangeRecord[]> {
    const records: ChangeRecord[] = [];
    const range = { gt: changeKey(table, after), lt: `${changePrefix(table)}~`, limit };
    for await (const [, record] of this.#database.entries<ChangeRecord>(range)) records.push(record);
    return records;
  }

  /** Resolves when there is a change behind the sequence; rejects with an AbortError when the signal is raised. */
  async changedAfter(table: string, sequence: number, signal: AbortSignal): Promise<void> {
    if (this.newest(table) <= sequence) await once(this.#committed, table, { signal });
  }

  /** How far a reader has come; a new one starts at the oldest change kept. */
  position(table: string, reader: string): number {
    return this.#database.get<number>(positionPrefix(table) + reader) ?? 0;
  }

  async advance(table: string, reader: string, sequence: number): Promise<void> {
    await this.#database.write([{ type: "put", key: positionPrefix(table) + reader, value: sequence }]);
  }

  /** Deletes what is older than a day and read by all readers. */
  async trim(table: string, now: number): Promise<void> {
    let passed = Number.MAX_SAFE_INTEGER;
    for await (const [, position] of this.#database.under<number>(positionPrefix(table))) {
      passed = Math.min(passed, position);
    }
    const old: Write[] = [];
    for await (const [key, record] of this.#database.under<ChangeRecord>(changePrefix(table))) {
      if (record.sequence > passed || record.at > now - keptMs || old.length === 1000) break;
      old.push({ type: "del", key });
    }
    await this.#database.write(old);
  }
}
