import type { LucideProps } from "lucide-solid";
import type { JSX } from "solid-js";
import { Dynamic } from "solid-js/web";

/** A drawing that takes its size and stroke from the style sheet; import each by its own path. */
export type IconShape = (props: LucideProps) => JSX.Element;

/** An icon beside a word. It says nothing by itself, so readers of the screen skip it. */
export function Icon(props: { of: IconShape; large?: boolean }): JSX.Element {
  return <Dynamic component={props.of} class={props.large ? "i i-l" : "i"} aria-hidden="true" />;
}
