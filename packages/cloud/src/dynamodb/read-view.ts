import { Stream } from "node:stream";
import type { Database, KeyRange } from "../storage/database.ts";
import type { Item } from "./attribute-value.ts";
import { itemSizeBytes } from "./item-size.ts";
import { indexPrefix, itemPrefix } from "./store-keys.ts";
import type { TableDescription } from "./table-definition.ts";

/** DynamoDB ends a page of Query or Scan after this much was read. */
const pageSizeBytes = 1024 * 1024;

type Done<T> = (error: Error | null, value?: T) => void;

/** The store as dynalite's Query and Scan see it; it notes what they read, for pages and capacity. */
export class ReadView {
  /** UTF-8 sizes of the items read, in order. */
  readonly sizes: number[] = [];
  last: Item | undefined;
  /** Whether reading ended because the page was full, though there may be more. */
  full = false;
  readonly #database: Database;
  readonly #table: TableDescription;

  constructor(database: Database, table: TableDescription) {
    this.#database = database;
    this.#table = table;
  }

  readonly getTable = (_name: string, done: Done<TableDescription>) => done(null, this.#table);
  readonly getItemDb = (table: string) => this.#rangeOf(itemPrefix(table));
  readonly getIndexDb = (_type: string, table: string, index: string) => this.#rangeOf(indexPrefix(table, index));

  #rangeOf(prefix: string) {
    return {
      createValueStream: (range: KeyRange) => {
        const within: KeyRange = { reverse: range.reverse ?? false, limit: range.limit ?? -1 };
        if (range.gt !== undefined) within.gt = prefix + range.gt;
        else within.gte = prefix + (range.gte ?? "");
        if (range.lte !== undefined) within.lte = prefix + range.lte;
        else within.lt = prefix + (range.lt ?? "\u{10ffff}");
        const stream = new ItemStream();
        void this.#fill(stream, within);
        return stream;
      },
    };
  }

  async #fill(stream: ItemStream, range: KeyRange): Promise<void> {
    let readBytes = 0;
    try {
      for await (const [, item] of this.#database.entries<Item>(range)) {
        if (stream.destroyed) return;
        const size = itemSizeBytes(item);
        this.sizes.push(size);
        this.last = item;
        readBytes += size;
        stream.emit("data", item);
        if (readBytes >= pageSizeBytes) {
          this.full = true;
          break;
        }
      }
      stream.emit("end");
    } catch (error) {
      stream.emit("error", error);
    }
  }
}

/** The little of a stream that dynalite uses; it must be a `Stream`, or dynalite hears each item twice. */
class ItemStream extends Stream {
  destroyed = false;

  destroy(): void {
    this.destroyed = true;
  }
}
