import { createHash } from "node:crypto";
import type { Database, Write } from "../storage/database.ts";
import type { JsonObject } from "../http/service-error.ts";
import type { Message } from "./message.ts";
import type { Queue } from "./queue.ts";
import { invalidParameter } from "./queues.ts";

const windowMs = 5 * 60 * 1000;
const prefix = "sent-once~";

/** What a FIFO queue remembers of a message for five minutes, also after it is gone. */
interface Sending {
  message: Message;
  at: number;
}

/** Keeps a message from entering a FIFO queue twice within five minutes. */
export class Deduplication {
  readonly #now: () => number;
  /** The oldest first. */
  readonly #sendings = new Map<string, Sending>();

  private constructor(now: () => number) {
    this.#now = now;
  }

  static async open(database: Database, now: () => number): Promise<Deduplication> {
    const made = new Deduplication(now);
    const known: [string, Sending][] = [];
    for await (const entry of database.under<Sending>(prefix)) known.push(entry);
    known.sort(([, one], [, other]) => one.at - other.at);
    for (const [key, sending] of known) made.#sendings.set(key, sending);
    return made;
  }

  /** The message sent before under the same id, if it is the same to the queue. */
  find(queue: Queue, message: Message): Message | undefined {
    const sending = this.#sendings.get(keyOf(queue, message));
    return sending && sending.at > this.#now() - windowMs ? sending.message : undefined;
  }

  /** Remembers the message, and forgets those of long ago; the writes go with that of the message. */
  note(queue: Queue, message: Message): Write[] {
    const at = this.#now();
    const writes: Write[] = [];
    for (const [key, sending] of this.#sendings) {
      if (sending.at > at - windowMs) break;
      this.#sendings.delete(key);
      writes.push({ type: "del", key });
    }
    const key = keyOf(queue, message);
    const sending: Sending = { message: { ...message, body: "" }, at };
    this.#sendings.set(key, sending);
    return [...writes, { type: "put", key, value: sending }];
  }
}

/** The id a message is told apart by: the one given, or where the queue says so the hash of its body. */
export function deduplicationId(queue: Queue, entry: JsonObject, body: string): string {
  const given = entry["MessageDeduplicationId"];
  if (typeof given === "string" && given !== "") return given;
  if (queue.record.attributes["ContentBasedDeduplication"] === "true") {
    return createHash("sha256").update(body).digest("hex");
  }
  throw invalidParameter(
    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly",
  );
}

function keyOf(queue: Queue, { deduplicationId: id = "", groupId = "" }: Message): string {
  const ofGroup = queue.record.attributes["DeduplicationScope"] === "messageGroup";
  return [prefix + queue.record.name, ...(ofGroup ? [groupId] : []), id].join("~");
}
