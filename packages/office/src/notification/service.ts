import type { Cx } from "@vanthu/platform/context.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { NoticeEntity, noticeKey, noticesPartition, unreadPartition, type NoticeItem } from "./item.ts";
import type { NoticeList, NoticeQuery, ReadNotices, ShownNotice } from "./schema.ts";

const PAGE = 30;
/** More are shown as "99+". */
const MOST_COUNTED = 100;
/** Marked in one request; who has more asks again. */
const MOST_MARKED = 200;

/** How many notices a person has not read, at most 100. One query of an index that holds only those. */
export async function countUnread(cx: Cx): Promise<number> {
  const { staffId } = signedIn(cx);
  return (await unread(cx, staffId, MOST_COUNTED)).length;
}

/** A person's own notices, newest first. Two queries. */
export async function listNotices(cx: Cx, { view, kind, after }: NoticeQuery): Promise<NoticeList> {
  const { staffId } = signedIn(cx);
  const [page, waiting] = await Promise.all([
    view === "unread"
      ? cx.store.query(NoticeEntity, unreadPartition(staffId), { index: 1, limit: PAGE, after, descending: true })
      : cx.store.query(NoticeEntity, noticesPartition(staffId), { limit: PAGE, after, descending: true }),
    unread(cx, staffId, MOST_COUNTED),
  ]);
  const items = page.items.filter((notice) => kind === undefined || notice.kind === kind).map(shown);
  return { items, unread: waiting.length, ...(page.next !== undefined && { next: page.next }) };
}

/** Marks those named, or all up to 200, as read; answers how many are left. What is read already stays so. */
export async function markRead(cx: Cx, { notices }: ReadNotices): Promise<{ unread: number }> {
  const { staffId } = signedIn(cx);
  const readAt = cx.clock.now().toISOString();
  const items = notices ? await named(cx, staffId, notices) : await unread(cx, staffId, MOST_MARKED);
  await Promise.all(
    items
      .filter((item) => item.readAt === undefined)
      .map(async (item) => {
        try {
          await cx.store.write([replace(NoticeEntity, { ...item, readAt })]);
        } catch (error) {
          // Marked by another window at the same moment.
          if (!(error instanceof WriteConflict)) throw error;
        }
      }),
  );
  return { unread: (await unread(cx, staffId, MOST_COUNTED)).length };
}

async function unread(cx: Cx, staffId: string, limit: number): Promise<readonly NoticeItem[]> {
  return (await cx.store.query(NoticeEntity, unreadPartition(staffId), { index: 1, limit, descending: true })).items;
}

async function named(
  cx: Cx,
  staffId: string,
  notices: readonly { readonly id: string; readonly at: string }[],
): Promise<NoticeItem[]> {
  const found = await cx.store.getMany(
    notices.map(({ id, at }) => ({ entity: NoticeEntity, key: noticeKey(staffId, at, id) })),
  );
  return found.filter((item) => item !== undefined) as NoticeItem[];
}

function shown({
  id,
  at,
  type,
  kind,
  detail,
  title,
  href,
  byName,
  dueOn,
  dueAt,
  count,
  digest,
  readAt,
  settledAt,
}: NoticeItem): ShownNotice {
  return { id, at, type, kind, detail, title, href, byName, dueOn, dueAt, count, digest, readAt, settledAt };
}
