import type { Cx } from "@vanthu/platform/context.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { readStaff } from "../staff/service.ts";
import type { StaffId } from "../staff/schema.ts";
import { pushKeyOf } from "../tenant/push-key-service.ts";
import { NoticePreferenceEntity, noticeSettingsPartition, PushDeviceEntity, type PushDeviceItem } from "./item.ts";
import { USUAL_CHANNELS } from "./preference-rules.ts";
import type { ChannelsByKind, NoticeSettings, SetPreference } from "./preference-schema.ts";

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
