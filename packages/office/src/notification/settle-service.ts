import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { NoticeEntity, unreadPartition } from "./item.ts";
import type { Settling } from "./settling.ts";

/**
 * Takes unread notices of what is over out of the unread ones of those it is over for. What the event itself tells stays:
 * only older notices are settled. One query for each person, one write for each notice.
 */
export async function settleNotices(cx: Cx, event: DomainEvent, { whose }: Settling): Promise<void> {
  const settled = await whose(cx, event);
  if (!settled) return;
  const { staffIds, href, since } = settled;
  await Promise.all(
    staffIds.map(async (staffId) => {
      const unread = await cx.store.queryAll(NoticeEntity, unreadPartition(staffId), {
        index: 1,
        to: event.at,
        ...(since !== undefined && { from: since }),
      });
      const over = unread.filter((notice) => notice.href === href);
      await Promise.all(
        over.map(async (notice) => {
          try {
            await cx.store.write([replace(NoticeEntity, { ...notice, settledAt: event.at })]);
          } catch (error) {
            // Read by its person at the same moment.
            if (!(error instanceof WriteConflict)) throw error;
          }
        }),
      );
    }),
  );
}
