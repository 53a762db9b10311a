import * as v from "valibot";
import type { Cx } from "./context.ts";
import type { DomainEvent } from "./event.ts";
import { create, WriteConflict, type Operation } from "./store/operation.ts";
import { entity } from "./store/entity.ts";

/** Long after the queue has forgotten a message (14 days), its receipt may go. */
const RECEIPT_DAYS = 30;

const Receipt = v.object({ consumer: v.string(), messageId: v.string(), at: v.string() });

/** Receipt (biên nhận): a consumer's note that it has applied a message; written with the change it made. */
export const ReceiptEntity = entity({
  name: "Receipt",
  schema: Receipt,
  key: ({ consumer, messageId }) => [`receipt#${messageId}`, consumer],
  expiresAt: ({ at }) => Math.floor(Date.parse(at) / 1000) + RECEIPT_DAYS * 86_400,
});

/** One reaction to one type of event. It may be called twice for the same event and must then change nothing. */
export interface Consumer {
  /** Unique; part of the receipt's key. */
  readonly name: string;
  readonly on: `${string}.${string}`;
  handle(cx: Cx, event: DomainEvent): Promise<void>;
}

/** The receipt operation to add to the consumer's own transaction. */
export function receipt(cx: Cx, consumer: string, messageId: string): Operation {
  return create(ReceiptEntity, { consumer, messageId, at: cx.clock.now().toISOString() });
}

/** Whether this consumer has applied this message already. */
export async function isReceived(cx: Cx, consumer: string, messageId: string): Promise<boolean> {
  return (await cx.store.get(ReceiptEntity, [`receipt#${messageId}`, consumer])) !== undefined;
}

/**
 * Writes a consumer's change together with its receipt. A second delivery of the message finds the receipt and is done.
 * @returns false when the message had been applied before
 */
export async function writeOnce(
  cx: Cx,
  consumer: string,
  messageId: string,
  operations: readonly Operation[],
): Promise<boolean> {
  try {
    await cx.store.write([...operations, receipt(cx, consumer, messageId)]);
    return true;
  } catch (error) {
    if (error instanceof WriteConflict && error.of(ReceiptEntity)) return false;
    throw error;
  }
}
