interface Line<Memo> {
  tail: Promise<unknown>;
  length: number;
  memo: Memo | undefined;
}

/**
 * Lets the requests of one process that want the same thing do it one after the other, in order of arrival. What one
 * leaves in `memo` the next finds there; a line nobody stands in is forgotten with its memo.
 */
export class TurnQueue<Memo> {
  readonly #lines = new Map<string, Line<Memo>>();

  async run<T>(key: string, work: (line: { memo: Memo | undefined }) => Promise<T>): Promise<T> {
    const line = this.#lines.get(key) ?? { tail: Promise.resolve(), length: 0, memo: undefined };
    this.#lines.set(key, line);
    line.length += 1;
    const turn = line.tail.then(() => work(line));
    // Whoever fails in a turn tells its own caller; the next one starts all the same.
    line.tail = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      line.length -= 1;
      if (line.length === 0) this.#lines.delete(key);
    }
  }

  /** How many stand in line for a key, the one at work included. */
  waiting(key: string): number {
    return this.#lines.get(key)?.length ?? 0;
  }
}
