import { ServiceError, type JsonObject } from "../http/service-error.ts";
import type { Database } from "../storage/database.ts";
import type { Item } from "./attribute-value.ts";
import { CapacityByTable, noUnits, readUnits, writeUnits, type CapacityReport } from "./capacity.ts";
import { checkRequest, itemKey, project, validationFailure } from "./dynalite.ts";
import { digestOf, type IdempotencyTokens } from "./idempotency-tokens.ts";
import { itemSizeBytes } from "./item-size.ts";
import type { EvaluatedWrite, ItemWriter, PlannedWrite } from "./item-writer.ts";
import { itemPrefix } from "./store-keys.ts";
import type { Tables } from "./tables.ts";

const maxTransactionItems = 100;
const maxTransactionSizeBytes = 4 * 1024 * 1024;
/** Transactions read or write everything twice. */
const transactionFactor = 2;

/** A condition check runs as a deletion whose effect is thrown away. */
const writeNames = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "DeleteItem",
} as const;
type Kind = keyof typeof writeNames;

interface Reason {
  Code: string;
  Message?: string;
  Item?: Item;
}

export function transactionOperations(
  database: Database,
  tables: Tables,
  writer: ItemWriter,
  tokens: IdempotencyTokens,
) {
  return {
    TransactWriteItems: async (input: JsonObject) => {
      const items = membersOf(input);
      const token = input["ClientRequestToken"] as string | undefined;
      const digest = digestOf(items);
      const plans = items.map((item) => planMember(writer, item));
      const keys = plans.map(({ plan }) => plan.key);
      refuseRepeatedKeys(keys);
      return writer.locks.with(token === undefined ? keys : [...keys, `token ${token}`], async () => {
        if (token !== undefined && tokens.isDone(token, digest)) return {};
        const evaluated = await evaluateAll(writer, plans);
        const note = token === undefined ? undefined : tokens.note(token, digest);
        await writer.commit(evaluated, note && [note.write]);
        note?.remember();
        const capacity = new CapacityByTable();
        for (const { table, units } of evaluated) {
          capacity.add(table.description.TableName, units, transactionFactor);
        }
        return capacity.report(input["ReturnConsumedCapacity"] as CapacityReport, "WriteCapacityUnits");
      });
    },

    TransactGetItems: async (input: JsonObject) => {
      const gets = membersOf(input).map((item) => {
        const request = checkRequest("GetItem", (item["Get"] ?? {}) as JsonObject);
        const table = tables.find(request.TableName).description;
        return { request, table, key: itemPrefix(table.TableName) + itemKey(table, request) };
      });
      const keys = gets.map((get) => get.key);
      refuseRepeatedKeys(keys);
      const capacity = new CapacityByTable();
      const found = await writer.locks.with(keys, async () => keys.map((key) => database.get<Item>(key)));
      const responses = gets.map(({ request, table }, index) => {
        const item = found[index];
        const units = { ...noUnits(), table: readUnits(item ? itemSizeBytes(item) : 0, true) };
        capacity.add(table.TableName, units, transactionFactor);
        return item ? { Item: project(request, table, item) } : {};
      });
      const report = input["ReturnConsumedCapacity"] as CapacityReport;
      return { Responses: responses, ...capacity.report(report, "ReadCapacityUnits") };
    },
  };
}

function membersOf(input: JsonObject): JsonObject[] {
  const items = (input["TransactItems"] ?? []) as JsonObject[];
  if (items.length >= 1 && items.length <= maxTransactionItems) return items;
  const bound =
    items.length < 1 ? "greater than or equal to 1" : `less than or equal to ${String(maxTransactionItems)}`;
  throw validationFailure(
    `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length ${bound}`,
  );
}

function refuseRepeatedKeys(keys: readonly string[]): void {
  if (new Set(keys).size < keys.length) {
    throw validationFailure("Transaction request cannot include multiple operations on one item");
  }
}

function planMember(writer: ItemWriter, item: JsonObject): { kind: Kind; plan: PlannedWrite } {
  const [kind, another] = (Object.keys(writeNames) as Kind[]).filter((name) => item[name]);
  if (!kind || another) throw validationFailure("TransactItems can only contain one of Check, Put, Update or Delete");
  const request = item[kind] as JsonObject;
  if (kind === "ConditionCheck" && !request["ConditionExpression"]) {
    throw validationFailure("A ConditionCheck must have a ConditionExpression");
  }
  return { kind, plan: writer.plan(writeNames[kind], request) };
}

/** Evaluates every member, so that all reasons of a cancellation are known; refuses if there is one. */
async function evaluateAll(
  writer: ItemWriter,
  plans: readonly { kind: Kind; plan: PlannedWrite }[],
): Promise<EvaluatedWrite[]> {
  const evaluated: EvaluatedWrite[] = [];
  const reasons: Reason[] = [];
  for (const { kind, plan } of plans) {
    try {
      const write = await writer.evaluate(plan);
      evaluated.push(kind === "ConditionCheck" ? withoutEffect(write) : write);
      reasons.push({ Code: "None" });
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  if (evaluated.length < plans.length) {
    const codes = reasons.map((reason) => reason.Code).join(", ");
    throw new ServiceError(
      "TransactionCanceledException",
      `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
      { details: { CancellationReasons: reasons } },
    );
  }
  const sizeBytes = evaluated.reduce((sum, { before, after }) => {
    const item = after ?? before;
    return sum + (item ? itemSizeBytes(item) : 0);
  }, 0);
  if (sizeBytes > maxTransactionSizeBytes) throw validationFailure("Transaction request cannot exceed 4 MB");
  return evaluated;
}

function withoutEffect(write: EvaluatedWrite): EvaluatedWrite {
  const { before, table } = write;
  return { ...write, after: before, writes: [], units: writeUnits(table.description, before, before) };
}

function reasonOf(error: unknown): Reason {
  if (!(error instanceof ServiceError)) throw error;
  if (error.type === "ConditionalCheckFailedException") {
    return { Code: "ConditionalCheckFailed", Message: error.message, ...error.details };
  }
  return { Code: "ValidationError", Message: error.message };
}
