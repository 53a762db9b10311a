import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { systemContext } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { sendAgain } from "@vanthu/platform/message.ts";
import { put, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import {
  DeadLetterBodyEntity,
  deadLetterBodyKey,
  DeadLetterEntity,
  deadLetterKey,
  deadLetterPartition,
  FailureNoteEntity,
} from "./item.ts";
import { readBody } from "./read-body.ts";
import { DeadLetterId } from "./schema.ts";

/** Puts the body of a dead letter back on its queue, byte for byte. Twice does no harm: receivers know what they had. */
export async function sendRedriven(cx: Cx, id: string): Promise<void> {
  const [letter, kept] = await Promise.all([
    cx.store.get(DeadLetterEntity, deadLetterKey(id)),
    cx.store.get(DeadLetterBodyEntity, deadLetterBodyKey(id)),
  ]);
  if (letter?.state !== "sent" || !kept) return;
  const { eventQueueUrl, exchangeQueueUrl } = cx.world.config;
  const queueUrl = letter.queue === "exchange" ? exchangeQueueUrl : eventQueueUrl;
  await sendAgain(cx.world, queueUrl, kept.body, { onBehalfOf: cx.store.tenantId, deadLetterId: id });
}

/** A message that was sent again has succeeded: its dead letter is done. */
export async function settleRedriven(world: World, body: string, deadLetterId: string): Promise<void> {
  const about = readBody(body);
  const id = v.safeParse(DeadLetterId, deadLetterId);
  if (!about || !id.success) return;
  const cx = systemContext(world, about.tenantId, "deadletter.settle");
  const letter = await cx.store.get(DeadLetterEntity, deadLetterKey(id.output));
  if (letter?.state !== "sent") return;
  try {
    await cx.store.write([
      replace(DeadLetterEntity, { ...letter, state: "done", decidedAt: cx.clock.now().toISOString() }),
      event(cx, "deadletter.done", deadLetterPartition(id.output), { kind: letter.kind }),
    ]);
  } catch (error) {
    // Another delivery of the same message was first.
    if (!(error instanceof WriteConflict)) throw error;
  }
}

/** Notes why a message failed; without it a dead letter could only say that something did. */
export async function noteFailure(
  world: World,
  message: { readonly messageId: string; readonly body: string },
  why: { readonly reaction?: string | undefined; readonly code: string; readonly error?: string | undefined },
): Promise<void> {
  const about = readBody(message.body);
  if (!about) return;
  const cx = systemContext(world, about.tenantId, "deadletter.note");
  const at = cx.clock.now().toISOString();
  await cx.store.write([put(FailureNoteEntity, { messageId: message.messageId, at, ...why })]);
}
