import { EventEmitter } from "node:events";
import { Heap } from "./heap.ts";
import type { Message } from "./message.ts";
import type { Place } from "./place.ts";
import { ReadyGroups } from "./ready-groups.ts";

/** A queue as it is kept, without its messages. */
export interface QueueRecord {
  name: string;
  attributes: Record<string, string>;
  createdAt: number;
}

/**
 * The messages of one queue in memory. Those that may be received stand by group in the order of arrival; those that may
 * not yet (delayed, or in flight) in the order of the time when they may. Receiving costs O(log n).
 *
 * In a FIFO queue a group with a message in flight is held back until that is deleted or comes back.
 */
export class Queue {
  record: QueueRecord;
  readonly #changed = new EventEmitter().setMaxListeners(0);
  #messages = new Map<string, Place>();
  #ready = new ReadyGroups();
  #hidden = new Heap<Place>(({ message }) => message.visibleAt);
  /** Ids of the messages in flight, by group; in FIFO queues only. */
  #inFlight = new Map<string, Set<string>>();

  constructor(record: QueueRecord) {
    this.record = record;
  }

  get isFifo(): boolean {
    return this.record.name.endsWith(".fifo");
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
    if (message.visibleAt <= now) this.#makeReady(place);
    else {
      this.#hidden.push(place);
      if (this.isFifo && message.receiveCount > 0) this.#holdBack(message);
    }
    this.#changed.emit("changed");
  }

  remove(id: string): void {
    const message = this.find(id);
    this.#messages.delete(id);
    if (message) this.#letGo(message);
  }

  clear(): void {
    this.#messages.clear();
    this.#inFlight.clear();
    this.#ready = new ReadyGroups();
    this.#hidden = new Heap(({ message }) => message.visibleAt);
  }

  /**
   * The next message that may be received; it must be placed again or removed.
   *
   * @param mine groups this same request has taken from: their next message may follow
   */
  take(now: number, mine: ReadonlySet<string> = new Set()): Message | undefined {
    for (let next = this.#nextHidden(); next && next.message.visibleAt <= now; next = this.#nextHidden()) {
      this.#hidden.pop();
      this.#makeReady(next);
    }
    for (const group of mine) this.#ready.release(group);
    const isBlocked = (group: string) => this.#inFlight.has(group) && !mine.has(group);
    return this.#ready.pop((place) => this.#isCurrent(place), isBlocked)?.message;
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

  #makeReady(place: Place): void {
    this.#ready.push(place);
    this.#letGo(place.message);
  }

  #holdBack({ id, groupId = "" }: Message): void {
    const ids = this.#inFlight.get(groupId) ?? new Set();
    this.#inFlight.set(groupId, ids.add(id));
  }

  #letGo({ id, groupId = "" }: Message): void {
    const ids = this.#inFlight.get(groupId);
    if (!ids?.delete(id) || ids.size > 0) return;
    this.#inFlight.delete(groupId);
    this.#ready.release(groupId);
    this.#changed.emit("changed");
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
