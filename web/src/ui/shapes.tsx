import type { JSX } from "solid-js";

/** The shapes of the deadline, drawn on the grid of the design language; the library has none of their kind. */

interface ShapeProps {
  class?: string | undefined;
}

/** Half circle: one to three working days are left. */
export function HalfCircle(props: ShapeProps): JSX.Element {
  return (
    <svg class={props.class} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="6.500" />
      <path d="M10 3.500v13a6.500 6.500 0 0 0 0-13z" fill="currentColor" />
    </svg>
  );
}

/** Filled diamond: due today. */
export function Diamond(props: ShapeProps): JSX.Element {
  return (
    <svg class={props.class} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 2.500 17.500 10 10 17.500 2.500 10z" fill="currentColor" />
    </svg>
  );
}

/** The sign of the product. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark-sign" viewBox="0 0 30 30" fill="none" aria-hidden="true">
      <rect x="1.500" y="1.500" width="27" height="27" rx="6" stroke="currentColor" stroke-width="2" />
      <path
        d="m8 9 6.600 12L22.500 7.500"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path d="M8 25h14" stroke="#FFC940" stroke-width="2.400" stroke-linecap="round" />
    </svg>
  );
}
