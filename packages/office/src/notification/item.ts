import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { NoticePreference, PushDevice, PushOwner } from "./preference-schema.ts";
import { Notice } from "./schema.ts";

const KEPT_DAYS = 90;

/** index1: the person's notices that are unread and not settled, so that counting them reads nothing else. */
export const NoticeEntity = entity({
  name: "Notice",
  schema: Notice,
  key: ({ staffId, at, id }) => noticeKey(staffId, at, id),
  index1: ({ staffId, at, id, readAt, settledAt }) =>
    readAt === undefined && settledAt === undefined ? [unreadPartition(staffId), `${at}#${id}`] : undefined,
  expiresAt: ({ at }) => Math.floor(Date.parse(at) / 1000) + KEPT_DAYS * 86_400,
});
export type NoticeItem = ItemOf<typeof NoticeEntity>;

export function noticesPartition(staffId: string): string {
  return `notices#${staffId}`;
}

export function unreadPartition(staffId: string): string {
  return `unread#${staffId}`;
}

export function noticeKey(staffId: string, at: string, id: string): LocalKey {
  return [noticesPartition(staffId), `${at}#${id}`];
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
