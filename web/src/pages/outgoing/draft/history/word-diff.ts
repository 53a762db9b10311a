/** A stretch of text that stands in both versions, only in the older, or only in the newer one. */
export interface Stretch {
  readonly text: string;
  readonly is: "same" | "removed" | "added";
}

/** A line of the older version beside the one it became; one of the two may not be there. */
export interface LinePair {
  readonly before?: readonly Stretch[];
  readonly after?: readonly Stretch[];
}

/** Beyond so many comparisons two lines count as wholly different: nobody reads their words one by one. */
const MOST_STEPS = 1_000_000;

type Step<T> = { readonly is: "same" | "removed" | "added"; readonly one: T };

/** The shortest way from one list to another by what is taken out and put in (longest common subsequence). */
function steps<T>(before: readonly T[], after: readonly T[]): Step<T>[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_STEPS) {
    return [
      ...before.map((one) => ({ is: "removed", one }) as const),
      ...after.map((one) => ({ is: "added", one }) as const),
    ];
  }
  const width = columns + 1;
  const common = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const same = before[row] === after[column];
      common[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const made: Step<T>[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const [old, now] = [before[row], after[column]];
    if (row < rows && column < columns && old === now) {
      made.push({ is: "same", one: old as T });
      row++;
      column++;
    } else if (column >= columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
      made.push({ is: "removed", one: old as T });
      row++;
    } else {
      made.push({ is: "added", one: now as T });
      column++;
    }
  }
  return made;
}

function joined(words: readonly Step<string>[], other: "removed" | "added"): Stretch[] {
  const made: Stretch[] = [];
  for (const { is, one } of words) {
    if (is !== "same" && is !== other) continue;
    const last = made.at(-1);
    if (last?.is === is) made[made.length - 1] = { is, text: last.text + one };
    else made.push({ is, text: one });
  }
  return made;
}

/** Two lines, word for word. */
function pairOf(before: string, after: string): LinePair {
  const cut = (line: string): string[] => line.match(/\s+|[^\s]+/gu) ?? [];
  const words = steps(cut(before), cut(after));
  return { before: joined(words, "removed"), after: joined(words, "added") };
}

/**
 * Two texts line beside line: lines that are the same, lines with what was taken out of them and put into them, lines
 * that only one of them has.
 */
export function compareLines(before: readonly string[], after: readonly string[]): LinePair[] {
  const pairs: LinePair[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      const [old, now] = [removed[index], added[index]];
      if (old !== undefined && now !== undefined) pairs.push(pairOf(old, now));
      else if (old !== undefined) pairs.push({ before: [{ is: "removed", text: old }] });
      else if (now !== undefined) pairs.push({ after: [{ is: "added", text: now }] });
    }
    removed = [];
    added = [];
  };
  for (const { is, one } of steps(before, after)) {
    if (is === "removed") removed.push(one);
    else if (is === "added") added.push(one);
    else {
      settle();
      const same = [{ is: "same", text: one }] as const;
      pairs.push({ before: same, after: same });
    }
  }
  settle();
  return pairs;
}
