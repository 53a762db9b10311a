import { DEFAULT_LIMITS } from "@vanthu/edxml/read-limits.ts";
import { isReceived, receipt, ReceiptEntity } from "@vanthu/platform/consume.ts";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import * as v from "valibot";
import { FileId } from "../attachment/schema.ts";
import { fileKey } from "../attachment/service.ts";
import { passedOnOrReturned } from "./ended-unit.ts";
import { gatewayOf } from "./gateway.ts";
import { ExchangeMessage } from "./internal-gateway.ts";
import { fetchOnce, sha256Of } from "./packet-memory.ts";
import { noteRejected, rejectPacket } from "./reject-packet.ts";
import { takePacket } from "./take-packet.ts";

const RECEIVER = "exchange.receive";

/**
 * Receives a message of the exchange queue under the receiver's own tenant. The message names a packet by key; the
 * packet is fetched, checked against its size and hash, and taken in once however often the message comes.
 */
export async function receiveMessage(world: World, body: unknown): Promise<void> {
  const message = v.parse(ExchangeMessage, body);
  const cx = systemContext(world, message.toTenantId, RECEIVER);
  if (await isReceived(cx, RECEIVER, message.id)) return;
  try {
    await receive(cx, message);
  } catch (error) {
    // The same message, delivered twice at the same time: the other one has done it.
    if (error instanceof WriteConflict && error.of(ReceiptEntity)) return;
    // For the worker a refusal is an answer, and the message is done. A packet is not: it comes again, and is put aside at last.
    if (error instanceof Refusal) throw new Refusal("unavailable", error.code, error.params, { cause: error });
    throw error;
  }
}

async function receive(cx: Cx, message: ExchangeMessage): Promise<void> {
  const receivedAt = cx.clock.now().toISOString();
  const noted = receipt(cx, RECEIVER, message.id);
  if (message.packet.sizeBytes > DEFAULT_LIMITS.maxSizeBytes) {
    await keepTooLarge(cx, message, { receivedAt, more: [noted] });
    return;
  }
  const { packet, files, axis } = message;
  const hand = { packet, files, axis, receivedAt, more: [noted], receipt: noted, isReleased: false };
  const bytes = await fetchOnce(cx, packet);
  if (bytes.byteLength === packet.sizeBytes && sha256Of(bytes) === packet.sha256) {
    const whole = { ...hand, bytes };
    if (!(await passedOnOrReturned(cx, message, whole))) await takePacket(cx, gatewayOf(cx), whole);
  } else {
    await rejectPacket(cx, { ...hand, bytes }, { code: "packet.altered_on_the_way" });
  }
}

/** Copied from store to store, so that no process has to hold it. */
async function keepTooLarge(
  cx: Cx,
  { packet }: ExchangeMessage,
  hand: Parameters<typeof noteRejected>[2],
): Promise<void> {
  const { sha256, sizeBytes } = packet;
  const id = newId(FileId, "fil", cx.clock.now());
  await cx.files.copyFrom(packet, fileKey(id));
  const params = { megabytes: Math.ceil(sizeBytes / 1_048_576), limit: DEFAULT_LIMITS.maxSizeBytes / 1_048_576 };
  await noteRejected(cx, { id, sha256 }, hand, { code: "packet.too_large", params });
}
