import type { JSX } from "solid-js";

/** The column beside a document. Scrolls by itself, so it can be reached by keyboard. */
export function Panel(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <aside class="panel" aria-label={props.label} tabindex="0">
      {props.children}
    </aside>
  );
}

/** One matter in the panel: a short heading, perhaps a state or a link beside it. */
export function PanelSection(props: { title: string; aside?: JSX.Element; children: JSX.Element }): JSX.Element {
  return (
    <section class="panel-sec">
      <h3>
        {props.title}
        {props.aside}
      </h3>
      {props.children}
    </section>
  );
}
