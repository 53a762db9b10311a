import type { Cx } from "@vanthu/platform/context.ts";
import { create, remove, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { StaffId } from "../staff/schema.ts";
import { writeAgain } from "../write-again.ts";
import {
  NoticeEntity,
  noticeKey,
  UnreadNoticesEntity,
  unreadKey,
  unreadPartition,
  type UnreadNoticesItem,
} from "./item.ts";
import type { Notice } from "./schema.ts";
import { changedUnread, type End } from "./unread-rules.ts";

/** What an event changes in what one person has unread of one thing. */
export interface UnreadChange {
  readonly staffId: string;
  readonly about: string;
  readonly told?: Notice | undefined;
  readonly end?: End | undefined;
}

/** One read by key and, where something changes, one write. Told again, also after it was read, it changes nothing. */
export async function changeUnread(cx: Cx, { staffId, about, told, end }: UnreadChange): Promise<void> {
  await writeAgain(async () => {
    const [stood, read] = await cx.store.getMany([
      { entity: UnreadNoticesEntity, key: unreadKey(staffId, about) },
      ...(told ? [{ entity: NoticeEntity, key: noticeKey(staffId, told.at, told.id) }] : []),
    ]);
    const before = stood as UnreadNoticesItem | undefined;
    const after = changedUnread(
      before ?? { staffId: staffId as StaffId, about, notices: [] },
      { told: read ? undefined : told, end },
      cx.clock.now(),
    );
    if (!after) return;
    await cx.store.write([
      before ? replace(UnreadNoticesEntity, { ...after, version: before.version }) : create(UnreadNoticesEntity, after),
    ]);
  });
}

/** What a person has unread, by what it is about, with what was settled in the last days; at most so many things. */
export async function readUnread(cx: Cx, staffId: string, most?: number): Promise<readonly UnreadNoticesItem[]> {
  const partition = unreadPartition(staffId);
  return most === undefined
    ? cx.store.queryAll(UnreadNoticesEntity, partition)
    : (await cx.store.query(UnreadNoticesEntity, partition, { limit: most })).items;
}

/**
 * Moves notices among those that were read. They stand there before they are gone here, so that nothing is lost when it
 * breaks off, and one that is told again is found.
 */
export async function moveToRead(
  cx: Cx,
  stood: UnreadNoticesItem,
  isMeant: (notice: Notice) => boolean,
  readAt: string,
): Promise<void> {
  const read = stood.notices.filter(isMeant);
  if (read.length === 0) return;
  await Promise.all(read.map((notice) => keepRead(cx, { ...notice, readAt })));
  const ids = new Set(read.map(({ id }) => id));
  await writeAgain(async () => {
    const before = await cx.store.get(UnreadNoticesEntity, unreadKey(stood.staffId, stood.about));
    if (!before) return;
    const notices = before.notices.filter(({ id }) => !ids.has(id));
    if (notices.length === before.notices.length) return;
    await cx.store.write([
      notices.length === 0 ? remove(UnreadNoticesEntity, before) : replace(UnreadNoticesEntity, { ...before, notices }),
    ]);
  });
}

async function keepRead(cx: Cx, notice: Notice): Promise<void> {
  try {
    await cx.store.write([create(NoticeEntity, notice)]);
  } catch (error) {
    // Marked by another window at the same moment.
    if (!(error instanceof WriteConflict)) throw error;
  }
}
