import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { TaskEntity, type TaskItem } from "../task/item.ts";
import { mayRead } from "./access-rules.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import type { IncomingId } from "./schema.ts";
import { TaskSeenEntity } from "./seen-item.ts";

/** A document with its tasks and history: all that stands in its partition. */
export interface IncomingCase {
  readonly document: IncomingItem;
  readonly tasks: readonly TaskItem[];
  readonly events: readonly ItemOf<typeof EventEntity>[];
  readonly seen: readonly ItemOf<typeof TaskSeenEntity>[];
}

/** One read. @throws Refusal `incoming.missing` for what is not there and for what the actor may not see */
export async function readCase(cx: Cx, id: IncomingId): Promise<IncomingCase> {
  const found = await findCase(cx, id);
  if (!found || !mayRead(cx.actor, found.tasks)) throw new Refusal("missing", "incoming.missing");
  return found;
}

/** The same for what a packet does to a document, whoever brings the packet in. */
export async function findCase(cx: Cx, id: IncomingId): Promise<IncomingCase | undefined> {
  const found = await cx.store.collect(
    { documents: IncomingEntity, tasks: TaskEntity, events: EventEntity, seen: TaskSeenEntity },
    incomingPartition(id),
  );
  const [document] = found.documents;
  return document && { document, tasks: found.tasks, events: found.events, seen: found.seen };
}

/** The document alone, for callers who see all documents anyway. @throws Refusal `incoming.missing` */
export async function readDocument(cx: Cx, id: IncomingId): Promise<IncomingItem> {
  const document = await cx.store.get(IncomingEntity, documentKey(id));
  if (!document) throw new Refusal("missing", "incoming.missing");
  return document;
}
