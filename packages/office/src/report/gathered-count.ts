import type { Cx } from "@vanthu/platform/context.ts";
import type { World } from "@vanthu/platform/world.ts";
import { count } from "./count-service.ts";
import { together, type Move } from "./tally-moves.ts";

const MOST_AT_ONCE = 25;

interface Asked {
  readonly cx: Cx;
  readonly consumer: string;
  readonly eventId: string;
  readonly move: Move;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Of each process: what waits for the write of its day that is under way, by tenant and day. */
const lines = new WeakMap<World, Map<string, Asked[]>>();

/**
 * Counts an event. While a write of its day is under way, events of that day wait and are counted together by the next:
 * a batch of messages that a worker applies side by side costs a write or two, and none meets another.
 */
export function countGathered(cx: Cx, consumer: string, eventId: string, move: Move): Promise<void> {
  const ofWorld = lines.get(cx.world) ?? new Map<string, Asked[]>();
  lines.set(cx.world, ofWorld);
  const key = `${cx.store.tenantId} ${move.on}`;
  return new Promise((resolve, reject) => {
    const asked = { cx, consumer, eventId, move, resolve, reject };
    const line = ofWorld.get(key);
    if (line) {
      line.push(asked);
      return;
    }
    const begun = [asked];
    ofWorld.set(key, begun);
    void serveAll(begun, () => ofWorld.delete(key));
  });
}

/** `served` is told in the same turn in which the line was found empty, so that nobody joins a line that is over. */
async function serveAll(line: Asked[], served: () => void): Promise<void> {
  while (line.length > 0) await serve(line.splice(0, MOST_AT_ONCE));
  served();
}

/** Together, or where that is not possible each for itself. */
async function serve(batch: readonly Asked[]): Promise<void> {
  const [first, ...others] = batch;
  if (!first) return;
  const byId = new Map(batch.map((asked) => [asked.eventId, asked]));
  const move = [...byId.values()].map((asked) => asked.move).reduce(together);
  try {
    await count(first.cx, first.consumer, { eventIds: [...byId.keys()], move });
    for (const { resolve } of batch) resolve();
  } catch (error) {
    if (others.length === 0) first.reject(error);
    else for (const asked of batch) await serve([asked]);
  }
}
