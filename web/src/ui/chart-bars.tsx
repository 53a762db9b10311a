import { createUniqueId, For, onMount, Show, type JSX } from "solid-js";
import { number } from "../i18n/format.ts";
import { Filled, FillPatterns, type ChartFill } from "./chart-fill.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import { chartScale } from "./chart-scale.ts";
import { say } from "./words.ts";

/** What is counted, one value for each group; undefined where nothing was counted then. */
export interface BarSeries {
  name: string;
  fill: ChartFill;
  values: readonly (number | undefined)[];
}

// the drawing's own grid, as in the design: the style sheet makes it as wide as its frame
const WIDTH = 784;
const HEIGHT = 212;
const RIGHT = 780;
const GROUND = 190;
const CEILING = 20;
/** One figure of the scale, set in 13 px. */
const DIGIT = 8;
const BAR = 30;
const GAP = 3;

/**
 * Counts side by side over time, with a legend in words and the same figures as a table behind. `current` is the group one reads
 * about: its name stands bold and its values are printed on the bars.
 */
export function BarChart(props: {
  title: string;
  /** What a picture tells, in a sentence, for who does not see it. */
  summary: string;
  groupHead: string;
  groups: readonly string[];
  current: number;
  /** Room for so many groups at least: the first weeks of an office stand at the right of their eight, as wide as later. */
  slots?: number;
  series: readonly BarSeries[];
}): JSX.Element {
  const id = createUniqueId();
  let frame: HTMLDivElement | undefined;
  onMount(() => {
    // where it is wider than a phone, the last groups are what one comes for
    if (frame) frame.scrollLeft = frame.scrollWidth;
  });
  const scale = (): ReturnType<typeof chartScale> =>
    chartScale(props.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y = (value: number): number => GROUND - (value / scale().top) * (GROUND - CEILING);
  const left = (): number => 10 + DIGIT * number(scale().top).length;
  const slots = (): number => Math.max(1, props.slots ?? 0, props.groups.length);
  const groupWidth = (): number => (RIGHT - left()) / slots();
  const middle = (group: number): number => left() + groupWidth() * (slots() - props.groups.length + group + 0.5);
  const barWidth = (): number => Math.min(BAR, (groupWidth() * 0.7) / Math.max(1, props.series.length));
  const barLeft = (group: number, series: number): number =>
    middle(group) - (props.series.length * (barWidth() + GAP) - GAP) / 2 + series * (barWidth() + GAP);

  return (
    <figure class="card chart chart-frame">
      <figcaption>
        {props.title}
        <ChartLegend entries={props.series} />
      </figcaption>
      <div class="scroll-x" tabindex="0" role="region" aria-label={say("chartRegion", props.title)} ref={frame}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.summary}>
          <FillPatterns id={id} />
          <For each={scale().lines}>
            {(line) => (
              <>
                <line class="chart-line" x1={left()} x2={RIGHT} y1={y(line)} y2={y(line)} />
                <text x={left() - 6} y={y(line) + 4} text-anchor="end">
                  {number(line)}
                </text>
              </>
            )}
          </For>
          <For each={props.groups}>
            {(name, group) => (
              <>
                <For each={props.series}>
                  {(series, index) => (
                    <Show when={series.values[group()]}>
                      {(value) => (
                        <>
                          <Filled
                            fill={series.fill}
                            id={id}
                            x={barLeft(group(), index())}
                            y={y(value())}
                            width={barWidth()}
                            height={GROUND - y(value())}
                            rx="1.5"
                          />
                          <Show when={group() === props.current}>
                            <text
                              class="v"
                              x={barLeft(group(), index()) + barWidth() / 2}
                              y={y(value()) - 5}
                              text-anchor="middle"
                            >
                              {number(value())}
                            </text>
                          </Show>
                        </>
                      )}
                    </Show>
                  )}
                </For>
                <text
                  x={middle(group())}
                  y={HEIGHT - 4}
                  text-anchor="middle"
                  classList={{ v: group() === props.current }}
                >
                  {name}
                </text>
              </>
            )}
          </For>
        </svg>
      </div>
      <details class="meta chart-table">
        <summary>{say("asTable")}</summary>
        <div class="scroll-x" tabindex="0" role="region" aria-label={say("chartTable", props.title)}>
          <table class="tbl" aria-label={props.title}>
            <thead>
              <tr>
                <th scope="row">{props.groupHead}</th>
                <For each={props.groups}>
                  {(name) => (
                    <th class="num" scope="col">
                      {name}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={props.series}>
                {(series) => (
                  <tr>
                    <th scope="row">{series.name}</th>
                    <For each={series.values}>
                      {(value) => <td class="num">{value === undefined ? say("notCounted") : number(value)}</td>}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
