import { lazy, Show, Suspense, type JSX } from "solid-js";
import type { Choice } from "./choice.ts";
import "./choosable-line.css";

const LineBox = lazy(async () => ({ default: (await import("./line-box.tsx")).LineBox }));

/** One line of a list that can be chosen; while lines are being chosen a box stands before it. */
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
        <Suspense>
          <LineBox choice={props.choice as Choice<{ readonly id: string }>} line={props.line} name={props.name} />
        </Suspense>
      </Show>
      {props.children}
    </li>
  );
}
