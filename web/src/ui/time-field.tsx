import { createEffect, createSignal, on, type JSX } from "solid-js";
import { readTime } from "../i18n/time-entry.ts";
import { Field, type FieldProps } from "./field.tsx";
import { say } from "./words.ts";

/**
 * A time of day in 24 hours, whatever the language of the browser: its own field would show SA and CH, or AM and PM.
 * `onValue` gives `HH:MM`, "" of an empty field, and what was typed where that is no time, so that it is not taken for none.
 */
export function TimeField(props: FieldProps & { value: string; onValue: (time: string) => void }): JSX.Element {
  const [typed, setTyped] = createSignal(props.value);
  const [problem, setProblem] = createSignal<string>();
  /** The value this field gave last: any other comes from outside and is shown. */
  let given = props.value;

  createEffect(
    on(
      () => props.value,
      (value) => {
        if (value === given) return;
        given = value;
        setTyped(value);
        setProblem(undefined);
      },
      { defer: true },
    ),
  );

  function take(text: string): void {
    setTyped(text);
    const time = readTime(text);
    if (time !== undefined || text.trim() === "") setProblem(undefined);
    given = time ?? text.trim();
    props.onValue(given);
  }

  function settle(): void {
    const time = readTime(typed());
    if (time !== undefined) setTyped(time);
    else if (typed().trim() !== "") setProblem(say("timeUnreadable"));
  }

  return (
    <Field {...props} problem={problem()}>
      {(control) => (
        <input
          {...control}
          class="input"
          inputmode="numeric"
          autocomplete="off"
          placeholder="hh:mm"
          value={typed()}
          onInput={(event) => {
            take(event.currentTarget.value);
          }}
          onChange={settle}
        />
      )}
    </Field>
  );
}
