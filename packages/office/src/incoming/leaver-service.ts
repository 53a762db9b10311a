import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { Staff } from "../staff/schema.ts";
import { leadNames, movedLeadData } from "./counted-rules.ts";
import { namedHolders } from "./holder-service.ts";
import { IncomingEntity, incomingPartition, statePartition, type IncomingItem } from "./item.ts";
import { passWhole } from "./leaver-rules.ts";
import { findCase, type IncomingCase } from "./case-service.ts";
import type { Holder } from "./routing-rules.ts";
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

const HANDED_OVER = "Bàn giao công việc";

/**
 * Operations that give all a leaver holds of a document to another, at most 23; undefined where that is nothing any more.
 * The caller writes them, with what it keeps of the handover.
 */
export async function leaverOperations(
  cx: Cx,
  id: IncomingId,
  leaver: Leaver,
  to: Staff,
): Promise<readonly Operation[] | undefined> {
  const [before, [holder]] = await Promise.all([findCase(cx, id), namedHolders(cx, [to])]);
  return before && holder && passedOperations(cx, before, leaver, holder, HANDED_OVER);
}

type Leaver = Pick<Staff, "id" | "fullName">;

/** The same for a document that was read, to somebody whose department is known by name. */
export function passedOperations(
  cx: Cx,
  before: IncomingCase,
  leaver: Leaver,
  holder: Holder,
  reason: string,
): readonly Operation[] | undefined {
  const after = passWhole(before, leaver.id, holder, reason, cx.clock.now().toISOString());
  if (!after) return undefined;
  return [
    ...changedOperations(before, after),
    event(cx, "task.handed_over", incomingPartition(before.document.id), {
      reason,
      staffName: leaver.fullName,
      toName: holder.fullName,
      toIds: [holder.id],
      ...leadNames(after, before),
      ...movedLeadData(before.document, after.document),
    }),
  ];
}
