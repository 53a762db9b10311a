import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { ExchangeArrivalEntity } from "./exchange-arrival-item.ts";
import { IncomingEntity } from "./item.ts";
import { TaskEntity } from "../task/item.ts";
import { findCase, type IncomingCase } from "./case-service.ts";
import type { IncomingId } from "./schema.ts";

const MOST_TRIES = 8;

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
  for (let tries = 1; ; tries += 1) {
    const before = await findCase(cx, id);
    if (!before) throw new Refusal("missing", "incoming.missing");
    try {
      await cx.store.write(await change(before));
      return;
    } catch (error) {
      if (tries === MOST_TRIES || !isOvertaken(error)) throw error;
    }
  }
}

/** Another changed the document or a share in it, or two transactions merely met; no receipt was there before. */
function isOvertaken(error: unknown): boolean {
  if (!(error instanceof WriteConflict) || error.of(ExchangeArrivalEntity)) return false;
  return error.failed.length === 0 || [IncomingEntity, TaskEntity].some((entity) => error.of(entity) !== undefined);
}
