import type { JSX } from "solid-js";

/** How far a long work is: what, how much, and a bar. `share` is 0 to 1. */
export function Progress(props: {
  label: string;
  share: number;
  detail?: string | undefined;
  state?: "running" | "ok" | "bad" | undefined;
}): JSX.Element {
  const percent = (): number => Math.round(Math.min(1, Math.max(0, props.share)) * 100);
  return (
    <div
      class={`prog${props.state === "ok" ? " prog--ok" : props.state === "bad" ? " prog--bad" : ""}`}
      style={{ "--v": `${percent()}%` }}
    >
      <span class="flex between">
        <span class="clamp-1">{props.label}</span>
        <span class="muted nowrap">{props.detail}</span>
      </span>
      <span
        class="bar-track"
        role="progressbar"
        aria-label={props.label}
        aria-valuenow={percent()}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <i />
      </span>
    </div>
  );
}
