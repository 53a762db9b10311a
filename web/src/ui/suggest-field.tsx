import { createSignal, createUniqueId, For, splitProps, type JSX } from "solid-js";
import { found } from "../fold.ts";
import { Field, type FieldProps } from "./field.tsx";
import { say } from "./words.ts";

const SHOWN = 6;

/**
 * One line of free text with known values offered below it. They are found without accents, which the native
 * `datalist` cannot do. Arrows choose one, Enter or Tab takes it, Esc closes the list; what was typed may stand too.
 */
export function SuggestField(
  props: FieldProps & {
    value: string;
    onValue: (value: string) => void;
    suggestions: readonly string[];
    filled?: boolean;
    required?: boolean;
  },
): JSX.Element {
  const [field, own] = splitProps(props, ["label", "id", "hint", "error", "optional", "class", "announce"]);
  const listId = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [at, setAt] = createSignal(-1);
  const optionId = (index: number): string => `${listId}-${index}`;
  const matches = (): readonly string[] =>
    open() ? own.suggestions.filter((one) => found(own.value, one) && one !== own.value).slice(0, SHOWN) : [];

  function take(value: string): void {
    own.onValue(value);
    setOpen(false);
    setAt(-1);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey) return;
    const count = matches().length;
    const chosen = matches()[at()];
    if (event.key === "ArrowDown" && count > 0) setAt((at() + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setAt((at() - 1 + count) % count);
    else if (event.key === "Enter" && chosen !== undefined) take(chosen);
    else if (event.key === "Escape" && count > 0) setOpen(false);
    else {
      if (event.key === "Tab" && chosen !== undefined) take(chosen);
      return;
    }
    event.preventDefault();
  }

  return (
    <Field {...field} value={own.value}>
      {(control) => (
        <div class="suggest">
          <input
            {...control}
            class={`input${own.filled ? " input--filled" : ""}`}
            role="combobox"
            aria-expanded={matches().length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={matches()[at()] === undefined ? undefined : optionId(at())}
            autocomplete="off"
            required={own.required}
            value={own.value}
            onInput={(event) => {
              setOpen(true);
              setAt(-1);
              own.onValue(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
            onBlur={() => setOpen(false)}
          />
          <ul
            class="token-options"
            role="listbox"
            id={listId}
            aria-label={props.label}
            hidden={matches().length === 0}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
          >
            <For each={matches()}>
              {(one, index) => (
                <li
                  id={optionId(index())}
                  role="option"
                  aria-selected={index() === at()}
                  onMouseEnter={() => setAt(index())}
                  onClick={() => {
                    take(one);
                  }}
                >
                  {one}
                </li>
              )}
            </For>
          </ul>
          <span class="sr" role="status">
            {matches().length > 0 ? say("resultCount", matches().length) : ""}
          </span>
        </div>
      )}
    </Field>
  );
}
