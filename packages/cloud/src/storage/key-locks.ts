/** Lets one holder at a time have each key; who asks for several gets all of them at once, without deadlock. */
export class KeyLocks {
  readonly #tails = new Map<string, Promise<void>>();

  async with<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const wanted = [...new Set(keys)];
    const before = wanted.flatMap((key) => this.#tails.get(key) ?? []);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    // Taking the place in every queue in one synchronous step is what rules out a deadlock.
    for (const key of wanted) this.#tails.set(key, held);
    try {
      if (before.length > 0) await Promise.all(before);
      return await work();
    } finally {
      for (const key of wanted) if (this.#tails.get(key) === held) this.#tails.delete(key);
      release();
    }
  }
}
