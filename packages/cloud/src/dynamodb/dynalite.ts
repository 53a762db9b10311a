import core from "dynalite/db/index.js";
import validations from "dynalite/validations/index.js";
import deleteItem from "dynalite/actions/deleteItem.js";
import putItem from "dynalite/actions/putItem.js";
import query from "dynalite/actions/query.js";
import scan from "dynalite/actions/scan.js";
import updateItem from "dynalite/actions/updateItem.js";
import batchGetItemSchema from "dynalite/validations/batchGetItem.js";
import batchWriteItemSchema from "dynalite/validations/batchWriteItem.js";
import createTableSchema from "dynalite/validations/createTable.js";
import deleteItemSchema from "dynalite/validations/deleteItem.js";
import getItemSchema from "dynalite/validations/getItem.js";
import putItemSchema from "dynalite/validations/putItem.js";
import querySchema from "dynalite/validations/query.js";
import scanSchema from "dynalite/validations/scan.js";
import updateItemSchema from "dynalite/validations/updateItem.js";
import { ServiceError, type JsonObject } from "../http/service-error.ts";
import type { Item } from "./attribute-value.ts";
import type { TableDescription } from "./table-definition.ts";

const actions = { PutItem: putItem, UpdateItem: updateItem, DeleteItem: deleteItem, Query: query, Scan: scan };
const schemas = {
  BatchGetItem: batchGetItemSchema,
  BatchWriteItem: batchWriteItemSchema,
  CreateTable: createTableSchema,
  DeleteItem: deleteItemSchema,
  GetItem: getItemSchema,
  PutItem: putItemSchema,
  Query: querySchema,
  Scan: scanSchema,
  UpdateItem: updateItemSchema,
};

/** Sizes are checked by ourselves: dynalite counts UTF-16 units, DynamoDB UTF-8 bytes. */
const storeOptions = { options: { maxItemSize: Number.POSITIVE_INFINITY } };

export type ActionName = keyof typeof actions;

/** A request that dynalite has found well formed, with its expressions parsed into members of dynalite's own. */
export interface CheckedRequest extends JsonObject {
  TableName: string;
  Key?: Item;
  Item?: Item;
  ReturnConsumedCapacity?: "TOTAL" | "INDEXES" | "NONE";
  ConsistentRead?: boolean;
}

export function validationFailure(message: string): ServiceError {
  return new ServiceError("ValidationException", message);
}

/** Checks the form of a request and parses its expressions; members that DynamoDB does not know are dropped. */
export function checkRequest(name: keyof typeof schemas, input: JsonObject): CheckedRequest {
  const { types, custom } = schemas[name];
  try {
    const data = validations.checkTypes({ ...input }, types);
    validations.checkValidations(data, types, custom, storeOptions);
    return data as CheckedRequest;
  } catch (error) {
    throw fromDynalite(error);
  }
}

/** Runs one of dynalite's operations over a view of the store (`WriteView` or `ReadView`). */
export function runAction(name: ActionName, view: object, data: object): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    actions[name]({ ...storeOptions, ...view }, data, (error, result) => {
      if (error) reject(fromDynalite(error));
      else resolve(result);
    });
  });
}

/** The storage key of an item, from the item or its key alone; refuses keys that do not fit the table. */
export function itemKey(table: TableDescription, data: { Item?: Item; Key?: Item }): string {
  const { Item: item, Key: key = {} } = data;
  const problem = item ? core.validateItem(item, table) : core.validateKey(key, table);
  if (problem) throw fromDynalite(problem);
  return core.createKey(item ?? key, table);
}

/** Applies a parsed projection (or the older list of attributes) to an item that was read. */
export function project(request: JsonObject, table: TableDescription, item: Item): Item {
  const projection = request["_projection"] as { paths: unknown; nestedPaths: unknown } | undefined;
  const problem = projection && core.validateKeyPaths(projection.nestedPaths, table);
  if (problem) throw fromDynalite(problem);
  const paths = projection?.paths ?? request["AttributesToGet"];
  return paths ? core.mapPaths(paths, item) : item;
}

function fromDynalite(error: unknown): unknown {
  if (!(error instanceof Error) || !("body" in error)) return error;
  const body = error.body as { __type: string; message?: string; Message?: string };
  return new ServiceError(body.__type.replace(/^.*#/, ""), body.message ?? body.Message ?? error.message);
}
