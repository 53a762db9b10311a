import type { Cx } from "@vanthu/platform/context.ts";
import { AMONG_MANY, writeAgain } from "../write-again.ts";
import { BusinessChunkEntity, BusinessSendingEntity, chunkKey, sendingKey } from "./business-item.ts";
import { markTried } from "./business-service.ts";

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
  // Other receivers of the same chunk may be noted at the same moment.
  await writeAgain(async () => {
    const [sending, chunk] = await Promise.all([
      cx.store.get(BusinessSendingEntity, sendingKey(documentId, sendingId)),
      cx.store.get(BusinessChunkEntity, chunkKey(documentId, sendingId, told.chunk)),
    ]);
    const receiver = chunk?.receivers.find((one) => one.agencyId === agencyId);
    if (!sending || !chunk || (receiver?.state !== "sent" && receiver?.state !== "queued")) return;
    await markTried(cx, sending, chunk, [{ agencyId, failure, isFinal: true }]);
  }, AMONG_MANY);
}
