interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** Of one page; with the limits below some 900 lines are looked at. */
const MOST_READS = 10;
/** Lines of each read after the first. */
const ROWS_READ = 100;

/**
 * A page of those lines of a list that are wanted, read on until it is full, at most ten times; `next` says whether there
 * may be more. Where all are wanted it is one read.
 */
export async function readWantedPage<T>(
  read: (limit: number, after: string | undefined) => Promise<Page<T>>,
  isWanted: (line: T) => boolean,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page<T>> {
  const found: T[] = [];
  let from = after;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const page = await read(reads === 0 ? limit : ROWS_READ, from);
    const wanted = page.items.filter(isWanted);
    const last = wanted[limit - found.length - 1];
    if (last !== undefined && wanted.at(-1) !== last) {
      // Read once more up to the last that has room: the next page begins behind it.
      const { next } = await read(page.items.indexOf(last) + 1, from);
      return { items: [...found, ...wanted].slice(0, limit), next };
    }
    found.push(...wanted);
    from = page.next;
    if (from === undefined || found.length === limit) break;
  }
  return { items: found, next: from };
}
