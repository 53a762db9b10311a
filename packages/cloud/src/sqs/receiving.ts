import type { JsonObject } from "../http/service-error.ts";
import type { Write } from "../storage/database.ts";
import { attributesMd5Hex, md5Hex, type Message } from "./message.ts";
import { sequenceNumber } from "./new-message.ts";
import type { Queue } from "./queue.ts";
import { accountId, type Queues } from "./queues.ts";

/**
 * Takes up to `limit` messages and hides them. On the way it drops those kept too long and moves those received too
 * often to the dead-letter queue; all of that is committed as one before anything is handed out.
 */
export async function receive(
  queues: Queues,
  queue: Queue,
  limit: number,
  visibilitySeconds: number,
  now: number,
): Promise<Message[]> {
  const { deadLetters, maxReceiveCount } = redrivePolicy(queues, queue);
  const oldest = now - queue.setting("MessageRetentionPeriod") * 1000;
  const received: Message[] = [];
  const writes: Write[] = [];
  const placed: [Queue, Message][] = [];
  const groups = new Set<string>();
  while (received.length < limit) {
    const message = queue.take(now, groups);
    if (!message) break;
    if (message.sentAt < oldest) {
      queue.remove(message.id);
      writes.push(...queues.deletions(queue, [message]));
    } else if (deadLetters && message.receiveCount >= maxReceiveCount) {
      queue.remove(message.id);
      const moved = deadLetter(message, queues.nextSequence(), queues.arn(queue), now);
      writes.push(...queues.deletions(queue, [message]), ...queues.puts(deadLetters, [moved]));
      placed.push([deadLetters, moved]);
    } else {
      const hidden: Message = {
        ...message,
        receiveCount: message.receiveCount + 1,
        firstReceivedAt: message.firstReceivedAt ?? now,
        visibleAt: now + visibilitySeconds * 1000,
      };
      queue.place(hidden, now);
      if (queue.isFifo) groups.add(message.groupId ?? "");
      writes.push(...queues.puts(queue, [hidden]));
      received.push(hidden);
    }
  }
  await queues.write(writes);
  for (const [target, message] of placed) target.place(message, now);
  return received;
}

function deadLetter(message: Message, sequence: number, sourceArn: string, now: number): Message {
  const { id, body, attributes, sentAt, groupId, deduplicationId } = message;
  return {
    id,
    body,
    attributes,
    sentAt,
    sequence,
    sourceArn,
    receiveCount: 0,
    visibleAt: now,
    ...(groupId !== undefined && { groupId }),
    ...(deduplicationId !== undefined && { deduplicationId }),
  };
}

function redrivePolicy(queues: Queues, queue: Queue): { deadLetters: Queue | undefined; maxReceiveCount: number } {
  const policy = queue.record.attributes["RedrivePolicy"];
  if (policy === undefined) return { deadLetters: undefined, maxReceiveCount: Number.POSITIVE_INFINITY };
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(policy) as Record<string, unknown>;
  return {
    deadLetters: queues.get(String(deadLetterTargetArn).split(":").at(-1) ?? ""),
    maxReceiveCount: Number(maxReceiveCount),
  };
}

/** A message in the form of a ReceiveMessage answer, with the attributes that were asked for. */
export function receivedMessage(message: Message, input: JsonObject): object {
  const wantedSystem = [...names(input["MessageSystemAttributeNames"]), ...names(input["AttributeNames"])];
  const system = Object.entries(systemAttributes(message)).filter(
    ([name]) => wantedSystem.includes("All") || wantedSystem.includes(name),
  );
  const wanted = names(input["MessageAttributeNames"]);
  const isWanted = (name: string) =>
    wanted.some(
      (pattern) =>
        pattern === "All" || pattern === name || (pattern.endsWith(".*") && name.startsWith(pattern.slice(0, -2))),
    );
  const attributes = Object.fromEntries(Object.entries(message.attributes).filter(([name]) => isWanted(name)));
  const hasAttributes = Object.keys(attributes).length > 0;
  return {
    MessageId: message.id,
    ReceiptHandle: receiptHandle(message),
    Body: message.body,
    MD5OfBody: md5Hex(message.body),
    ...(system.length > 0 && { Attributes: Object.fromEntries(system) }),
    ...(hasAttributes && { MessageAttributes: attributes, MD5OfMessageAttributes: attributesMd5Hex(attributes) }),
  };
}

function names(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

function systemAttributes(message: Message): Record<string, string> {
  return {
    SenderId: accountId,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    ...(message.groupId !== undefined && { MessageGroupId: message.groupId }),
    ...(message.deduplicationId !== undefined && {
      MessageDeduplicationId: message.deduplicationId,
      SequenceNumber: sequenceNumber(message.sequence),
    }),
    ...(message.sourceArn !== undefined && { DeadLetterQueueSourceArn: message.sourceArn }),
  };
}

/** A handle names one receipt of a message: it is void once the message has been received again. */
function receiptHandle({ id, receiveCount }: Message): string {
  return Buffer.from(`${id} ${String(receiveCount)}`).toString("base64");
}

export function readReceiptHandle(handle: unknown): { id: string; receiveCount: number } | undefined {
  const [, id, count] = /^([0-9a-f-]{36}) (\d+)$/.exec(Buffer.from(String(handle), "base64").toString()) ?? [];
  return id === undefined ? undefined : { id, receiveCount: Number(count) };
}
