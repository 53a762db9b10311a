import { randomUUID } from "node:crypto";
import { ServiceError, type JsonObject } from "../http/service-error.ts";
import type { Database, Write } from "../storage/database.ts";
import { checkRequest, itemKey, validationFailure } from "./dynalite.ts";
import type { Item } from "./attribute-value.ts";
import { changePrefix, indexPrefix, itemPrefix, positionPrefix, tableKey, timeToLiveKey } from "./store-keys.ts";
import type { IndexDescription, TableDescription, TableRecord } from "./table-definition.ts";

/** The tables, all in memory: a write must not read its table's definition from disk. */
export class Tables {
  readonly #database: Database;
  readonly #region: string;
  readonly #records = new Map<string, TableRecord>();

  private constructor(database: Database, region: string) {
    this.#database = database;
    this.#region = region;
  }

  static async open(database: Database, region: string): Promise<Tables> {
    const tables = new Tables(database, region);
    for await (const [key, record] of database.under<TableRecord>(tableKey(""))) {
      tables.#records.set(key.slice(tableKey("").length), record);
    }
    return tables;
  }

  names(): string[] {
    return [...this.#records.keys()].sort();
  }

  find(name: string): TableRecord {
    const record = this.#records.get(name);
    if (!record)
      throw new ServiceError("ResourceNotFoundException", `Requested resource not found: Table: ${name} not found`);
    return record;
  }

  readonly operations = {
    CreateTable: async (input: JsonObject) => {
      const stream = input["StreamSpecification"] as TableDescription["StreamSpecification"];
      const request = checkRequest("CreateTable", input);
      if (this.#records.has(request.TableName)) {
        throw new ServiceError("ResourceInUseException", `Table already exists: ${request.TableName}`);
      }
      const record: TableRecord = { description: describe(request, stream, this.#region) };
      await this.#save(record);
      return { TableDescription: record.description };
    },

    DescribeTable: (input: JsonObject) => ({ Table: this.find(String(input["TableName"])).description }),

    ListTables: () => ({ TableNames: this.names() }),

    DeleteTable: async (input: JsonObject) => {
      const { description } = this.find(String(input["TableName"]));
      const name = description.TableName;
      const indexes = description.GlobalSecondaryIndexes ?? [];
      const prefixes = [
        itemPrefix(name),
        changePrefix(name),
        positionPrefix(name),
        ...indexes.map((index) => indexPrefix(name, index.IndexName)),
      ];
      const writes: Write[] = [{ type: "del", key: tableKey(name) }];
      for (const prefix of prefixes) {
        for await (const [key] of this.#database.under(prefix)) writes.push({ type: "del", key });
      }
      this.#records.delete(name);
      await this.#database.write(writes);
      return { TableDescription: { ...description, TableStatus: "DELETING" } };
    },

    UpdateTimeToLive: async (input: JsonObject) => {
      const { description, timeToLiveAttribute } = this.find(String(input["TableName"]));
      const wanted = input["TimeToLiveSpecification"] as { Enabled: boolean; AttributeName: string } | undefined;
      if (!wanted?.AttributeName) throw validationFailure("TimeToLiveSpecification must name an attribute");
      if (wanted.Enabled === (timeToLiveAttribute !== undefined)) {
        throw validationFailure(`TimeToLive is already ${wanted.Enabled ? "enabled" : "disabled"}`);
      }
      const record: TableRecord = { description, ...(wanted.Enabled && { timeToLiveAttribute: wanted.AttributeName }) };
      await this.#save(record, wanted.Enabled ? await this.#markersOf(record, wanted.AttributeName) : []);
      return { TimeToLiveSpecification: wanted };
    },

    DescribeTimeToLive: (input: JsonObject) => {
      const attribute = this.find(String(input["TableName"])).timeToLiveAttribute;
      return {
        TimeToLiveDescription: attribute
          ? { TimeToLiveStatus: "ENABLED", AttributeName: attribute }
          : { TimeToLiveStatus: "DISABLED" },
      };
    },
  };

  async #save(record: TableRecord, more: readonly Write[] = []): Promise<void> {
    const name = record.description.TableName;
    await this.#database.write([{ type: "put", key: tableKey(name), value: record }, ...more]);
    this.#records.set(name, record);
  }

  /** Items written before time to live was switched on are swept too. */
  async #markersOf({ description }: TableRecord, attribute: string): Promise<Write[]> {
    const markers: Write[] = [];
    for await (const [, item] of this.#database.under<Item>(itemPrefix(description.TableName))) {
      const seconds = Number(item[attribute]?.N);
      if (Number.isNaN(seconds)) continue;
      const key = itemKey(description, { Item: item });
      markers.push({ type: "put", key: timeToLiveKey(Math.floor(seconds), description.TableName, key), value: 1 });
    }
    return markers;
  }
}

function describe(
  request: JsonObject & { TableName: string },
  stream: TableDescription["StreamSpecification"],
  region: string,
): TableDescription {
  const arn = `arn:aws:dynamodb:${region}:000000000000:table/${request.TableName}`;
  const indexes = request["GlobalSecondaryIndexes"] as IndexDescription[] | undefined;
  const created = new Date();
  return {
    TableName: request.TableName,
    TableArn: arn,
    TableId: randomUUID(),
    TableStatus: "ACTIVE",
    CreationDateTime: created.getTime() / 1000,
    ItemCount: 0,
    TableSizeBytes: 0,
    KeySchema: request["KeySchema"] as TableDescription["KeySchema"],
    AttributeDefinitions: request["AttributeDefinitions"] as TableDescription["AttributeDefinitions"],
    ProvisionedThroughput: request["ProvisionedThroughput"] ?? { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    ...(request["BillingMode"] === "PAY_PER_REQUEST" && { BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" } }),
    ...(indexes && {
      GlobalSecondaryIndexes: indexes.map((index) => ({
        ...index,
        IndexStatus: "ACTIVE" as const,
        IndexArn: `${arn}/index/${index.IndexName}`,
      })),
    }),
    ...(stream?.StreamEnabled && {
      StreamSpecification: stream,
      LatestStreamArn: `${arn}/stream/${created.toISOString().slice(0, -1)}`,
    }),
  };
}
