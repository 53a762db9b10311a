import type { World } from "./world.ts";

interface Waiting<T> {
  readonly asked: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does together what is asked for side by side: while one writing under a key is under way, what is asked for under the same
 * key waits, and the next one does all of it. What cannot be done together is tried each for itself, so that none spoils
 * another's. A process waits for nothing else: what comes alone is done at once.
 */
export class Gathering<T> {
  readonly #doAll: (asked: readonly T[]) => Promise<void>;
  readonly #most: number;
  /** What waits, by key; there is a line as long as somebody works it off. */
  readonly #lines = new WeakMap<World, Map<string, Waiting<T>[]>>();

  /** @param most at once */
  constructor(most: number, doAll: (asked: readonly T[]) => Promise<void>) {
    this.#most = most;
    this.#doAll = doAll;
  }

  /** Resolves once it is done, and rejects with what kept it from being done. */
  ask(world: World, key: string, asked: T): Promise<void> {
    const lines = this.#lines.get(world) ?? new Map<string, Waiting<T>[]>();
    this.#lines.set(world, lines);
    return new Promise((resolve, reject) => {
      const line = lines.get(key);
      if (line) {
        line.push({ asked, resolve, reject });
        return;
      }
      const begun = [{ asked, resolve, reject }];
      lines.set(key, begun);
      void this.#workOff(begun, () => lines.delete(key));
    });
  }

  /** `done` is told in the same turn in which the line was found empty, so that nobody joins a line that is over. */
  async #workOff(line: Waiting<T>[], done: () => void): Promise<void> {
    // What is asked for in the same turn goes along.
    await Promise.resolve();
    while (line.length > 0) await this.#serve(line.splice(0, this.#most));
    done();
  }

  async #serve(batch: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.#doAll(batch.map(({ asked }) => asked));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length > 1) for (const one of batch) await this.#serve([one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}
