import * as v from "valibot";
import { actorName, actorRef } from "./actor.ts";
import type { Cx } from "./context.ts";
import { newUlid } from "./id.ts";
import { create, type Operation } from "./store/operation.ts";
import { entity } from "./store/entity.ts";

/** Values an event may carry: keys, numbers, short words; never the content of a document. */
const EventData = v.record(
  v.string(),
  v.union([v.string(), v.number(), v.boolean(), v.array(v.string()), v.undefined()]),
);
export type EventData = v.InferOutput<typeof EventData>;

/**
 * Event (sự kiện): what happened to one subject. One record is history (quá trình xử lý), audit trail and outbox at
 * once; it is written in the transaction of the change it tells of, and its stream image feeds the queue.
 */
export const DomainEvent = v.object({
  /** Partition of the thing it happened to, as in `incoming#in_01J…`. */
  subject: v.string(),
  id: v.string(),
  /** Past tense with a dot: `incoming.registered`. */
  type: v.string(),
  at: v.string(),
  by: v.string(),
  byName: v.string(),
  /** Name of the person on whose behalf it was done (thừa ủy quyền, ký thay), where that differs. */
  onBehalfOf: v.optional(v.string()),
  data: EventData,
  /** Instant after which nobody asks for it any more; absent for history, which stays. */
  keptUntil: v.optional(v.string()),
});
export type DomainEvent = v.InferOutput<typeof DomainEvent>;

export const EventEntity = entity({
  name: "Event",
  schema: DomainEvent,
  key: (event) => [event.subject, `event#${event.id}`],
  expiresAt: ({ keptUntil }) => (keptUntil === undefined ? undefined : Math.floor(Date.parse(keptUntil) / 1000)),
});

/** The part of a transaction that records what the rest of it does. */
export function event(
  cx: Cx,
  type: `${string}.${string}`,
  subject: string,
  data: EventData = {},
  onBehalfOf?: string,
): Operation {
  const at = cx.clock.now();
  return create(EventEntity, {
    subject,
    id: newUlid(at),
    type,
    at: at.toISOString(),
    by: actorRef(cx.actor),
    byName: actorName(cx.actor),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    data,
  });
}
