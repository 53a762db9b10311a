import { actorName, actorRef } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { EventEntity, type EventData } from "@vanthu/platform/event.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";

/** As long as the notices that follow from it; a run looks back two weeks at most. */
const KEPT_MS = 90 * 86_400_000;

/**
 * Writes an event whose id says what it is of, so that it happens once however often it is tried: the event is its own
 * receipt, one write of one item. Notices, mails and calls of devices follow from it.
 * @returns false when it had happened before
 */
export async function tellOnce(
  cx: Cx,
  {
    type,
    subject,
    id,
    data,
  }: { readonly type: string; readonly subject: string; readonly id: string; readonly data: EventData },
): Promise<boolean> {
  const now = cx.clock.now();
  const at = now.toISOString();
  const keptUntil = new Date(now.getTime() + KEPT_MS).toISOString();
  try {
    await cx.store.write([
      create(EventEntity, {
        subject,
        id,
        type,
        at,
        by: actorRef(cx.actor),
        byName: actorName(cx.actor),
        data,
        keptUntil,
      }),
    ]);
    return true;
  } catch (error) {
    if (error instanceof WriteConflict) return false;
    throw error;
  }
}
