import type { Cx } from "@vanthu/platform/context.ts";
import { maySee } from "./access-rules.ts";
import { OutgoingEntity, outgoingKey, type OutgoingItem } from "./item.ts";
import type { OutgoingId } from "./schema.ts";

/** Those of some documents (at most 100) that the actor may see, in the order asked. One round trip. */
export async function readVisible(cx: Cx, ids: readonly OutgoingId[]): Promise<OutgoingItem[]> {
  const found = await cx.store.getMany(ids.map((id) => ({ entity: OutgoingEntity, key: outgoingKey(id) })));
  const documents = found.flatMap((item) => (item ? [item as unknown as OutgoingItem] : []));
  return documents.filter((document) => maySee(cx.actor, document));
}
