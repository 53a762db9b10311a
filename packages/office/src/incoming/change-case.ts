import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Operation, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { ExchangeArrivalEntity } from "./exchange-arrival-item.ts";
import { IncomingEntity } from "./item.ts";
import { TaskEntity } from "../task/item.ts";
import { writeAgain } from "../write-again.ts";
import { findCase, type IncomingCase } from "./case-service.ts";
import type { IncomingId } from "./schema.ts";

/**
 * Changes a document because of a packet. People work on it at the same time: when one was faster the case is read again,
 * unless the packet itself was applied in between.
 * @throws Refusal `incoming.missing`; WriteConflict when a receipt was there before
 */
export async function changeByPacket(
  cx: Cx,
  id: IncomingId,
  change: (before: IncomingCase) => readonly Operation[] | Promise<readonly Operation[]>,
): Promise<void> {
  await writeAgain(
    async () => {
      const before = await findCase(cx, id);
      if (!before) throw new Refusal("missing", "incoming.missing");
      await cx.store.write(await change(before));
    },
    { tries: 8, when: isOvertaken },
  );
}

/** Another changed the document or a share in it, or two transactions merely met; no receipt was there before. */
function isOvertaken(conflict: WriteConflict): boolean {
  if (conflict.of(ExchangeArrivalEntity)) return false;
  return (
    conflict.failed.length === 0 || [IncomingEntity, TaskEntity].some((entity) => conflict.of(entity) !== undefined)
  );
}
