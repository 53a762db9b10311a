import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { IncomingCase } from "./case-service.ts";
import { isUnchosen, recounted } from "./default-rules.ts";
import { readWay } from "./defaults-service.ts";
import { incomingPartition, type IncomingItem } from "./item.ts";

/**
 * What a correction or an update of its sender means for a deadline nobody chose: counted anew by the type and urgency the
 * document has now, and told in its history. Nothing changes once somebody has a share in it.
 */
export async function recountDeadline(
  cx: Cx,
  { document: before, tasks }: IncomingCase,
  after: IncomingItem,
): Promise<{ readonly document: IncomingItem; readonly operations: readonly Operation[] }> {
  if (tasks.length > 0 || !isUnchosen(after)) return { document: after, operations: [] };
  const { defaults, calendar } = await readWay(cx);
  const document = recounted(before, after, defaults, calendar);
  if (document.dueOn === before.dueOn && document.dueAt === before.dueAt) return { document, operations: [] };
  const data = { dueOn: document.dueOn, newDueOn: document.dueOn, dueAt: document.dueAt };
  return { document, operations: [event(cx, "incoming.due_recounted", incomingPartition(after.id), data)] };
}
