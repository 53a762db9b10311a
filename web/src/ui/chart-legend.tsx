import { createUniqueId, For, type JSX } from "solid-js";
import { Filled, FillPatterns, type ChartFill } from "./chart-fill.tsx";

export interface LegendEntry {
  name: string;
  fill: ChartFill;
}

/** What each filling of a chart means, in words. */
export function ChartLegend(props: { entries: readonly LegendEntry[] }): JSX.Element {
  return (
    <span class="legend">
      <For each={props.entries}>
        {(entry) => {
          const id = createUniqueId();
          return (
            <span>
              <svg viewBox="0 0 14 14" aria-hidden="true">
                <FillPatterns id={id} />
                <Filled fill={entry.fill} id={id} width="14" height="14" rx="2" />
              </svg>
              {entry.name}
            </span>
          );
        }}
      </For>
    </span>
  );
}
