import * as v from "valibot";
import { CivilDate, Cursor } from "../field.ts";
import { StaffId } from "../staff/schema.ts";

/**
 * What a notice is about; channels are chosen by it. assigned: việc mới giao cho tôi · progress: việc tôi giao có thay đổi ·
 * draft: dự thảo chờ tôi hoặc bị trả lại · deadline: nhắc hạn · escalation: việc quá hạn của người khác · digest: tin đầu
 * ngày · care: việc chưa có người giữ
 */
export const NoticeKind = v.picklist(["assigned", "progress", "draft", "deadline", "escalation", "digest", "care"]);
export type NoticeKind = v.InferOutput<typeof NoticeKind>;

/** Figures of the morning's digest. */
export const DigestCounts = v.object({ today: v.number(), overdue: v.number(), fresh: v.number() });
export type DigestCounts = v.InferOutput<typeof DigestCounts>;

/** Notice (thông báo): that something concerns one person. It names the thing and where it is, never what it says. */
export const Notice = v.object({
  staffId: StaffId,
  /** Id of the event it tells of: told twice, it is one notice. */
  id: v.string(),
  at: v.string(),
  /** Type of the event: `incoming.routed`. */
  type: v.string(),
  kind: NoticeKind,
  /** More exactly what, as in `lead`, `coordinating`, `head`. */
  detail: v.optional(v.string()),
  /** Type and reference number: "Công văn 45/UBND-VX". */
  title: v.optional(v.string()),
  href: v.optional(v.string()),
  byName: v.optional(v.string()),
  dueOn: v.optional(CivilDate),
  dueAt: v.optional(v.string()),
  count: v.optional(v.number()),
  digest: v.optional(DigestCounts),
  readAt: v.optional(v.string()),
  /** When what it is about was finished or taken back: it waits for nobody any more, read or not. */
  settledAt: v.optional(v.string()),
});
export type Notice = v.InferOutput<typeof Notice>;

/**
 * UnreadNotices (thông báo chưa đọc): what one person was told of one thing and has not read, newest first, together with what
 * was settled lately. Together, so that the end of the thing settles them by their key.
 */
export const UnreadNotices = v.object({
  staffId: StaffId,
  /** Where all of them lead; of a notice that leads nowhere, its id. */
  about: v.string(),
  notices: v.array(Notice),
});
export type UnreadNotices = v.InferOutput<typeof UnreadNotices>;

export const ShownNotice = v.omit(Notice, ["staffId"]);
export type ShownNotice = v.InferOutput<typeof ShownNotice>;

export const NoticeQuery = v.object({
  /** unread: chưa đọc */
  view: v.optional(v.picklist(["all", "unread"])),
  kind: v.optional(NoticeKind),
  after: v.optional(Cursor),
});
export type NoticeQuery = v.InferOutput<typeof NoticeQuery>;

/** Newest first. A page narrowed to one kind may hold fewer, also none; `next` says whether there is more. */
export const NoticeList = v.object({
  items: v.array(ShownNotice),
  next: v.optional(Cursor),
  /** At most 100: "99+". */
  unread: v.number(),
});
export type NoticeList = v.InferOutput<typeof NoticeList>;

/** Marks notices as read: those named, or all. */
export const ReadNotices = v.object({
  notices: v.optional(
    v.pipe(
      v.array(v.object({ id: v.pipe(v.string(), v.maxLength(300)), at: v.pipe(v.string(), v.isoTimestamp()) })),
      v.maxLength(50),
    ),
  ),
});
export type ReadNotices = v.InferOutput<typeof ReadNotices>;

export const UnreadCount = v.object({ unread: v.number() });
export type UnreadCount = v.InferOutput<typeof UnreadCount>;
