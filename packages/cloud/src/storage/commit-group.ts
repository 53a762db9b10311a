import type { Write } from "./database.ts";

interface Group {
  writes: Write[];
  done: Promise<void>;
  settle: (error?: unknown) => void;
}

/**
 * Collects the writes that arrive while a commit is under way and commits them together, in the order they came. That
 * saves a thread hop per write, and no reader ever sees a later write without the earlier ones.
 */
export class CommitGroup {
  readonly #commit: (writes: Write[]) => Promise<void>;
  #waiting: Group | undefined;
  #running: Promise<void> | undefined;

  constructor(commit: (writes: Write[]) => Promise<void>) {
    this.#commit = commit;
  }

  /** Resolves when the writes are committed; rejects, with none of them done, when the commit fails. */
  add(writes: readonly Write[]): Promise<void> {
    if (writes.length === 0) return Promise.resolve();
    this.#waiting ??= newGroup();
    const group = this.#waiting;
    for (const write of writes) group.writes.push(write);
    this.#running ??= this.#run();
    return group.done;
  }

  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // One turn of the event loop, so that requests which arrived together share the commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting) {
      const group = this.#waiting;
      this.#waiting = undefined;
      try {
        await this.#commit(group.writes);
        group.settle();
      } catch (error) {
        group.settle(error);
      }
    }
    this.#running = undefined;
  }
}

function newGroup(): Group {
  let settle: Group["settle"] = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    settle = (error) => (error === undefined ? resolve() : reject(error as Error));
  });
  return { writes: [], done, settle };
}
