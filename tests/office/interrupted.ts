import { contextOf, type Cx } from "@vanthu/platform/context.ts";

/** Commands that change the table; one operation alone needs no transaction. */
export const WRITES: ReadonlySet<string> = new Set([
  "TransactWriteCommand",
  "PutCommand",
  "UpdateCommand",
  "DeleteCommand",
]);

/**
 * A context in which something else happens just before one of its writes, whatever area that goes to: what a slow process
 * finds when it goes on.
 * @param write which one, from 1
 */
export function interruptedBefore(cx: Cx, write: number, meanwhile: () => Promise<unknown>): Cx {
  let left = write;
  const table = Object.create(cx.world.table) as typeof cx.world.table;
  const send = async (command: { readonly constructor: { readonly name: string } }) => {
    if (WRITES.has(command.constructor.name) && --left === 0) await meanwhile();
    return cx.world.table.send(command as never);
  };
  return contextOf({ ...cx.world, table: Object.assign(table, { send }) }, cx.actor);
}
