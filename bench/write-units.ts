import type { PutCommandInput, TransactWriteCommandInput, UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import type { World } from "@vanthu/platform/world.ts";

/** One write: the kinds of items in it and the write units the table says it cost. */
export interface Written {
  readonly kinds: readonly string[];
  readonly units: number;
  /** Whether it made an item that must not have been there. */
  readonly isNew: boolean;
}

interface Capacity {
  readonly CapacityUnits?: number;
}

const WRITES = /^(?:TransactWrite|Put|Update|Delete)(?:Items?)?Command$/;

/** Notes every write of this process from now on. */
export function noteWrites(world: Pick<World, "table">): readonly Written[] {
  const written: Written[] = [];
  world.table.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        const reply = await next(call);
        if (!WRITES.test(commandName ?? "")) return reply;
        const { ConsumedCapacity = [] } = reply.output as {
          readonly ConsumedCapacity?: Capacity | readonly Capacity[];
        };
        const units = [ConsumedCapacity].flat().reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0);
        written.push({
          kinds: kindsOf(call.input),
          units,
          isNew: JSON.stringify(call.input).includes("attribute_not_exists"),
        });
        return reply;
      },
    { step: "initialize", name: "noteWrites" },
  );
  return written;
}

function kindsOf(input: object): string[] {
  const { TransactItems } = input as TransactWriteCommandInput;
  const { Item, ExpressionAttributeValues } = input as PutCommandInput & UpdateCommandInput;
  if (!TransactItems) return [String(Item?.["_e"] ?? (ExpressionAttributeValues ? "counter" : "removed"))];
  return TransactItems.map(({ Put, Update, Delete }) => {
    const values = Put?.Item ?? Delete?.Key ?? {};
    return String(values["_e"] ?? (Update ? "counter" : "removed"));
  });
}
