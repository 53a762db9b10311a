import type { Box, Span } from "@vanthu/layout/page-model.ts";

export const MM_PER_POINT = 25.4 / 72;

/** Letters drawn in one go. */
export interface Piece extends Span {
  readonly leftMm: number;
  readonly rightMm: number;
  /** From the top of the page. */
  readonly baselineMm: number;
}

/** What one page draws. */
export interface Drawing {
  readonly pieces: readonly Piece[];
  /** Bounding boxes of paths that leave ink. */
  readonly shapes: readonly Box[];
  /** Share of the page the largest image covers. */
  readonly imageShare: number;
}
