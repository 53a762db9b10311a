import type { Cx } from "@vanthu/platform/context.ts";
import { jitterMs, systemPacing } from "@vanthu/platform/pacing.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { BusinessChunkEntity, BusinessSendingEntity, chunkKey, sendingKey } from "./business-item.ts";
import { markTried } from "./business-service.ts";

/** Other receivers of the same chunk may be noted at the same moment. */
const MOST_TRIES = 12;

/** One receiver of a chunk of a business sending. */
export interface ToldReceiver {
  readonly documentId: string;
  readonly sendingId: string;
  readonly chunk: number;
  readonly agencyId: string;
}

/**
 * Notes that what was handed over for a receiver was refused on its way: it has not been told, and the clerk sees why. Heard
 * twice, the second changes nothing.
 */
export async function markRefused(cx: Cx, told: ToldReceiver, failure: string): Promise<void> {
  const { documentId, sendingId, agencyId } = told;
  for (let tries = 1; ; tries += 1) {
    const [sending, chunk] = await Promise.all([
      cx.store.get(BusinessSendingEntity, sendingKey(documentId, sendingId)),
      cx.store.get(BusinessChunkEntity, chunkKey(documentId, sendingId, told.chunk)),
    ]);
    const receiver = chunk?.receivers.find((one) => one.agencyId === agencyId);
    if (!sending || !chunk || (receiver?.state !== "sent" && receiver?.state !== "queued")) return;
    try {
      await markTried(cx, sending, chunk, [{ agencyId, failure, isFinal: true }]);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || tries === MOST_TRIES) throw error;
      await systemPacing.wait(jitterMs(tries, systemPacing.random()));
    }
  }
}
