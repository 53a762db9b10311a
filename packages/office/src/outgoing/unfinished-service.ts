import type { Cx } from "@vanthu/platform/context.ts";
import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { Delivery } from "./delivery-schema.ts";
import { DELIVERIES, DeliveryEntity, ISSUED, OutgoingEntity, outgoingPartition, type OutgoingItem } from "./item.ts";

/** Documents read at once; of each its deliveries, most of them few. */
const PAGE = 25;
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
 * has sent it back.
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
  const deliveries = await cx.store.queryAll(DeliveryEntity, outgoingPartition(document.id), { prefix: DELIVERIES });
  return deliveries.filter(isUnfinished).map((delivery) => ({ document, delivery }));
}

function isUnfinished({ state, shownCode }: Delivery): boolean {
  return ["queued", "sent", "failed"].includes(state) || (shownCode !== undefined && SENT_BACK.has(shownCode));
}
