import { isReceived, writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { sendPush } from "@vanthu/platform/web-push.ts";
import { sendUnitMail } from "../metering/mail-service.ts";
import { StaffEntity } from "../staff/item.ts";
import { pushKeyOf } from "../tenant/push-key-service.ts";
import { readOffice } from "../tenant/service.ts";
import { removal } from "./device-service.ts";
import type { PushDeviceItem } from "./item.ts";
import { outsideWords } from "./outside-words.ts";
import { readChannels } from "./preference-service.ts";
import { mayPushToLoopback } from "./push-address.ts";
import type { Notice } from "./schema.ts";

const PUSH_KEPT_SECONDS = 12 * 3600;

/**
 * Sends a notice by the ways its person chose beside the list. Each way keeps a receipt of its own: cut off in between, what
 * went out does not go twice.
 */
export async function sendOut(cx: Cx, notice: Notice): Promise<void> {
  const { channels, devices } = await readChannels(cx, notice.staffId);
  const { email, push } = channels[notice.kind];
  if (email) await once(cx, notice, "mail", () => mail(cx, notice));
  if (push && devices.length > 0) await once(cx, notice, "push", () => call(cx, notice, devices));
}

async function once(cx: Cx, { id, staffId }: Notice, way: string, send: () => Promise<void>): Promise<void> {
  const told = `${id}#${staffId}`;
  const consumer = `notification.${way}`;
  if (await isReceived(cx, consumer, told)) return;
  await send();
  await writeOnce(cx, consumer, told, []);
}

async function mail(cx: Cx, notice: Notice): Promise<void> {
  const [person, { name }] = await Promise.all([cx.store.get(StaffEntity, ["staff", notice.staffId]), readOffice(cx)]);
  if (person?.state !== "active" || person.email === undefined) return;
  const words = outsideWords(notice);
  const link = addressOf(cx, notice);
  await sendUnitMail(cx, {
    to: person.email,
    subject: `${name}: ${words.replace(/\.$/, "")}`,
    text: [
      words,
      ...(link === undefined ? [] : ["", "Đăng nhập để xem:", link]),
      "",
      "Đổi cách nhận thư này ở trang Thông báo, mục Cách nhận.",
      "",
    ].join("\n"),
  });
}

/**
 * A push service that will not take it now is not asked again: the list in the portal has the notice. All devices at once:
 * one that lets us wait holds up no other.
 */
async function call(cx: Cx, notice: Notice, devices: readonly PushDeviceItem[]): Promise<void> {
  const [keys, { name }] = await Promise.all([pushKeyOf(cx.world, cx.meter), readOffice(cx)]);
  const text = JSON.stringify({ title: name, body: outsideWords(notice), href: notice.href ?? "/notifications" });
  const callOne = async (device: PushDeviceItem): Promise<void> => {
    const outcome = await sendPush(device, text, {
      keys,
      contact: cx.world.config.appOrigin ?? `mailto:${cx.world.config.mailFrom ?? "postmaster@localhost"}`,
      now: cx.clock.now(),
      ttlSeconds: PUSH_KEPT_SECONDS,
      allowLoopback: mayPushToLoopback(cx.world.config),
    });
    if (outcome.is === "gone") await forget(cx, device);
    if (outcome.is === "refused") cx.log.warn("notification.push_refused", { why: outcome.why });
  };
  await Promise.all(devices.map(callOne));
}

async function forget(cx: Cx, device: PushDeviceItem): Promise<void> {
  try {
    await cx.store.write(await removal(cx, device));
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}

function addressOf(cx: Cx, { href }: Notice): string | undefined {
  const origin = cx.world.config.appOrigin;
  return origin === undefined ? undefined : `${origin}${href ?? "/notifications"}`;
}
