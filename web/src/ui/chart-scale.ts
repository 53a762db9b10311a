/** The lines across a chart of counts: from nothing up to the first round number that holds the highest. */
export interface ChartScale {
  top: number;
  /** Ascending, 0 and `top` among them; at most six. */
  lines: readonly number[];
}

const MOST_STEPS = 5;

/** Steps of 1, 2 or 5 times a power of ten, so that a reader can halve a distance by eye; never a part of a document. */
export function chartScale(values: readonly number[]): ChartScale {
  const highest = Math.max(0, ...values);
  let step = 1;
  for (let power = 1; highest / step > MOST_STEPS; power *= 10) {
    step = [1, 2, 5].map((n) => n * power).find((one) => highest / one <= MOST_STEPS) ?? 10 * power;
  }
  const steps = Math.max(1, Math.ceil(highest / step));
  return { top: steps * step, lines: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}
