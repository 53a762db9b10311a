import type { Cx } from "@vanthu/platform/context.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { ProcessMemory } from "../process-memory.ts";
import { NoticeEntity, unreadPartition, type NoticeItem } from "./item.ts";
import type { End } from "./unread-rules.ts";

/**
 * Unread notices an earlier release made, newest first: they stand in an index and among those that were read. None is made
 * any more; 90 days after that release there is none left.
 */
export async function readEarlier(cx: Cx, staffId: string, limit: number, to?: string): Promise<readonly NoticeItem[]> {
  const options = { index: 1, limit, descending: true, ...(to !== undefined && { to }) } as const;
  return (await cx.store.query(NoticeEntity, unreadPartition(staffId), options)).items;
}

/** Since none is made any more, who has none need not be asked again. */
const peopleWithout = new ProcessMemory<Set<string>>(24 * 3_600_000);

/** Settles those of what is over for a person. */
export async function settleEarlier(cx: Cx, staffId: string, about: string, end: End): Promise<void> {
  const without = peopleWithout.recall(cx) ?? peopleWithout.keep(cx, new Set());
  if (without.has(staffId)) return;
  const unread = await cx.store.queryAll(NoticeEntity, unreadPartition(staffId), { index: 1 });
  if (unread.length === 0) without.add(staffId);
  const isOver = ({ at, href, detail }: NoticeItem) =>
    at <= end.at && href === about && (end.detail === undefined || end.detail === detail);
  await Promise.all(unread.filter(isOver).map((notice) => markEarlier(cx, { ...notice, settledAt: end.at })));
}

/** Marks one as read or settled; marked by somebody else at the same moment, it stays so. */
export async function markEarlier(cx: Cx, notice: NoticeItem): Promise<void> {
  try {
    await cx.store.write([replace(NoticeEntity, notice)]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}
