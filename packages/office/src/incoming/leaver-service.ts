import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { Staff } from "../staff/schema.ts";
import { leadNames, movedLeadData } from "./counted-rules.ts";
import { namedHolders } from "./holder-service.ts";
import { IncomingEntity, incomingPartition, statePartition, type IncomingItem } from "./item.ts";
import { passWhole } from "./leaver-rules.ts";
import { findCase } from "./case-service.ts";
import type { IncomingId } from "./schema.ts";
import { changedOperations } from "./share-line.ts";

/** Documents that wait in a person's hands, not yet with anybody who works on them. */
export async function documentsHeldBy(cx: Cx, staffId: string): Promise<IncomingItem[]> {
  const waiting = await Promise.all(
    (["arrived", "registered"] as const).map((state) =>
      cx.store.queryAll(IncomingEntity, statePartition(state), { index: 2 }),
    ),
  );
  return waiting.flat().filter(({ ownerId }) => ownerId === staffId);
}

/**
 * Operations that give all a leaver holds of a document to another, at most 23; undefined where that is nothing any more.
 * The caller writes them, with what it keeps of the handover.
 */
export async function leaverOperations(
  cx: Cx,
  id: IncomingId,
  leaver: Pick<Staff, "id" | "fullName">,
  to: Staff,
): Promise<readonly Operation[] | undefined> {
  const [before, [holder]] = await Promise.all([findCase(cx, id), namedHolders(cx, [to])]);
  if (!before || !holder) return undefined;
  const reason = "Bàn giao công việc";
  const after = passWhole(before, leaver.id, holder, reason, cx.clock.now().toISOString());
  if (!after) return undefined;
  return [
    ...changedOperations(before, after),
    event(cx, "task.handed_over", incomingPartition(id), {
      reason,
      staffName: leaver.fullName,
      toName: to.fullName,
      toIds: [to.id],
      ...leadNames(after, before),
      ...movedLeadData(before.document, after.document),
    }),
  ];
}
