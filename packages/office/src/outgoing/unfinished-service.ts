import type { Cx } from "@vanthu/platform/context.ts";
import type { CivilDate } from "@vanthu/platform/office-time.ts";
import { unansweredOf } from "./business-rules.ts";
import type { BusinessSending } from "./business-schema.ts";
import { readSendings } from "./business-service.ts";
import type { Delivery } from "./delivery-schema.ts";
import { DELIVERIES, DeliveryEntity, ISSUED, OutgoingEntity, outgoingPartition, type OutgoingItem } from "./item.ts";

/** Documents read at once; of each its deliveries, most of them few. */
const PAGE = 25;
/** Sorts after every document of a day. */
const PAST_THE_DAY = "#~";

const REFUSED = "02";
const GIVEN_BACK = "15";

export interface Unfinished {
  readonly document: OutgoingItem;
  readonly delivery: Delivery;
  /** What its receiver was asked last and has not answered. */
  readonly asked?: BusinessSending;
}

/**
 * One page of documents issued on these days, with the deliveries of each whose receiver has not said that it has it, has
 * sent it back, or has not answered a request for return or a recall.
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
  const [deliveries, sendings] = await Promise.all([
    cx.store.queryAll(DeliveryEntity, outgoingPartition(document.id), { prefix: DELIVERIES }),
    readSendings(cx, document.id),
  ]);
  return deliveries.flatMap((delivery) => {
    const asked = hasIt(delivery) ? unansweredOf(delivery, sendings) : undefined;
    return asked || isUnfinished(document, delivery) ? [{ document, delivery, ...(asked && { asked }) }] : [];
  });
}

/** Whoever refused it or gave it back has nothing to answer for. */
function hasIt({ state, shownCode }: Delivery): boolean {
  return state === "reported" && shownCode !== REFUSED && shownCode !== GIVEN_BACK;
}

function isUnfinished({ ended }: OutgoingItem, { state, shownCode }: Delivery): boolean {
  if (shownCode === GIVEN_BACK) return ended?.kind !== "recalled";
  return ["queued", "sent", "failed"].includes(state) || shownCode === REFUSED;
}
