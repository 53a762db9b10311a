import { EventEmitter } from "node:events";
import { Heap } from "./heap.ts";
import type { Message } from "./message.ts";

/** A queue as it is kept, without its messages. */
export interface QueueRecord {
  name: string;
  attributes: Record<string, string>;
  createdAt: number;
}

/** A place in one of the heaps; out of date once the message has been placed again or removed. */
interface Place {
  message: Message;
}

/**
 * The messages of one queue in memory. Those that may be received stand in the order of arrival; those that may not yet
 * (delayed, or in flight) in the order of the time when they may. Receiving costs O(log n).
 */
export class Queue {
  readonly record: QueueRecord;
  readonly #changed = new EventEmitter().setMaxListeners(0);
  #messages = new Map<string, Place>();
  #ready = new Heap<Place>(({ message }) => message.sequence);
  #hidden = new Heap<Place>(({ message }) => message.visibleAt);

  constructor(record: QueueRecord) {
    this.record = record;
  }

  /** Numbers such as `VisibilityTimeout`, in seconds or counts, with SQS's defaults. */
  setting(name: keyof typeof defaultAttributes): number {
    return Number(this.record.attributes[name] ?? defaultAttributes[name]);
  }

  find(id: string): Message | undefined {
    return this.#messages.get(id)?.message;
  }

  all(): Message[] {
    return [...this.#messages.values()].map(({ message }) => message);
  }

  /** Adds a message or gives it its place anew after `visibleAt` has changed; wakes those who wait. */
  place(message: Message, now: number): void {
    const place = { message };
    this.#messages.set(message.id, place);
    if (message.visibleAt <= now) this.#ready.push(place);
    else this.#hidden.push(place);
    this.#changed.emit("changed");
  }

  remove(id: string): void {
    this.#messages.delete(id);
  }

  clear(): void {
    this.#messages.clear();
    this.#ready = new Heap(({ message }) => message.sequence);
    this.#hidden = new Heap(({ message }) => message.visibleAt);
  }

  /** The next message that may be received; it must be placed again or removed. */
  take(now: number): Message | undefined {
    for (let next = this.#nextHidden(); next && next.message.visibleAt <= now; next = this.#nextHidden()) {
      this.#hidden.pop();
      this.#ready.push(next);
    }
    for (let next = this.#ready.pop(); next; next = this.#ready.pop()) {
      if (this.#isCurrent(next)) return next.message;
    }
    return undefined;
  }

  /** Waits for a change, for a hidden message to become visible, or until `deadline`; whichever comes first. */
  async wait(now: number, deadline: number, signal: AbortSignal): Promise<void> {
    const until = Math.min(deadline, this.#nextHidden()?.message.visibleAt ?? deadline);
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#changed.off("changed", done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, until - now));
      this.#changed.once("changed", done);
      signal.addEventListener("abort", done);
    });
  }

  #nextHidden(): Place | undefined {
    for (let next = this.#hidden.peek(); next; next = this.#hidden.peek()) {
      if (this.#isCurrent(next)) return next;
      this.#hidden.pop();
    }
    return undefined;
  }

  #isCurrent(place: Place): boolean {
    return this.#messages.get(place.message.id) === place;
  }
}

export const defaultAttributes = {
  DelaySeconds: "0",
  MaximumMessageSize: "1048576",
  MessageRetentionPeriod: "345600",
  ReceiveMessageWaitTimeSeconds: "0",
  VisibilityTimeout: "30",
} as const;
