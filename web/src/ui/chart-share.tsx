import { createUniqueId, For, type JSX } from "solid-js";
import { Filled, FillPatterns, type ChartFill } from "./chart-fill.tsx";

export interface SharePart {
  value: number;
  fill: ChartFill;
}

interface Placed extends SharePart {
  startPercent: number;
  widthPercent: number;
}

/** Where each part begins and how wide it is, in percent of the whole; parts of nothing are left out. */
export function placeParts(parts: readonly SharePart[], total: number): Placed[] {
  let startPercent = 0;
  return parts
    .filter(({ value }) => value > 0 && total > 0)
    .map((part) => {
      const widthPercent = (part.value / total) * 100;
      const placed = { ...part, startPercent, widthPercent };
      startPercent += widthPercent;
      return placed;
    });
}

/**
 * One bar cut into its parts, in a row of a table whose cells give the same figures in words: readers of the screen skip it.
 * `total` is what the whole width stands for; without it, the sum of the parts.
 */
export function ShareBar(props: { parts: readonly SharePart[]; total?: number | undefined }): JSX.Element {
  const id = createUniqueId();
  const total = (): number => props.total ?? props.parts.reduce((sum, { value }) => sum + value, 0);
  return (
    <svg class="chart-share" aria-hidden="true">
      <FillPatterns id={id} />
      <For each={placeParts(props.parts, total())}>
        {(part) => (
          <Filled fill={part.fill} id={id} x={`${part.startPercent}%`} width={`${part.widthPercent}%`} height="100%" />
        )}
      </For>
    </svg>
  );
}
