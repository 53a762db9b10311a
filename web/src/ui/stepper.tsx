import { For, Show, type JSX } from "solid-js";
import { say } from "./words.ts";

export interface Step {
  label: string;
  state: "done" | "now" | "to-come" | "bad";
}

const SAID = { done: "stepDone", now: "stepNow", bad: "stepBad" } as const;

/** The way of a document in order, and where it is. */
export function Stepper(props: { label: string; steps: readonly Step[] }): JSX.Element {
  return (
    <ol class="steps" aria-label={props.label}>
      <For each={props.steps}>
        {(step) => (
          <li
            classList={{ "is-done": step.state === "done", "is-bad": step.state === "bad" }}
            aria-current={step.state === "now" ? "step" : undefined}
          >
            {step.label}
            <Show when={step.state !== "to-come" && step.state}>
              {(state) => <span class="sr"> ({say(SAID[state()])})</span>}
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}
