import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { TaskEntity } from "../task/item.ts";
import { isOpen } from "../task/rules.ts";
import { taskOfActor } from "./access-rules.ts";
import { incomingPartition } from "./item.ts";
import { readCase } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";

/**
 * A handler takes note that a document is not to be used any more; it leaves his or her list. Twice is once.
 * @throws Refusal `task.none`, `incoming.not_ended`
 */
export async function acknowledgeEnd(cx: Cx, id: IncomingId): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "task.handle");
  const before = await readCase(cx, id);
  const mine = taskOfActor(actor, before.tasks);
  if (!mine) throw new Refusal("forbidden", "task.none");
  if (before.document.state !== "ended") throw new Refusal("conflict", "incoming.not_ended");
  if (!isOpen(mine)) return detailAfter(cx, before, []);
  const operations = [
    replace(TaskEntity, { ...mine, endSeenAt: cx.clock.now().toISOString() }),
    event(cx, "task.end_seen", incomingPartition(id), { staffName: mine.staffName, role: mine.role }),
  ];
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}
