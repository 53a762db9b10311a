import { createHash } from "node:crypto";
import type { Cx } from "@vanthu/platform/context.ts";
import { mayAskOutside } from "@vanthu/platform/outside-address.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { put, remove } from "@vanthu/platform/store/operation.ts";
import { readStaff } from "../staff/service.ts";
import type { StaffId } from "../staff/schema.ts";
import { pushKeyOf } from "../tenant/push-key-service.ts";
import { NoticePreferenceEntity, noticeSettingsPartition, PushDeviceEntity, type PushDeviceItem } from "./item.ts";
import { USUAL_CHANNELS } from "./preference-rules.ts";
import type { ChannelsByKind, NoticeSettings, SetPreference, SubscribePush } from "./preference-schema.ts";

/** A browser forgets to say that it is gone; more than these one person does not use. */
const MOST_DEVICES = 10;

/** How a person is told: what was chosen, or what is usual, and the devices. One query. */
export async function readChannels(
  cx: Cx,
  staffId: string,
): Promise<{ readonly channels: ChannelsByKind; readonly devices: readonly PushDeviceItem[] }> {
  const { preferences, devices } = await cx.store.collect(
    { preferences: NoticePreferenceEntity, devices: PushDeviceEntity },
    noticeSettingsPartition(staffId),
  );
  return { channels: preferences[0]?.channels ?? USUAL_CHANNELS, devices };
}

/** The person's own settings page. */
export async function readSettings(cx: Cx): Promise<NoticeSettings> {
  const { staffId } = signedIn(cx);
  const [{ channels, devices }, [person], { publicKey }] = await Promise.all([
    readChannels(cx, staffId),
    readStaff(cx, [staffId as StaffId]),
    pushKeyOf(cx.world, cx.meter),
  ]);
  return {
    channels,
    email: person?.email,
    mail: cx.world.config.mailFrom !== undefined,
    devices: devices.map(({ id, device, addedAt }) => ({ id, device, addedAt })),
    pushKey: publicKey,
  };
}

/** Chooses the ways for each kind. */
export async function setPreference(cx: Cx, { channels }: SetPreference): Promise<NoticeSettings> {
  const { staffId } = signedIn(cx);
  await cx.store.write([put(NoticePreferenceEntity, { staffId: staffId as StaffId, channels })]);
  return readSettings(cx);
}

/**
 * Enters the browser at hand as a device that is called. Entered again, it stays one.
 * @throws Refusal `notification.endpoint_refused`, `notification.too_many_devices`
 */
export async function addDevice(cx: Cx, input: SubscribePush): Promise<NoticeSettings> {
  const { staffId } = signedIn(cx);
  if (!mayAskOutside(input.endpoint, cx.world.config.awsEndpoint !== undefined)) {
    throw new Refusal("input", "notification.endpoint_refused");
  }
  const id = createHash("sha256").update(input.endpoint).digest("hex").slice(0, 32);
  const { devices } = await readChannels(cx, staffId);
  if (devices.length >= MOST_DEVICES && !devices.some((device) => device.id === id)) {
    throw new Refusal("conflict", "notification.too_many_devices", { most: MOST_DEVICES });
  }
  const addedAt = cx.clock.now().toISOString();
  await cx.store.write([put(PushDeviceEntity, { id, staffId: staffId as StaffId, ...input, addedAt })]);
  return readSettings(cx);
}

/** Takes a device of one's own away; one that is not there is none. */
export async function removeDevice(cx: Cx, id: string): Promise<NoticeSettings> {
  const { staffId } = signedIn(cx);
  const { devices } = await readChannels(cx, staffId);
  const device = devices.find((one) => one.id === id);
  if (device) await cx.store.write([remove(PushDeviceEntity, device)]);
  return readSettings(cx);
}
