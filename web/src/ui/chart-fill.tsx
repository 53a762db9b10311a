import { Show, type JSX } from "solid-js";
import "./chart.css";

/**
 * How a part of a chart is filled: each differs in lightness or in its pattern, so that the chart is read without colour and on
 * a black-and-white print. `first` and `second` are two series, `pale` stands
 * beside them; `dotted` is what is under way, `striped` what is wrong.
 */
export type ChartFill = "first" | "second" | "pale" | "dotted" | "striped";

type Size = Pick<JSX.RectSVGAttributes<SVGRectElement>, "x" | "y" | "width" | "height" | "rx">;

/** The patterns of a drawing; `id` is its own, as several drawings stand on one page. */
export function FillPatterns(props: { id: string }): JSX.Element {
  return (
    <defs>
      <pattern id={`${props.id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle class="chart-pattern" cx="2.5" cy="2.5" r="1.1" />
      </pattern>
      <pattern
        id={`${props.id}-striped`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="chart-pattern" width="1.8" height="5" />
      </pattern>
    </defs>
  );
}

/** A filled part: its ground, and the pattern over it where it has one. */
export function Filled(props: { fill: ChartFill; id: string } & Size): JSX.Element {
  const size = (): Size => ({ x: props.x, y: props.y, width: props.width, height: props.height, rx: props.rx });
  return (
    <>
      <rect class={`chart-fill chart-fill--${props.fill}`} {...size()} />
      <Show when={props.fill === "dotted" || props.fill === "striped"}>
        <rect fill={`url(#${props.id}-${props.fill})`} {...size()} />
      </Show>
    </>
  );
}
