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
  #sequence: number;

  private constructor(database: Database, sequence: number) {
    this.#database = database;
    this.#sequence = sequence;
  }

  static async open(database: Database): Promise<ChangeFeed> {
    // The clock keeps numbers growing when all records have been trimmed; a stored one wins over a clock set back.
    let sequence = Date.now() * 1000;
    const tables = new Set<string>();
    for await (const [key] of database.under("table~")) tables.add(key.slice("table~".length));
    for (const table of tables) {
      const newest = database.entries<ChangeRecord>({
        gte: changePrefix(table),
        lt: `${changePrefix(table)}~`,
        reverse: true,
        limit: 1,
      });
      for await (const [, record] of newest) sequence = Math.max(sequence, record.sequence);
      for await (const [, position] of database.under<number>(positionPrefix(table))) {
        sequence = Math.max(sequence, position);
      }
    }
    return new ChangeFeed(database, sequence);
  }

  /** The write that adds a change; to be committed at once with the change, before any later one is added. */
  record(table: string, change: Omit<ChangeRecord, "sequence">): Write {
    this.#sequence += 1;
    const value: ChangeRecord = { sequence: this.#sequence, ...change };
    return { type: "put", key: changeKey(table, this.#sequence), value };
  }

  /** To be called after a commit that held changes of the table; wakes its readers. */
  announce(table: string): void {
    this.#committed.emit(table);
  }

  /** The oldest changes behind a position, at most `limit`. */
  async read(table: string, after: number, limit: number): Promise<ChangeRecord[]> {
    const records: ChangeRecord[] = [];
    const range = { gt: changeKey(table, after), lt: `${changePrefix(table)}~`, limit };
    for await (const [, record] of this.#database.entries<ChangeRecord>(range)) records.push(record);
    return records;
  }

  /** Resolves at the next change of the table; rejects with an AbortError when the signal is raised. */
  async changed(table: string, signal: AbortSignal): Promise<void> {
    await once(this.#committed, table, { signal });
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
