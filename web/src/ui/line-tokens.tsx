import X from "lucide-solid/icons/x";
import { createSignal, createUniqueId, For, type JSX } from "solid-js";
import { found } from "../fold.ts";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { say } from "./words.ts";

const SHOWN = 8;

/**
 * A field of several lines of text, each a token: typed and taken with Enter, or chosen from known ones, which are found
 * without accents. Backspace in the empty field brings the last line back for correction.
 */
export function LineTokens(
  props: FieldProps & {
    lines: readonly string[];
    onLines: (lines: string[]) => void;
    suggestions?: readonly string[];
    /** A known line was chosen from the list. */
    onChosen?: (line: string) => void;
    placeholder?: string;
    maxLength?: number;
  },
): JSX.Element {
  const listId = createUniqueId();
  let input: HTMLInputElement | undefined;
  const [text, setText] = createSignal("");
  const [open, setOpen] = createSignal(false);
  const [at, setAt] = createSignal(-1);

  const matches = (): readonly string[] =>
    text().trim() === ""
      ? []
      : (props.suggestions ?? []).filter((one) => !props.lines.includes(one) && found(text(), one)).slice(0, SHOWN);
  const optionId = (index: number): string => `${listId}-${index}`;

  function take(line: string, known: boolean): void {
    const clean = line.trim().normalize("NFC");
    setText("");
    setAt(-1);
    setOpen(false);
    if (clean === "" || props.lines.includes(clean)) return;
    props.onLines([...props.lines, clean]);
    if (known) props.onChosen?.(clean);
  }

  function drop(line: string): void {
    props.onLines(props.lines.filter((one) => one !== line));
    input?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = props.lines.at(-1);
    const current = matches()[at()];
    const count = matches().length;
    if (event.key === "ArrowDown" && count > 0) setAt((at() + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setAt((at() - 1 + count) % count);
    else if (event.key === "Enter" && !event.ctrlKey && text().trim() !== "") {
      take(current ?? text(), current !== undefined);
    } else if (event.key === "Escape" && open()) setOpen(false);
    else if (event.key === "Backspace" && text() === "" && last !== undefined) {
      props.onLines(props.lines.slice(0, -1));
      setText(last);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Field {...props} value={props.lines}>
      {(control) => (
        <div class="tokens">
          <For each={props.lines}>
            {(line) => (
              <span class="token">
                <span class="clamp-1" title={line}>
                  {line}
                </span>
                <button
                  type="button"
                  aria-label={say("remove", line)}
                  onClick={() => {
                    drop(line);
                  }}
                >
                  <Icon of={X} />
                </button>
              </span>
            )}
          </For>
          <input
            {...control}
            ref={input}
            class="token-input"
            role="combobox"
            aria-expanded={open() && matches().length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open() && at() >= 0 ? optionId(at()) : undefined}
            autocomplete="off"
            maxlength={props.maxLength}
            placeholder={props.placeholder}
            value={text()}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setAt(-1);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              take(text(), false);
            }}
          />
          <div
            class="token-options"
            hidden={!open() || matches().length === 0}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
          >
            <ul role="listbox" id={listId} aria-label={props.label}>
              <For each={open() ? matches() : []}>
                {(line, index) => (
                  <li
                    id={optionId(index())}
                    role="option"
                    aria-selected={index() === at()}
                    onMouseEnter={() => setAt(index())}
                    onClick={() => {
                      take(line, true);
                    }}
                  >
                    <span class="grow clamp-1">{line}</span>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </div>
      )}
    </Field>
  );
}
