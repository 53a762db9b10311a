import type { JsonObject } from "../http/service-error.ts";
import type { Database } from "../storage/database.ts";
import type { Item } from "./attribute-value.ts";
import { CapacityByTable, consumedCapacity, noUnits, readUnits } from "./capacity.ts";
import { checkRequest, itemKey, project, runAction, validationFailure, type CheckedRequest } from "./dynalite.ts";
import { itemSizeBytes } from "./item-size.ts";
import type { ItemWriter, WriteName } from "./item-writer.ts";
import { ReadView } from "./read-view.ts";
import { itemPrefix } from "./store-keys.ts";
import { keyNames, type TableDescription } from "./table-definition.ts";
import type { Tables } from "./tables.ts";

/** BatchGetItem answers at most this much and names the rest in `UnprocessedKeys`. */
const batchGetSizeBytes = 16 * 1024 * 1024;

/** Operations on single items, batches and pages, none of which spans a transaction. */
export function itemOperations(database: Database, tables: Tables, writer: ItemWriter) {
  async function write(name: WriteName, input: JsonObject): Promise<object> {
    const planned = writer.plan(name, input);
    return writer.locks.with([planned.key], async () => {
      const evaluated = await writer.evaluate(planned);
      await writer.commit([evaluated]);
      const { ReturnConsumedCapacity, TableName } = planned.request;
      const capacity = consumedCapacity(ReturnConsumedCapacity, TableName, evaluated.units);
      return { Attributes: evaluated.answer["Attributes"], ConsumedCapacity: capacity };
    });
  }

  function read(table: TableDescription, request: CheckedRequest) {
    const item = database.get<Item>(itemPrefix(table.TableName) + itemKey(table, request));
    const sizeBytes = item ? itemSizeBytes(item) : 0;
    const units = { ...noUnits(), table: readUnits(sizeBytes, request.ConsistentRead ?? false) };
    return { item: item && project(request, table, item), sizeBytes, units };
  }

  async function page(name: "Query" | "Scan", input: JsonObject): Promise<object> {
    const request = checkRequest(name, input);
    const table = tables.find(request.TableName).description;
    const view = new ReadView(database, table);
    const answer = await runAction(name, view, request);
    const indexName = request["IndexName"] as string | undefined;
    const index = table.GlobalSecondaryIndexes?.find((each) => each.IndexName === indexName);
    if (view.full && view.last && !answer["LastEvaluatedKey"]) {
      const names = new Set([...keyNames(table.KeySchema), ...keyNames(index?.KeySchema ?? [])]);
      answer["LastEvaluatedKey"] = Object.fromEntries([...names].map((each) => [each, view.last?.[each]]));
    }
    const read = view.sizes.slice(0, Number(answer["ScannedCount"])).reduce((sum, size) => sum + size, 0);
    const units = readUnits(read, request.ConsistentRead ?? false);
    const used = indexName ? { table: 0, indexes: { [indexName]: units } } : { table: units, indexes: {} };
    return { ...answer, ConsumedCapacity: consumedCapacity(request.ReturnConsumedCapacity, table.TableName, used) };
  }

  return {
    PutItem: (input: JsonObject) => write("PutItem", input),
    UpdateItem: (input: JsonObject) => write("UpdateItem", input),
    DeleteItem: (input: JsonObject) => write("DeleteItem", input),
    Query: (input: JsonObject) => page("Query", input),
    Scan: (input: JsonObject) => page("Scan", input),

    GetItem: (input: JsonObject) => {
      const request = checkRequest("GetItem", input);
      const table = tables.find(request.TableName).description;
      const { item, units } = read(table, request);
      return {
        Item: item,
        ConsumedCapacity: consumedCapacity(request.ReturnConsumedCapacity, table.TableName, units),
      };
    },

    BatchGetItem: (input: JsonObject) => {
      const { RequestItems, ReturnConsumedCapacity } = checkRequest("BatchGetItem", input);
      const capacity = new CapacityByTable();
      const responses: Record<string, Item[]> = {};
      const unprocessed: Record<string, object> = {};
      let answeredBytes = 0;
      for (const [name, wanted] of Object.entries(RequestItems as Record<string, CheckedRequest & { Keys: Item[] }>)) {
        const table = tables.find(name).description;
        const found: Item[] = (responses[name] = []);
        const left: Item[] = [];
        for (const Key of wanted.Keys) {
          const { item, sizeBytes, units } = read(table, { ...wanted, Key });
          if (answeredBytes + sizeBytes > batchGetSizeBytes) {
            left.push(Key);
            continue;
          }
          answeredBytes += sizeBytes;
          capacity.add(name, units);
          if (item) found.push(item);
        }
        if (left.length > 0) {
          const original = (input["RequestItems"] as Record<string, object>)[name];
          unprocessed[name] = { ...original, Keys: left };
        }
      }
      return { Responses: responses, UnprocessedKeys: unprocessed, ...capacity.report(ReturnConsumedCapacity) };
    },

    BatchWriteItem: async (input: JsonObject) => {
      const { RequestItems, ReturnConsumedCapacity } = checkRequest("BatchWriteItem", input);
      type Member = { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } };
      const plans = Object.entries(RequestItems as Record<string, Member[]>).flatMap(([TableName, members]) =>
        members.map(({ PutRequest, DeleteRequest }) =>
          PutRequest
            ? writer.plan("PutItem", { TableName, ...PutRequest })
            : writer.plan("DeleteItem", { TableName, ...DeleteRequest }),
        ),
      );
      if (plans.length > 25) throw validationFailure("Too many items requested for the BatchWriteItem call");
      const keys = plans.map((plan) => plan.key);
      if (new Set(keys).size < keys.length) {
        throw validationFailure("Provided list of item keys contains duplicates");
      }
      const capacity = new CapacityByTable();
      await writer.locks.with(keys, async () => {
        const evaluated = await Promise.all(plans.map((plan) => writer.evaluate(plan)));
        await writer.commit(evaluated);
        for (const { table, units } of evaluated) capacity.add(table.description.TableName, units);
      });
      return { UnprocessedItems: {}, ...capacity.report(ReturnConsumedCapacity) };
    },
  };
}
