import { Show, type JSX } from "solid-js";
import type { Choice } from "./choice.ts";
import { t } from "./choice-words.ts";

/** The box of a line while lines are being chosen, and why the line was refused. */
export function LineBox<L extends { readonly id: string }>(props: {
  choice: Choice<L>;
  line: L;
  /** Read out with the box. */
  name: string;
}): JSX.Element {
  const why = (): string | undefined => props.choice.failures().find(({ line }) => line.id === props.line.id)?.why;
  return (
    <>
      <input
        type="checkbox"
        class="row-check"
        aria-label={t("chooseOne", props.name)}
        aria-describedby={why() === undefined ? undefined : `why-${props.line.id}`}
        checked={props.choice.has(props.line.id)}
        disabled={!props.choice.choosable().some(({ id }) => id === props.line.id)}
        onChange={() => {
          props.choice.toggle(props.line.id);
        }}
      />
      <Show when={why()}>
        {(reason) => (
          <p class="row-why" id={`why-${props.line.id}`}>
            {reason()}
          </p>
        )}
      </Show>
    </>
  );
}
