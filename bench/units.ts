import type { World } from "@vanthu/platform/world.ts";

/** Capacity units the table counted. */
export interface Units {
  readonly read: number;
  readonly written: number;
  readonly roundTrips: number;
}

export interface UnitNotes {
  /** What was counted since it was last asked. */
  take(): Units;
}

interface Capacity {
  readonly CapacityUnits?: number;
}

const READS = /^(?:Get|BatchGet|Query)(?:Item)?Command$/;
const WRITES = /^(?:TransactWrite|Put|Update|Delete)(?:Items?)?Command$/;

/** Sums what this process reads and writes from now on; the monthly meter, which writes once a minute, is left out. */
export function noteUnits(world: Pick<World, "table">): UnitNotes {
  let [read, written, roundTrips] = [0, 0, 0];
  world.table.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (call) => {
        const reply = await next(call);
        const { ConsumedCapacity = [] } = reply.output as {
          readonly ConsumedCapacity?: Capacity | readonly Capacity[];
        };
        const units = [ConsumedCapacity].flat().reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0);
        if (READS.test(commandName)) read += units;
        else if (WRITES.test(commandName) && !isMeter(call.input)) written += units;
        else return reply;
        roundTrips += 1;
        return reply;
      },
    { step: "initialize", name: "noteUnits" },
  );
  return {
    take: () => {
      const units = { read, written, roundTrips };
      [read, written, roundTrips] = [0, 0, 0];
      return units;
    },
  };
}
/** The tenant's month in the meter is the only counter under `usage`. */
function isMeter(input: object): boolean {
  const { Key } = input as { readonly Key?: { readonly pk?: string } };
  return Key?.pk?.endsWith("#usage") ?? false;
}
