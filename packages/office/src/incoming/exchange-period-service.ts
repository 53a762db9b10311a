import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, endOfOfficeDay, type CivilDate } from "@vanthu/platform/office-time.ts";
import { ALL_DOCUMENTS, IncomingEntity, type IncomingItem } from "./item.ts";

/** Documents read at once. */
const PAGE = 50;

/** One page of the documents the exchange brought on these days, by arrival. */
export async function listFromExchange(
  cx: Cx,
  { from, to, after }: { readonly from: CivilDate; readonly to: CivilDate; readonly after?: string | undefined },
): Promise<{ readonly items: readonly IncomingItem[]; readonly next?: string }> {
  const page = await cx.store.query(IncomingEntity, ALL_DOCUMENTS, {
    index: 1,
    ...arrivalsOf(from, to),
    limit: PAGE,
    after,
  });
  const items = page.items.filter(({ source }) => source === "exchange");
  return { items, ...(page.next !== undefined && { next: page.next }) };
}

/** Instants of whole days of the office: from the first, to before the last. */
export function arrivalsOf(from: CivilDate, to: CivilDate): { readonly from: string; readonly to: string } {
  return { from: endOfOfficeDay(addDays(from, -1)).toISOString(), to: endOfOfficeDay(to).toISOString() };
}
