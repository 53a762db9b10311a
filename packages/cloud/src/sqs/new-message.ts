import { randomUUID } from "node:crypto";
import { ServiceError, type JsonObject } from "../http/service-error.ts";
import { deduplicationId } from "./deduplication.ts";
import { attributesMd5Hex, md5Hex, messageSizeBytes, type Message, type MessageAttributes } from "./message.ts";
import type { Queue } from "./queue.ts";
import { invalidParameter, type Queues } from "./queues.ts";
import { wholeNumber } from "./whole-number.ts";

const maxDelaySeconds = 15 * 60;

/** The message a request sends, checked. */
export function newMessage(queues: Queues, queue: Queue, entry: JsonObject): Message {
  const body = entry["MessageBody"];
  const attributes = (entry["MessageAttributes"] ?? {}) as MessageAttributes;
  if (typeof body !== "string" || body === "") {
    throw new ServiceError("MissingParameter", "The request must contain the parameter MessageBody.");
  }
  const limit = queue.setting("MaximumMessageSize");
  if (messageSizeBytes(body, attributes) > limit) {
    throw invalidParameter(
      `One or more parameters are invalid. Reason: Message must be shorter than ${String(limit)} bytes.`,
    );
  }
  if (queue.isFifo && Number(entry["DelaySeconds"] ?? 0) > 0) {
    throw invalidParameter("Value for parameter DelaySeconds is invalid. Reason: not valid for this queue type.");
  }
  const delay = wholeNumber(entry, "DelaySeconds", 0, maxDelaySeconds, queue.setting("DelaySeconds"));
  const groupId = groupOf(queue, entry);
  const sentAt = Date.now();
  return {
    id: randomUUID(),
    sequence: queues.nextSequence(),
    body,
    attributes,
    sentAt,
    visibleAt: sentAt + delay * 1000,
    receiveCount: 0,
    ...(groupId !== undefined && { groupId }),
    ...(queue.isFifo && { deduplicationId: deduplicationId(queue, entry, body) }),
  };
}

/** In a FIFO queue the group is its order; in any other, whose turn it is. */
function groupOf(queue: Queue, entry: JsonObject): string | undefined {
  const group = entry["MessageGroupId"];
  if (group === undefined && !queue.isFifo) return undefined;
  if (group === undefined) {
    throw new ServiceError("MissingParameter", "The request must contain the parameter MessageGroupId.");
  }
  if (typeof group === "string" && /^[!-~]{1,128}$/.test(group)) return group;
  throw invalidParameter("MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length");
}

/** The answer to whoever sent it. */
export function sentMessage(queue: Queue, { id, body, attributes, sequence }: Message): object {
  const hasAttributes = Object.keys(attributes).length > 0;
  return {
    MessageId: id,
    MD5OfMessageBody: md5Hex(body),
    ...(hasAttributes && { MD5OfMessageAttributes: attributesMd5Hex(attributes) }),
    ...(queue.isFifo && { SequenceNumber: sequenceNumber(sequence) }),
  };
}

export function sequenceNumber(sequence: number): string {
  return String(sequence).padStart(20, "0");
}
