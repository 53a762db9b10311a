import type { JSX } from "solid-js";

/** A page of a document as Decree 30 lays it out, zoomed by `zoom`: 1 is the size of paper. */
export function Sheet(props: { zoom?: number; label: string; children: JSX.Element }): JSX.Element {
  return (
    <article class="sheet" aria-label={props.label} style={{ "--k": props.zoom ?? 1 }}>
      {props.children}
    </article>
  );
}
