import { expect, test } from "vitest";
import type { StaffId } from "../staff/schema.ts";
import type { Notice, UnreadNotices } from "./schema.ts";
import { changedUnread, keptUntil } from "./unread-rules.ts";

const NOW = new Date("2026-11-25T02:00:00.000Z");
const staffId = "stf_1" as StaffId;
const notice = (id: string, at: string, more: Partial<Notice> = {}): Notice => ({
  staffId,
  id,
  at,
  type: "incoming.routed",
  kind: "assigned",
  ...more,
});
const unread = (...notices: Notice[]): UnreadNotices => ({ staffId, about: "/incoming/1", notices });
const asked = notice("asked", "2026-11-25T01:00:00.000Z", { detail: "contentReview" });
const ended = notice("ended", "2026-11-25T01:30:00.000Z", { type: "incoming.finished" });

test("one event tells of the end and settles what was told before it; heard again it changes nothing", () => {
  const change = { told: ended, end: { at: ended.at } };

  const after = changedUnread(unread(asked), change, NOW)!;

  expect(after.notices.map(({ id, settledAt }) => [id, settledAt])).toEqual([
    ["ended", undefined],
    ["asked", ended.at],
  ]);
  expect(changedUnread(after, change, NOW)).toBeUndefined();
});

test("an end heard late leaves what is younger, and one of a single step leaves what asked for another", () => {
  const end = { at: asked.at };

  expect(changedUnread(unread(asked), { end }, NOW)).toBeUndefined();
  expect(changedUnread(unread(asked), { end: { at: ended.at, detail: "layoutReview" } }, NOW)).toBeUndefined();
  expect(changedUnread(unread(asked), { end: { at: ended.at, detail: "contentReview" } }, NOW)).toBeDefined();
});

test("the twelve youngest of one thing are kept, what was settled three days ago no more", () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    notice(`n${String(at)}`, `2026-11-24T00:00:${String(at + 10)}.000Z`),
  );
  const old = notice("old", "2026-11-20T00:00:00.000Z", { settledAt: "2026-11-21T00:00:00.000Z" });

  const after = changedUnread(unread(...many, old), { told: ended }, NOW)!;

  expect(after.notices).toHaveLength(12);
  expect(after.notices.map(({ id }) => id)).not.toContain("old");
  expect(after.notices.map(({ id }) => id)).not.toContain("n0");
  expect(new Date(keptUntil([old]) * 1000).toISOString()).toBe("2026-11-24T00:00:00.000Z");
});
