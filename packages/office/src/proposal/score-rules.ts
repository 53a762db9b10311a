/** Under which the found deadlines are scored together. */
export const DEADLINE_SCORE = "deadline";

/** How often something was proposed and decided, and how often it was decided so. */
export interface Score {
  readonly judged: number;
  readonly right: number;
}

export const UNJUDGED: Score = { judged: 0, right: 0 };

/**
 * Share of right proposals by the rule of succession (Laplace): one half while nothing is known, never quite 0 or 1, so that
 * one hit is not yet certainty.
 */
export function confidenceOf({ judged, right }: Score): number {
  return Math.round(((right + 1) / (judged + 2)) * 100) / 100;
}
