import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { World } from "@vanthu/platform/world.ts";

/** One transaction: the kinds of items in it and the write units the table says it cost. */
export interface Written {
  readonly kinds: readonly string[];
  readonly units: number;
}

interface Reply {
  readonly ConsumedCapacity?: readonly { readonly CapacityUnits?: number }[];
}

/** Notes every transaction of this process from now on. */
export function noteWrites(world: Pick<World, "table">): readonly Written[] {
  const written: Written[] = [];
  world.table.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        const reply = await next(call);
        if (commandName !== "TransactWriteCommand" && commandName !== "TransactWriteItemsCommand") return reply;
        const { ConsumedCapacity = [] } = reply.output as Reply;
        const units = ConsumedCapacity.reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0);
        written.push({ kinds: kindsOf(call.input as TransactWriteCommandInput), units });
        return reply;
      },
    { step: "initialize", name: "noteWrites" },
  );
  return written;
}

function kindsOf({ TransactItems = [] }: TransactWriteCommandInput): string[] {
  return TransactItems.map(({ Put, Update, Delete }) => {
    const values = Put?.Item ?? Delete?.Key ?? {};
    return String(values["_e"] ?? (Update ? "counter" : "removed"));
  });
}
