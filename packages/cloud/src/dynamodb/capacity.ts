import type { Item } from "./attribute-value.ts";
import { itemSizeBytes } from "./item-size.ts";
import { indexEntry, keyNames, type IndexDescription, type TableDescription } from "./table-definition.ts";

/** Capacity units used by one operation, on the table and on each global index it touched. */
export interface Units {
  table: number;
  indexes: Record<string, number>;
}

export function noUnits(): Units {
  return { table: 0, indexes: {} };
}

/**
 * Adds units to a sum. A transaction doubles what the table does; its indexes follow once it is committed and cost what they
 * cost without one (measured on AWS for github.com/nubo-db/dynoxide/pull/188).
 */
export function addUnits(total: Units, more: Units, factor = 1): void {
  total.table += factor * more.table;
  for (const [index, units] of Object.entries(more.indexes)) {
    total.indexes[index] = (total.indexes[index] ?? 0) + units;
  }
}

/** Writing costs one unit per begun KB of the larger of old and new item; at least one. */
function writeUnitsOf(...items: (Item | undefined)[]): number {
  return Math.max(1, ...items.map((item) => (item ? Math.ceil(itemSizeBytes(item) / 1024) : 1)));
}

/** Reading costs one unit per begun 4 KB, half of it when the read is eventually consistent. */
export function readUnits(sizeBytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(sizeBytes / 4096)) * (consistent ? 1 : 0.5);
}

/** What a write from `before` to `after` costs; the two are equal in a mere condition check. */
export function writeUnits(table: TableDescription, before: Item | undefined, after: Item | undefined): Units {
  const units: Units = { table: writeUnitsOf(before, after), indexes: {} };
  if (before === after) return units;
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    const cost = indexUnits(index, indexEntry(index, table, before), indexEntry(index, table, after));
    if (cost > 0) units.indexes[index.IndexName] = cost;
  }
  return units;
}

/** An entry that moves is deleted and put again: two writes; one whose projection did not change costs nothing. */
function indexUnits(index: IndexDescription, before: Item | undefined, after: Item | undefined): number {
  if (!before && !after) return 0;
  if (!before || !after) return writeUnitsOf(before ?? after);
  const moved = keyNames(index.KeySchema).some((name) => !same(before[name], after[name]));
  if (moved) return writeUnitsOf(before) + writeUnitsOf(after);
  return sameItem(before, after) ? 0 : writeUnitsOf(before, after);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Whether two items are equal, whatever the order of their attributes. */
export function sameItem(left: Item, right: Item): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => same(left[name], right[name]));
}

export type CapacityReport = "TOTAL" | "INDEXES" | "NONE" | undefined;

/** The `ConsumedCapacity` member of an answer, or undefined when it was not asked for. */
export function consumedCapacity(
  report: CapacityReport,
  tableName: string,
  units: Units,
  kind?: "ReadCapacityUnits" | "WriteCapacityUnits",
): object | undefined {
  if (report !== "TOTAL" && report !== "INDEXES") return undefined;
  const amount = (value: number) => ({ CapacityUnits: value, ...(kind && { [kind]: value }) });
  const sum = Object.values(units.indexes).reduce((total, value) => total + value, units.table);
  if (report === "TOTAL") return { TableName: tableName, ...amount(sum) };
  const indexes = Object.entries(units.indexes).map(([name, value]) => [name, amount(value)]);
  return {
    TableName: tableName,
    ...amount(sum),
    Table: amount(units.table),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: Object.fromEntries(indexes) }),
  };
}

/** Sums units per table over the members of a batch or transaction. */
export class CapacityByTable {
  readonly #tables = new Map<string, Units>();

  add(tableName: string, units: Units, factor = 1): void {
    const total = this.#tables.get(tableName) ?? noUnits();
    addUnits(total, units, factor);
    this.#tables.set(tableName, total);
  }

  /** `{ ConsumedCapacity: [...] }` to be spread into an answer; empty when it was not asked for. */
  report(report: CapacityReport, kind?: "ReadCapacityUnits" | "WriteCapacityUnits"): object {
    if (report !== "TOTAL" && report !== "INDEXES") return {};
    return {
      ConsumedCapacity: [...this.#tables].map(([name, units]) => consumedCapacity(report, name, units, kind)),
    };
  }
}
