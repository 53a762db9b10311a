import * as v from "valibot";
import { line } from "../field.ts";
import { StaffId } from "../staff/schema.ts";
import type { NoticeKind } from "./schema.ts";

/** Ways a notice reaches its person beside the list in the portal, which always has it. */
export const NoticeChannel = v.picklist(["email", "push"]);
export type NoticeChannel = v.InferOutput<typeof NoticeChannel>;

const Channels = v.object({ email: v.boolean(), push: v.boolean() });
export const ChannelsByKind = v.object({
  assigned: Channels,
  progress: Channels,
  draft: Channels,
  deadline: Channels,
  escalation: Channels,
  digest: Channels,
  care: Channels,
} satisfies Record<NoticeKind, typeof Channels>);
export type ChannelsByKind = v.InferOutput<typeof ChannelsByKind>;

/** NoticePreference (cách nhận thông báo): which ways a person wants for each kind. */
export const NoticePreference = v.object({ staffId: StaffId, channels: ChannelsByKind });
export type NoticePreference = v.InferOutput<typeof NoticePreference>;

export const SetPreference = v.object({ channels: ChannelsByKind });
export type SetPreference = v.InferOutput<typeof SetPreference>;

const Base64Url = (bytes: number) => {
  const length = Math.ceil((bytes * 4) / 3);
  return v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9_-]{${String(length)}}$`)));
};

/** What the browser gives for a device that is to be called (PushSubscription of the Push API). */
export const SubscribePush = v.object({
  endpoint: v.pipe(v.string(), v.url(), v.maxLength(1000)),
  /** Public key of the browser, P-256 uncompressed, and its secret (RFC 8291, 3.1). */
  p256dh: Base64Url(65),
  auth: Base64Url(16),
  /** How the person knows the device: "Chrome trên Windows". */
  device: line(100),
});
export type SubscribePush = v.InferOutput<typeof SubscribePush>;

/** PushDevice (thiết bị nhận thông báo đẩy): a browser of the person that is called. */
export const PushDevice = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/)),
  staffId: StaffId,
  ...SubscribePush.entries,
  addedAt: v.string(),
});
export type PushDevice = v.InferOutput<typeof PushDevice>;

/** To whom a browser belongs that is called. */
export const PushOwner = v.pick(PushDevice, ["id", "staffId"]);

/** Takes a device away. */
export const RemovePush = v.pick(PushDevice, ["id"]);

export const ShownDevice = v.pick(PushDevice, ["id", "device", "addedAt"]);

export const NoticeSettings = v.object({
  channels: ChannelsByKind,
  /** Where mails go; absent for who has given no address. */
  email: v.optional(v.string()),
  /** Whether this deployment sends mails. */
  mail: v.boolean(),
  devices: v.array(ShownDevice),
  /** Public key by which a browser knows this deployment (RFC 8292), base64url. */
  pushKey: v.string(),
});
export type NoticeSettings = v.InferOutput<typeof NoticeSettings>;
