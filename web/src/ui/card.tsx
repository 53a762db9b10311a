import { Show, type JSX } from "solid-js";
import { Count } from "./badge.tsx";

/** A group of things under a heading with their number and a link to all of them. */
export function Card(props: {
  title: string;
  count?: number | undefined;
  help?: string | undefined;
  aside?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class="card" aria-label={props.title}>
      <div class="card-head">
        <h2>{props.title}</h2>
        <Show when={props.count !== undefined}>
          <Count n={props.count ?? 0} quiet />
        </Show>
        <span class="meta grow wide">{props.help}</span>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
