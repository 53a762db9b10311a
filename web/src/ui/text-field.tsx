import { createSignal, For, onMount, Show, splitProps, type JSX } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";
import { say } from "./words.ts";

const OWN = ["label", "id", "hint", "error", "optional", "class", "announce", "value", "onValue"] as const;

interface Valued {
  value: string;
  onValue?: (value: string) => void;
}

type InputProps = FieldProps &
  Valued &
  Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "id" | "value" | "class" | "onInput"> & {
    /** A machine filled it in and a person has not yet looked: blue ground. */
    filled?: boolean;
    large?: boolean;
    /** Known values offered while typing (a native `datalist`). */
    suggestions?: readonly string[];
  };

/** One line of text. What the person types is taken at once; NFC is made by the server. */
export function TextField(props: InputProps): JSX.Element {
  const [field, rest] = splitProps(props, [...OWN, "filled", "large", "suggestions"]);
  let input: HTMLInputElement | undefined;
  // the attribute alone works only while a page is loaded, not when it is opened from another
  onMount(() => {
    if (props.autofocus) input?.focus();
  });
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...rest}
            {...control}
            ref={input}
            class={`input${field.filled ? " input--filled" : ""}${field.large ? " input--l" : ""}`}
            list={field.suggestions ? `${control.id}-list` : undefined}
            value={field.value}
            onInput={(event) => field.onValue?.(event.currentTarget.value)}
          />
          <Show when={field.suggestions}>
            <datalist id={`${control.id}-list`}>
              <For each={field.suggestions}>{(one) => <option value={one} />}</For>
            </datalist>
          </Show>
        </>
      )}
    </Field>
  );
}

/** A password that can be shown, since wrong keyboards and Caps Lock are the usual cause of errors. */
export function PasswordField(props: InputProps & { autocomplete: "current-password" | "new-password" }): JSX.Element {
  const [field, rest] = splitProps(props, [...OWN, "filled", "large", "suggestions"]);
  const [shown, setShown] = createSignal(false);
  return (
    <Field {...field}>
      {(control) => (
        <div class="input-wrap">
          <input
            {...rest}
            {...control}
            class={`input${field.large ? " input--l" : ""}`}
            type={shown() ? "text" : "password"}
            autocapitalize="none"
            spellcheck={false}
            value={field.value}
            onInput={(event) => field.onValue?.(event.currentTarget.value)}
          />
          <button
            type="button"
            class="btn btn--quiet btn--s end"
            aria-pressed={shown()}
            aria-controls={control.id}
            onClick={() => setShown(!shown())}
          >
            {shown() ? say("hide") : say("show")}
          </button>
        </div>
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps &
    Valued &
    Pick<InputProps, "filled"> &
    Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "value" | "class" | "onInput">,
): JSX.Element {
  const [field, rest] = splitProps(props, [...OWN, "filled"]);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          rows={3}
          {...rest}
          {...control}
          class={`input${field.filled ? " input--filled" : ""}`}
          value={field.value}
          onInput={(event) => field.onValue?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** One of a short, fixed list: the native control. */
export function Select(
  props: FieldProps &
    Valued & {
      options: readonly { value: string; label: string }[];
      /** Words of the empty choice; without them something is always chosen. */
      placeholder?: string;
      disabled?: boolean;
      required?: boolean;
    },
): JSX.Element {
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          class="input"
          disabled={props.disabled}
          required={props.required}
          onInput={(event) => props.onValue?.(event.currentTarget.value)}
        >
          <Show when={props.placeholder}>
            <option value="" selected={props.value === ""}>
              {props.placeholder}
            </option>
          </Show>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
