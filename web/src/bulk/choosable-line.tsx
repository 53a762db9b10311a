import { Show, type JSX } from "solid-js";
import type { Choice } from "./choice.ts";
import "./choosable-line.css";
import { t } from "./choice-words.ts";

/** One line of a list that can be chosen: the box before it, while lines are being chosen. */
export function ChoosableLine<L extends { readonly id: string }>(props: {
  choice: Choice<L>;
  line: L;
  /** Read out with the box. */
  name: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <li data-line={props.line.id} classList={{ "is-choosing": props.choice.isOn() }}>
      <Show when={props.choice.isOn()}>
        <input
          type="checkbox"
          class="row-check"
          aria-label={t("chooseOne", props.name)}
          checked={props.choice.has(props.line.id)}
          disabled={!props.choice.choosable().includes(props.line)}
          onChange={() => {
            props.choice.toggle(props.line.id);
          }}
        />
      </Show>
      {props.children}
    </li>
  );
}
