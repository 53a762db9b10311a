import { RETRY_SECONDS } from "@vanthu/axis/axis-error.ts";
import { isReceived, writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { LentFiles } from "@vanthu/platform/tenant-files.ts";
import { tellTenant, type Message } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import { openClient, refusing } from "../connection/client-service.ts";
import { servesTenant } from "./axis-served.ts";
import { tellRefused } from "./axis-outcome.ts";
import { PACKET_FOR_AXIS, PacketForAxis } from "./outside-gateway.ts";
import { packetForAxis } from "./packet-for-axis.ts";
import { hurryPolling } from "./polling-service.ts";

const SENDER = "exchange.axis_send";

/**
 * Sends a packet over our connection, for ourselves or for a unit of ours. Passing troubles are tried again after 30 to
 * 480 seconds; when no try is left, or the axis says no, the sender is told.
 */
export async function sendOverAxis(cx: Cx, message: Message): Promise<void> {
  const packet = v.parse(PacketForAxis, message.payload);
  const from = message.from ?? cx.store.tenantId;
  if (await isReceived(cx, SENDER, message.id)) return;
  if (!(await servesTenant(cx, from))) {
    cx.log.warn("axis.sender_not_ours", { axis: packet.axis });
    return;
  }
  try {
    const docId = await refusing(() => send(cx, packet));
    cx.log.info("axis.sent", { axis: packet.axis, kind: packet.kind, docId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await again(cx, message, packet, from, error);
  }
  await writeOnce(cx, SENDER, message.id, []);
  // An answer is to be expected soon.
  await hurryPolling(cx, packet.axis);
}

async function send(cx: Cx, { kind, axis, fromCode, toCode, packet }: PacketForAxis): Promise<string | undefined> {
  const [{ client, connection }, bytes] = await Promise.all([
    openClient(cx, axis),
    new LentFiles(cx.world, cx.meter).read(packet),
  ]);
  return client.send({
    kind,
    fromCode,
    fileName: `${packet.sha256.slice(0, 16)}.edxml`,
    bytes: packetForAxis(bytes, toCode, connection.attachmentForm),
  });
}

/** The next try as a message of its own that comes late; after the last, or a plain no, the sender's answer. */
async function again(cx: Cx, message: Message, packet: PacketForAxis, from: TenantId, error: Refusal): Promise<void> {
  const { axis, tries } = packet;
  const wait = error.kind === "unavailable" ? RETRY_SECONDS[tries] : undefined;
  cx.log.warn("axis.send_failed", { axis, code: error.code, tries, waitSeconds: wait });
  if (wait === undefined) {
    await tellRefused(cx, from, message.id, { code: error.code, about: packet.about });
    return;
  }
  const id = `${message.id.split("~")[0] ?? message.id}~${String(tries + 1)}`;
  const payload = { ...packet, tries: tries + 1 };
  await tellTenant(cx.world, cx.store.tenantId, { id, type: PACKET_FOR_AXIS, from, payload }, wait);
}
