import type { Cx } from "@vanthu/platform/context.ts";
import { OutgoingEntity, outgoingKey, type OutgoingItem } from "./item.ts";
import { OpinionEntity, opinionQueue } from "./opinion-item.ts";
import type { OutgoingSummary } from "./schema.ts";
import { summaryOf } from "./summary.ts";

/** Documents on which this person's opinion is asked, the one due first before the others: one query, and the documents. */
export async function readToOpine(
  cx: Cx,
  staffId: string,
  limit: number,
): Promise<{ readonly items: OutgoingSummary[]; readonly more: boolean }> {
  const page = await cx.store.query(OpinionEntity, opinionQueue(staffId), { index: 1, limit });
  if (page.items.length === 0) return { items: [], more: false };
  const due = new Map(page.items.map(({ documentId, dueOn }) => [documentId as string, dueOn]));
  const documents = await cx.store.getMany(
    [...due.keys()].map((id) => ({ entity: OutgoingEntity, key: outgoingKey(id) })),
  );
  const items = (documents as (OutgoingItem | undefined)[]).flatMap((one) =>
    one ? [{ ...summaryOf(cx.actor, one), stepDueOn: due.get(one.id) }] : [],
  );
  return { items, more: page.next !== undefined };
}
