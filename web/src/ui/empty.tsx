import { Show, type JSX } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";

/** Nothing here: what it means, what comes next, and at most one action. */
export function Empty(props: { icon: IconShape; title: string; text?: string; children?: JSX.Element }): JSX.Element {
  return (
    <div class="empty">
      <Icon of={props.icon} />
      <h3>{props.title}</h3>
      <Show when={props.text}>
        <p>{props.text}</p>
      </Show>
      {props.children}
    </div>
  );
}
