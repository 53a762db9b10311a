import type { Cx } from "@vanthu/platform/context.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { markEarlier, readEarlier } from "./earlier-notice-service.ts";
import { NoticeEntity, noticeKey, noticesPartition, type NoticeItem } from "./item.ts";
import type { Notice, NoticeList, NoticeQuery, ReadNotices, ShownNotice } from "./schema.ts";
import { isUnread, newestFirst, placeOf } from "./unread-rules.ts";
import { moveToRead, readUnread } from "./unread-service.ts";

const PAGE = 30;
/** More are shown as "99+". */
const MOST_COUNTED = 100;
/** Marked in one request; who has more asks again. */
const MOST_MARKED = 200;

/** How many notices a person has not read, at most 100. Two queries at once, of what is unread only. */
export async function countUnread(cx: Cx): Promise<number> {
  const { staffId } = signedIn(cx);
  const [waiting, earlier] = await Promise.all([
    readUnread(cx, staffId, MOST_COUNTED),
    readEarlier(cx, staffId, MOST_COUNTED),
  ]);
  const unread = waiting.flatMap(({ notices }) => notices.filter(isUnread));
  return Math.min(MOST_COUNTED, unread.length + earlier.length);
}

/** A person's own notices, newest first; those of what was over for the person before they were read for three days. Three queries at once. */
export async function listNotices(cx: Cx, { view, kind, after }: NoticeQuery): Promise<NoticeList> {
  const { staffId } = signedIn(cx);
  const isOnlyUnread = view === "unread";
  const to = after === undefined ? {} : { to: after };
  const [waiting, earlier, kept] = await Promise.all([
    readUnread(cx, staffId),
    readEarlier(cx, staffId, MOST_COUNTED),
    isOnlyUnread
      ? readEarlier(cx, staffId, PAGE + 2, after)
      : cx.store.query(NoticeEntity, noticesPartition(staffId), { limit: PAGE + 2, descending: true, ...to }),
  ]);
  const stood = waiting.flatMap(({ notices }) => notices);
  const unread = stood.filter(isUnread);
  const before = "items" in kept ? kept.items : kept;
  // One that is just being read stands in both.
  const listed = [...new Map([...(isOnlyUnread ? unread : stood), ...before].map((one) => [one.id, one])).values()]
    .filter((notice) => after === undefined || placeOf(notice) < after)
    .sort(newestFirst);
  const page = listed.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.filter((notice) => kind === undefined || notice.kind === kind).map(shown),
    unread: Math.min(MOST_COUNTED, unread.length + earlier.length),
    ...(listed.length > PAGE && last && { next: placeOf(last) }),
  };
}

/** Marks those named, or all up to 200, as read; answers how many are left. What is read already stays so. */
export async function markRead(cx: Cx, { notices }: ReadNotices): Promise<{ unread: number }> {
  const { staffId } = signedIn(cx);
  const readAt = cx.clock.now().toISOString();
  const [waiting, earlier] = await Promise.all([
    readUnread(cx, staffId, notices ? undefined : MOST_MARKED),
    notices ? named(cx, staffId, notices) : readEarlier(cx, staffId, MOST_MARKED),
  ]);
  const places = notices && new Set(notices.map(placeOf));
  const isMeant = (notice: Notice) => (places ? places.has(placeOf(notice)) : isUnread(notice));
  await Promise.all([
    ...waiting.map((stood) => moveToRead(cx, stood, isMeant, readAt)),
    ...earlier.filter((item) => item.readAt === undefined).map((item) => markEarlier(cx, { ...item, readAt })),
  ]);
  return { unread: await countUnread(cx) };
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
}: Notice): ShownNotice {
  return { id, at, type, kind, detail, title, href, byName, dueOn, dueAt, count, digest, readAt, settledAt };
}
