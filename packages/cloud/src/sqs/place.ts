import type { Message } from "./message.ts";

/** A place in one of the heaps of a queue; out of date once the message has been placed again or removed. */
export interface Place {
  readonly message: Message;
}
