import type { Notice, UnreadNotices } from "./schema.ts";

const DAY_SECONDS = 86_400;
const KEPT_DAYS = 90;
/** Who looks the day after a weekend still sees what came and went; a message that comes again finds that it was told. */
const SETTLED_DAYS = 3;
/** Of one thing; who has not read so many finds the older ones in its history. */
const MOST = 12;

/** What ends for a person at an instant: all that was told before it, or only what asked for one thing. */
export interface End {
  readonly at: string;
  readonly detail?: string | undefined;
}

/**
 * What is unread of one thing after a person was told of it, or after it was over, or both by one event. What the event
 * itself tells stays, and so does what is younger.
 * @returns undefined when nothing changes, as when the same is heard again
 */
export function changedUnread(
  before: UnreadNotices,
  { told, end }: { readonly told?: Notice | undefined; readonly end?: End | undefined },
  now: Date,
): UnreadNotices | undefined {
  const isOver = ({ at, detail, settledAt }: Notice) =>
    end !== undefined && settledAt === undefined && at < end.at && (end.detail === undefined || end.detail === detail);
  const isNew = told !== undefined && !before.notices.some(({ id }) => id === told.id);
  if (!isNew && !before.notices.some(isOver)) return undefined;
  const stood = before.notices.map((notice) => (isOver(notice) ? { ...notice, settledAt: end?.at } : notice));
  const notices = [...(isNew ? [told] : []), ...stood]
    .filter((notice) => keptUntil([notice]) * 1000 > now.getTime())
    .sort(newestFirst)
    .slice(0, MOST);
  return { ...before, notices };
}

/** Epoch seconds until which any of them is kept. */
export function keptUntil(notices: readonly Pick<Notice, "at" | "settledAt">[]): number {
  const ends = notices.map(({ at, settledAt }) =>
    settledAt === undefined
      ? epochSeconds(at) + KEPT_DAYS * DAY_SECONDS
      : epochSeconds(settledAt) + SETTLED_DAYS * DAY_SECONDS,
  );
  return Math.max(0, ...ends);
}

/** By time, and by id within one instant: also the order of the keys. */
export function newestFirst(one: Pick<Notice, "at" | "id">, other: Pick<Notice, "at" | "id">): number {
  return placeOf(one) < placeOf(other) ? 1 : -1;
}

/** Where a notice stands in its person's list. */
export function placeOf({ at, id }: Pick<Notice, "at" | "id">): string {
  return `${at}#${id}`;
}

export function isUnread({ readAt, settledAt }: Notice): boolean {
  return readAt === undefined && settledAt === undefined;
}

function epochSeconds(at: string): number {
  return Math.floor(Date.parse(at) / 1000);
}
