import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { maySee } from "./access-rules.ts";
import { OutgoingEntity, outgoingKey, type OutgoingItem } from "./item.ts";

/**
 * A document without its history and deliveries, of which there may be thousands. One read of one item.
 * @throws Refusal `outgoing.missing`, also for what the actor may not see
 */
export async function readDocument(cx: Cx, id: string): Promise<OutgoingItem> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (!document || !maySee(cx.actor, document)) throw new Refusal("missing", "outgoing.missing");
  return document;
}
