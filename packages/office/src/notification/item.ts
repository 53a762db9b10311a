import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { DOCUMENT_WORDS } from "../document-words.ts";
import { NoticePreference, PushDevice, PushOwner } from "./preference-schema.ts";
import { Notice, UnreadNotices } from "./schema.ts";
import { keptUntil, placeOf } from "./unread-rules.ts";

/**
 * A notice that was read, by its time. index1: those an earlier release made, which stand here from the beginning and are
 * unread; a notice made now is unread in {@link UnreadNoticesEntity}, where it needs no index.
 */
export const NoticeEntity = entity({
  name: "Notice",
  schema: Notice,
  key: ({ staffId, at, id }) => noticeKey(staffId, at, id),
  index1: ({ staffId, at, id, readAt, settledAt }) =>
    readAt === undefined && settledAt === undefined ? [unreadPartition(staffId), `${at}#${id}`] : undefined,
  expiresAt: (notice) => keptUntil([{ ...notice, settledAt: undefined }]),
});
export type NoticeItem = ItemOf<typeof NoticeEntity>;

/** One item for each thing a person has unread notices of: telling, settling and both at once are one write of one unit. */
export const UnreadNoticesEntity = entity({
  name: "UnreadNotices",
  schema: UnreadNotices,
  key: ({ staffId, about }) => unreadKey(staffId, about),
  packed: "all",
  packingWords: DOCUMENT_WORDS,
  expiresAt: ({ notices }) => keptUntil(notices),
});
export type UnreadNoticesItem = ItemOf<typeof UnreadNoticesEntity>;

export function unreadKey(staffId: string, about: string): LocalKey {
  return [unreadPartition(staffId), about];
}

export function noticesPartition(staffId: string): string {
  return `notices#${staffId}`;
}

/** Of the table: what is unread, by what it is about. Of index1: what an earlier release made and nobody has read. */
export function unreadPartition(staffId: string): string {
  return `unread#${staffId}`;
}

export function noticeKey(staffId: string, at: string, id: string): LocalKey {
  return [noticesPartition(staffId), placeOf({ at, id })];
}

export const NoticePreferenceEntity = entity({
  name: "NoticePreference",
  schema: NoticePreference,
  key: ({ staffId }) => preferenceKey(staffId),
});

export function preferenceKey(staffId: string): LocalKey {
  return [noticeSettingsPartition(staffId), "preference"];
}

/** A person's choice and devices together: one read for a settings page, one for whoever sends. */
export function noticeSettingsPartition(staffId: string): string {
  return `notice-settings#${staffId}`;
}

export const PushDeviceEntity = entity({
  name: "PushDevice",
  schema: PushDevice,
  key: ({ staffId, id }) => pushDeviceKey(staffId, id),
});
export type PushDeviceItem = ItemOf<typeof PushDeviceEntity>;

export function pushDeviceKey(staffId: string, id: string): LocalKey {
  return [noticeSettingsPartition(staffId), `device#${id}`];
}

/** Whose device a browser is: of who entered it last. */
export const PushOwnerEntity = entity({ name: "PushOwner", schema: PushOwner, key: ({ id }) => pushOwnerKey(id) });

export function pushOwnerKey(id: string): LocalKey {
  return ["push-owners", id];
}
