import type { DraftVersion, KeptBecause } from "./draft-history-schema.ts";

/** Versions of one draft kept at most; beyond them the oldest of mere work go first. */
export const MOST_VERSIONS = 40;

/** A version for so much work: autosave writes every few seconds, and nobody looks for a text by the second. */
const WORK_MS = 10 * 60_000;

/** A text of fewer words is quickly written again. */
const WORDS_WORTH_KEEPING = 60;

/** What decides whether a text is kept before another takes its place. */
export interface Replacement {
  /** When a version was last kept; the draft's beginning when none was. */
  readonly keptAt: string;
  readonly now: Date;
  readonly changed: boolean;
  readonly wordsBefore: number;
  readonly wordsAfter: number;
}

/**
 * Why the text that is about to be replaced is kept, if it is. What is kept is the text *before* the change: so the last
 * state of an earlier sitting survives whatever the first keystroke of the next one does.
 */
export function whyKeep({ keptAt, now, changed, wordsBefore, wordsAfter }: Replacement): KeptBecause | undefined {
  if (!changed) return undefined;
  if (wordsBefore >= WORDS_WORTH_KEEPING && wordsAfter < wordsBefore / 2) return "loss";
  return now.getTime() - Date.parse(keptAt) >= WORK_MS ? "work" : undefined;
}

/** Which versions go when there are more than `most`: the oldest of mere work, then the oldest. */
export function toForget<V extends Pick<DraftVersion, "n" | "because">>(versions: readonly V[], most: number): V[] {
  const excess = versions.length - most;
  if (excess <= 0) return [];
  const byAge = versions.toSorted((a, b) => a.n - b.n);
  const work = byAge.filter(({ because }) => because === "work");
  const others = byAge.filter(({ because }) => because !== "work");
  return [...work, ...others].slice(0, excess);
}
