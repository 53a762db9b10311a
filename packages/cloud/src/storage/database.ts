import { statfs } from "node:fs/promises";
import { ClassicLevel } from "classic-level";
import { DiskFullError } from "../cloud-problem.ts";
import { CommitGroup } from "./commit-group.ts";

/** One change of the store. A list of them given to `Database.write` takes effect as a whole or not at all. */
export type Write = { type: "put"; key: string; value: unknown } | { type: "del"; key: string };

/** A range of keys, in the order of their UTF-8 bytes. */
export interface KeyRange {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
}

/** LevelDB writes its log of up to 4 MB to a table, and a new log, when it is opened. */
const recoveryBytes = 8 * 1024 * 1024;

/**
 * The one store of the embedded cloud: JSON values under text keys in LevelDB.
 *
 * Reads are synchronous (a cached block costs microseconds; a thread hop costs more than the read). Writes are atomic,
 * apply in the order of the calls and are handed to the operating system before they resolve, so that they outlive a
 * killed process (not a power cut: nothing is fsynced).
 */
export class Database {
  readonly #level: ClassicLevel<string, unknown>;
  readonly #commits: CommitGroup;
  /** Whether the last write failed. */
  #torn = false;

  private constructor(level: ClassicLevel<string, unknown>) {
    this.#level = level;
    this.#commits = new CommitGroup((writes) => this.#commit(writes));
  }

  static async open(folder: string): Promise<Database> {
    const level = new ClassicLevel<string, unknown>(folder, { valueEncoding: "json" });
    await level.open();
    return new Database(level);
  }

  get<T>(key: string): T | undefined {
    return this.#level.getSync(key) as T | undefined;
  }

  async *entries<T>(range: KeyRange): AsyncGenerator<[string, T]> {
    const iterator = this.#level.iterator(range);
    try {
      for (;;) {
        const chunk = await iterator.nextv(200);
        if (chunk.length === 0) return;
        for (const [key, value] of chunk) yield [key, value as T];
      }
    } finally {
      await iterator.close();
    }
  }

  /** All entries whose key begins with the prefix. */
  under<T>(prefix: string): AsyncGenerator<[string, T]> {
    return this.entries<T>({ gte: prefix, lt: `${prefix}\u{10ffff}` });
  }

  write(writes: readonly Write[]): Promise<void> {
    return this.#commits.add(writes);
  }

  async close(): Promise<void> {
    await this.#commits.idle();
    await this.#level.close();
  }

  async #commit(writes: Write[]): Promise<void> {
    if (this.#torn) await this.#recover();
    try {
      await this.#level.batch(writes);
    } catch (error) {
      this.#torn = true;
      throw error;
    }
  }

  /**
   * After a failed write (a full disk) LevelDB's log may end in a torn record, behind which later writes would be lost
   * at recovery. So the log is recovered, and a new one begun, before anything else is written. That takes room itself;
   * until there is enough, the store stays open for reading.
   */
  async #recover(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#level.location);
    if (bavail * bsize < recoveryBytes) throw new DiskFullError();
    await this.#level.close();
    await this.#level.open();
    this.#torn = false;
  }
}
