import type { Cx } from "@vanthu/platform/context.ts";
import { holds } from "@vanthu/platform/permission.ts";
import { TaskEntity } from "../task/item.ts";
import { mayRead } from "./access-rules.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import type { IncomingId } from "./schema.ts";

/**
 * Those of some documents (at most 100) that the actor may see, without their history, in the order asked. One round trip;
 * the shares of each are read beside it only where the actor does not see all documents.
 */
export async function readVisible(cx: Cx, ids: readonly IncomingId[]): Promise<IncomingItem[]> {
  const seesAll = holds(cx.actor, "incoming.read_all");
  const [found, seen] = await Promise.all([
    cx.store.getMany(ids.map((id) => ({ entity: IncomingEntity, key: documentKey(id) }))),
    Promise.all(ids.map(async (id) => seesAll || mayRead(cx.actor, await tasksOf(cx, id)))),
  ]);
  return found.flatMap((item, at) => (item && seen[at] ? [item as unknown as IncomingItem] : []));
}

function tasksOf(cx: Cx, id: IncomingId) {
  return cx.store.queryAll(TaskEntity, incomingPartition(id), { prefix: "task#" });
}
