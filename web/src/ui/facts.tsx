import { For, type JSX } from "solid-js";
import "./facts.css";

/** What is known of a thing: names and values, and perhaps more of the kind after them. */
export function Facts(props: {
  facts: readonly (readonly [name: string, value: JSX.Element])[];
  class?: string;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <dl class={props.class ?? "facts"}>
      <For each={props.facts}>
        {([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
      {props.children}
    </dl>
  );
}
