import type { JSX } from "solid-js";
import { Show } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";

export type Tone = "neutral" | "info" | "ok" | "warn" | "late" | "teal";

/** A state: icon, word, then colour. */
export function Badge(props: { tone: Tone; icon: IconShape; children: JSX.Element }): JSX.Element {
  return (
    <span class={props.tone === "neutral" ? "badge" : `badge badge--${props.tone}`}>
      <Icon of={props.icon} />
      {props.children}
    </span>
  );
}

/** A number beside a heading or a tab. */
export function Count(props: { n: number; quiet?: boolean; unit?: string }): JSX.Element {
  return (
    <span class={props.quiet ? "count count--quiet" : "count"}>
      {props.n}
      <Show when={props.unit}>
        <span class="sr"> {props.unit}</span>
      </Show>
    </span>
  );
}
