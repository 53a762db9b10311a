import Calendar from "lucide-solid/icons/calendar";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { readDate, type DateEntry } from "../i18n/date-entry.ts";
import { date, officeDate } from "../i18n/format.ts";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { say } from "./words.ts";

/** What is wrong with a typed date, in words; undefined when it can be read or is empty. */
export function dateProblem(entry: DateEntry): string | undefined {
  if ("on" in entry || entry.problem === "empty") return undefined;
  if (entry.problem === "no-such-month") return say("noSuchMonth", entry.month);
  if (entry.problem === "no-such-day") return say("noSuchDay", entry.month, entry.days);
  return say("dateUnreadable");
}

/**
 * A date, typed as dd/mm/yyyy or its short forms, or picked from the browser's own calendar.
 * `onValue` gives the civil date, or "" while what stands there is no date.
 */
export function DateField(
  props: FieldProps & {
    value: string;
    onValue: (on: string) => void;
    required?: boolean | undefined;
    readonly?: boolean | undefined;
    min?: string | undefined;
    max?: string | undefined;
    filled?: boolean | undefined;
  },
): JSX.Element {
  let picker: HTMLInputElement | undefined;
  const [typed, setTyped] = createSignal(props.value ? date(props.value) : "");
  const [problem, setProblem] = createSignal<string>();

  /** The value this field gave last: any other comes from outside and is shown. */
  let given = props.value;

  createEffect(
    on(
      () => props.value,
      (value) => {
        if (value === given && (value === "" || typed() !== "")) return;
        given = value;
        setTyped(value === "" ? "" : date(value));
        setProblem(undefined);
      },
    ),
  );

  function give(on: string): void {
    given = on;
    props.onValue(on);
  }

  function take(text: string): void {
    setTyped(text);
    const entry = readDate(text, officeDate(Date.now()));
    const complete = "on" in entry && /\d{4}$|^\d{6}$/u.test(text.trim());
    if (complete) setProblem(undefined);
    give(complete ? entry.on : "");
  }

  function settle(): void {
    const entry = readDate(typed(), officeDate(Date.now()));
    setProblem(dateProblem(entry));
    if ("on" in entry) {
      setTyped(date(entry.on));
      give(entry.on);
    }
  }

  return (
    <Field {...props} problem={problem()}>
      {(control) => (
        <div class="input-wrap">
          <input
            {...control}
            class={`input${props.filled ? " input--filled" : ""}`}
            inputmode="numeric"
            autocomplete="off"
            placeholder="dd/mm/yyyy"
            required={props.required}
            readonly={props.readonly}
            value={typed()}
            onInput={(event) => {
              take(event.currentTarget.value);
            }}
            onChange={settle}
          />
          <input
            ref={picker}
            class="native-picker"
            type="date"
            tabindex="-1"
            aria-hidden="true"
            min={props.min}
            max={props.max}
            value={props.value}
            onChange={(event) => {
              if (event.currentTarget.value === "") return;
              setTyped(date(event.currentTarget.value));
              setProblem(undefined);
              give(event.currentTarget.value);
            }}
          />
          <button
            type="button"
            class="btn btn--quiet btn--icon btn--s end"
            title={say("openCalendar")}
            aria-label={`${props.label}: ${say("openCalendar")}`}
            tabindex="-1"
            disabled={props.readonly}
            onClick={() => picker?.showPicker()}
          >
            <Icon of={Calendar} />
          </button>
        </div>
      )}
    </Field>
  );
}
