import { createHash } from "node:crypto";
import * as v from "valibot";
import { systemContext, type Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { create, put, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { World } from "@vanthu/platform/world.ts";
import { readTenant } from "../tenant/service.ts";
import {
  DeadLetterBodyEntity,
  DeadLetterEntity,
  deadLetterKey,
  deadLetterPartition,
  FailureNoteEntity,
  failureNoteKey,
} from "./item.ts";
import { readBody, type About } from "./read-body.ts";
import { DeadLetterId, FAILURE_CODES, type DeadLetter } from "./schema.ts";

/** A message as the queue of dead letters holds it. */
export interface PutAside {
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: string;
  /** The dead letter it was sent again from. */
  readonly deadLetterId?: string | undefined;
}

/** Receives after which a queue gives up (infra/queues.ts and the local provision say the same). */
export const MOST_RECEIVES = 5;

/**
 * Keeps a message the queue gave up on, in the area of the tenant it is for, byte for byte, until somebody decides on it.
 * Heard twice it is kept once; one that was sent again and failed again is the same dead letter.
 * @throws Refusal `deadletter.nobodys` where no tenant of ours can be read from it: an operator must look
 */
export async function keepDeadLetter(world: World, message: PutAside): Promise<void> {
  const about = readBody(message.body);
  const meter = new Meter();
  if (!about || !(await readTenant(world, meter, about.tenantId))) throw new Refusal("input", "deadletter.nobodys");
  const cx = systemContext(world, about.tenantId, "deadletter.keep", meter);
  const sentBefore = v.safeParse(DeadLetterId, message.deadLetterId);
  const id = sentBefore.success ? sentBefore.output : idOfMessage(about, message);
  for (;;) {
    try {
      if (await keep(cx, id, about, message)) return;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

async function keep(cx: Cx, id: DeadLetterId, about: About, message: PutAside): Promise<boolean> {
  const [known, why] = await Promise.all([
    cx.store.get(DeadLetterEntity, deadLetterKey(id)),
    cx.store.get(FailureNoteEntity, failureNoteKey(message.messageId)),
  ]);
  // The same message once more; or one that was decided on since it was sent.
  if (known && known.state !== "sent") return true;
  const failedAt = cx.clock.now().toISOString();
  const { queue, kind, subject } = about;
  const letter: DeadLetter = {
    id,
    queue,
    kind,
    ...(subject !== undefined && { subject }),
    ...(why?.reaction !== undefined && { reaction: why.reaction }),
    code: why?.code ?? FAILURE_CODES.crashed,
    ...(why?.error !== undefined && { error: why.error }),
    sentAt: message.sentAt,
    failedAt,
    receives: (known?.receives ?? 0) + MOST_RECEIVES,
    redrives: known?.redrives ?? 0,
    state: "waiting",
  };
  // A letter about the telling of letters tells nobody: it would go round for ever.
  const isOfOurs = kind.startsWith("deadletter.");
  await cx.store.write([
    ...(known
      ? [replace(DeadLetterEntity, { ...letter, version: known.version })]
      : [create(DeadLetterEntity, letter), put(DeadLetterBodyEntity, { id, body: message.body })]),
    ...(isOfOurs ? [] : [event(cx, "deadletter.arrived", deadLetterPartition(id), { kind, code: letter.code })]),
  ]);
  return true;
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_LETTERS = 10;

/** Follows from the queue's own id of the message, so that the same message is the same letter. */
function idOfMessage({ tenantId }: About, { messageId }: PutAside): DeadLetterId {
  const hash = createHash("sha256").update(messageId).digest().subarray(0, 16);
  const letters = [...hash].map((byte) => ALPHABET[byte & 31] ?? "0").join("");
  return v.parse(DeadLetterId, `dead_${tenantId.slice(0, TIME_LETTERS)}${letters}`);
}
