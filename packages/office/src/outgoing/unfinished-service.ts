import type { Cx } from "@vanthu/platform/context.ts";
import type { CivilDate } from "@vanthu/platform/office-time.ts";
import { CHUNKS, DeliveryChunkEntity } from "./delivery-chunk-item.ts";
import { sumOfCounts } from "./delivery-chunk-rules.ts";
import type { DeliveryCounts } from "./delivery-chunk-schema.ts";
import type { Delivery } from "./delivery-schema.ts";
import { DELIVERIES, DeliveryEntity, ISSUED, OutgoingEntity, outgoingPartition, type OutgoingItem } from "./item.ts";

/** Documents read at once; of each its counts. */
const PAGE = 50;
/** Sorts after every document of a day. */
const PAST_THE_DAY = "#~";

/** Statuses by which a receiver sent a document back: từ chối, đồng ý cho lấy lại. */
const SENT_BACK: ReadonlySet<string> = new Set(["02", "15"]);

export interface Unfinished {
  readonly document: OutgoingItem;
  readonly delivery: Delivery;
}

/**
 * One page of documents issued on these days, with the deliveries of each whose receiver has not said that it has it, or
 * has sent it back. Counts are read of every document, deliveries only where the counts say that there are such.
 */
export async function listUnfinished(
  cx: Cx,
  { from, to, after }: { readonly from: CivilDate; readonly to: CivilDate; readonly after?: string | undefined },
): Promise<{ readonly items: readonly Unfinished[]; readonly next?: string }> {
  const issued = { index: 2 as const, from, to: `${to}${PAST_THE_DAY}`, limit: PAGE, after };
  const page = await cx.store.query(OutgoingEntity, ISSUED, issued);
  const found = await Promise.all(page.items.map((document) => unfinishedOf(cx, document)));
  return { items: found.flat(), ...(page.next !== undefined && { next: page.next }) };
}

async function unfinishedOf(cx: Cx, document: OutgoingItem): Promise<Unfinished[]> {
  const partition = outgoingPartition(document.id);
  const chunks = await cx.store.queryAll(DeliveryChunkEntity, partition, { prefix: CHUNKS });
  if (!hasUnfinished(sumOfCounts(chunks))) return [];
  const deliveries = await cx.store.queryAll(DeliveryEntity, partition, { prefix: DELIVERIES });
  return deliveries.filter(isUnfinished).map((delivery) => ({ document, delivery }));
}

function hasUnfinished({ states, codes }: DeliveryCounts): boolean {
  const { queued = 0, sent = 0, failed = 0 } = states;
  return queued + sent + failed > 0 || [...SENT_BACK].some((code) => (codes[code] ?? 0) > 0);
}

function isUnfinished({ state, shownCode }: Delivery): boolean {
  return ["queued", "sent", "failed"].includes(state) || (shownCode !== undefined && SENT_BACK.has(shownCode));
}
