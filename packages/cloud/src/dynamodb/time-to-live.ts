import type { Database } from "../storage/database.ts";
import type { Item } from "./attribute-value.ts";
import { pick } from "./attribute-value.ts";
import type { ItemWriter } from "./item-writer.ts";
import { itemPrefix, timeToLivePrefix } from "./store-keys.ts";
import { keyNames } from "./table-definition.ts";
import type { Tables } from "./tables.ts";

/** Removes the items whose time has passed, each as a change of its own, marked as expired in the change feed. */
export async function removeExpired(
  database: Database,
  tables: Tables,
  writer: ItemWriter,
  now: number,
): Promise<void> {
  const nowSeconds = Math.floor(now / 1000);
  const due = { gte: timeToLivePrefix, lt: `${timeToLivePrefix}${String(nowSeconds).padStart(12, "0")}`, limit: 1000 };
  for await (const [marker] of database.entries(due)) {
    const [, , tableName = "", ...rest] = marker.split("~");
    const key = itemPrefix(tableName) + rest.join("~");
    await writer.locks.with([key], async () => {
      const item = database.get<Item>(key);
      const removeMarker = { type: "del", key: marker } as const;
      const table = tables.names().includes(tableName) ? tables.find(tableName) : undefined;
      const attribute = table?.timeToLiveAttribute;
      // The item may have been prolonged or removed since the marker was set.
      if (!item || !table || attribute === undefined || !(Number(item[attribute]?.N) < nowSeconds)) {
        return database.write([removeMarker]);
      }
      const Key = pick(item, keyNames(table.description.KeySchema));
      const evaluated = await writer.evaluate(writer.plan("DeleteItem", { TableName: tableName, Key }));
      return writer.commit([evaluated], [removeMarker], true);
    });
  }
}
