/**
 * Does something with each item, at most `atOnce` at a time, beginning none after `until` (milliseconds of the process
 * clock, `performance.now()`). Answers in the order of the items; undefined where it was not begun.
 */
export async function inTurn<T, R>(
  items: readonly T[],
  { atOnce, until }: { readonly atOnce: number; readonly until: number },
  act: (item: T) => Promise<R>,
): Promise<(R | undefined)[]> {
  const results = new Array<R | undefined>(items.length);
  const waiting = items.map((item, at) => ({ item, at }));
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next && performance.now() < until; next = waiting.shift()) {
      results[next.at] = await act(next.item);
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
