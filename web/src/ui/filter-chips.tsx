import { Index, type JSX } from "solid-js";
import "./filter-chips.css";

/** A choice of what a list shows: a link, so that it can be kept and shared. */
export interface FilterChip {
  label: JSX.Element;
  href: string;
  on: boolean;
}

/** The filters of a list, one of which is on; each keeps its place and the focus when another is chosen. */
export function FilterChips(props: {
  label: string;
  chips: readonly FilterChip[];
  /** Where it is not the line above the list, but a part of one. */
  class?: string;
  ref?: (nav: HTMLElement) => void;
  /** What else stands in the line. */
  children?: JSX.Element;
}): JSX.Element {
  return (
    <nav
      class={`chips ${props.class ?? "filter-line"}`}
      aria-label={props.label}
      ref={(nav) => {
        props.ref?.(nav);
      }}
    >
      <Index each={props.chips}>
        {(chip) => (
          <a
            class="chip"
            classList={{ "is-on": chip().on }}
            aria-current={chip().on ? "true" : undefined}
            href={chip().href}
          >
            {chip().label}
          </a>
        )}
      </Index>
      {props.children}
    </nav>
  );
}
