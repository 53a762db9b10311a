import { createHash } from "node:crypto";
import type { Cx } from "@vanthu/platform/context.ts";
import { mayAskOutside } from "@vanthu/platform/outside-address.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, put, remove, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import type { StaffId } from "../staff/schema.ts";
import { PushDeviceEntity, PushOwnerEntity, pushDeviceKey, pushOwnerKey, type PushDeviceItem } from "./item.ts";
import type { NoticeSettings, SubscribePush } from "./preference-schema.ts";
import { readChannels, readSettings } from "./preference-service.ts";
import { mayPushToLoopback } from "./push-address.ts";

/** A browser forgets to say that it is gone; more than these one person does not use. */
const MOST_DEVICES = 10;

/**
 * Enters the browser at hand as a device that is called. Entered again, it stays one; on a browser that several people use
 * it is called for who entered it last, and for nobody else.
 * @throws Refusal `notification.endpoint_refused`, `notification.too_many_devices`
 */
export async function addDevice(cx: Cx, input: SubscribePush): Promise<NoticeSettings> {
  const staffId = signedIn(cx).staffId as StaffId;
  if (!mayAskOutside(input.endpoint, mayPushToLoopback(cx.world.config))) {
    throw new Refusal("input", "notification.endpoint_refused");
  }
  const id = createHash("sha256").update(input.endpoint).digest("hex").slice(0, 32);
  const [{ devices }, owner] = await Promise.all([
    readChannels(cx, staffId),
    cx.store.get(PushOwnerEntity, pushOwnerKey(id)),
  ]);
  if (devices.length >= MOST_DEVICES && !devices.some((device) => device.id === id)) {
    throw new Refusal("conflict", "notification.too_many_devices", { most: MOST_DEVICES });
  }
  const isOthers = owner !== undefined && owner.staffId !== staffId;
  const others = isOthers ? await cx.store.get(PushDeviceEntity, pushDeviceKey(owner.staffId, id)) : undefined;
  const addedAt = cx.clock.now().toISOString();
  await cx.store.write([
    put(PushDeviceEntity, { id, staffId, ...input, addedAt }),
    ...(others ? [remove(PushDeviceEntity, others)] : []),
    ...(owner === undefined ? [create(PushOwnerEntity, { id, staffId })] : []),
    ...(isOthers ? [replace(PushOwnerEntity, { ...owner, staffId })] : []),
  ]);
  return readSettings(cx);
}

/** Takes a device of one's own away; one that is not there is none. */
export async function removeDevice(cx: Cx, id: string): Promise<NoticeSettings> {
  const { staffId } = signedIn(cx);
  const { devices } = await readChannels(cx, staffId);
  const device = devices.find((one) => one.id === id);
  if (device) await cx.store.write(await removal(cx, device));
  return readSettings(cx);
}

/** Operations that forget a device, and whose it was. */
export async function removal(cx: Cx, device: PushDeviceItem): Promise<Operation[]> {
  const owner = await cx.store.get(PushOwnerEntity, pushOwnerKey(device.id));
  return [
    remove(PushDeviceEntity, device),
    ...(owner?.staffId === device.staffId ? [remove(PushOwnerEntity, owner)] : []),
  ];
}
