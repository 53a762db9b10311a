const RANGE = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?$/u;

/** Pages as people write them, `1, 3-5`; `undefined` for anything else. */
export function readRanges(text: string): number[] | undefined {
  const pages = new Set<number>();
  for (const part of text.split(/[,;]/u).map((one) => one.trim())) {
    const [, first, last] = RANGE.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    if (!(from >= 1 && to >= from)) return undefined;
    for (let page = from; page <= to; page += 1) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}

/** The same pages as they are shown, runs joined: `1, 3-5`. */
export function writeRanges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}-${String(to)}`)).join(", ");
}
