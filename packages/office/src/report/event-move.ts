import type { Move } from "./tally-moves.ts";

/** What one event moves. */
export interface EventMove {
  readonly eventId: string;
  /** When it happened. */
  readonly at: string;
  readonly move: Move;
}

/** Some of the events were counted before: each has to be looked at by itself. */
export class CountedBefore extends Error {}
