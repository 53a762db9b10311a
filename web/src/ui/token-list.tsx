import X from "lucide-solid/icons/x";
import { createSignal, createUniqueId, For, onMount, Show, type JSX } from "solid-js";
import { found, nearness } from "../fold.ts";
import { Avatar } from "./avatar.tsx";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { say } from "./words.ts";

/** Somebody or something that can be chosen: a person, a unit, an agency. */
export interface Choice {
  id: string;
  name: string;
  /** Said below the name and searched with it: post, superior unit, code. */
  detail?: string | undefined;
  unit?: boolean | undefined;
  /** How long the person is away and who stands in; said in the list, and again of who was chosen. */
  absence?: string | undefined;
}

const SHOWN = 6;
/** Of what was found elsewhere: it comes best first, and a longer list is scrolled. */
const SHOWN_FOUND = 12;

/**
 * A field that holds several chosen people or agencies. Typing finds without accents; arrows and Enter choose,
 * Backspace in the empty field takes back the last, Esc closes the list.
 */
export function TokenList(
  props: FieldProps & {
    choices: readonly Choice[];
    chosen: readonly string[];
    onChosen: (ids: string[]) => void;
    /** Where somebody else finds the choices, as a server does: told what is typed, and of the first look with nothing. */
    onQuery?: (text: string) => void;
    /** What is chosen, where it may not be among the choices of the moment. */
    chosenChoices?: readonly Choice[];
    /** At most this many; with 1 a new choice replaces the old one. */
    max?: number;
    placeholder?: string;
    required?: boolean;
    autofocus?: boolean;
  },
): JSX.Element {
  const listId = createUniqueId();
  let input: HTMLInputElement | undefined;
  const [query, setQuery] = createSignal("");
  const [open, setOpen] = createSignal(false);
  const [at, setAt] = createSignal(0);

  onMount(() => {
    if (props.autofocus) input?.focus();
  });

  const named = (id: string): Choice | undefined =>
    [...props.choices, ...(props.chosenChoices ?? [])].find((choice) => choice.id === id);
  const matches = (): readonly Choice[] => {
    const free = props.choices.filter((one) => !props.chosen.includes(one.id));
    if (props.onQuery) return free.slice(0, SHOWN_FOUND);
    // whose own name begins so comes before whose post or unit only holds the letters
    return free
      .filter((one) => found(query(), `${one.name} ${one.detail ?? ""}`))
      .toSorted((a, b) => nearness(query(), a.name) - nearness(query(), b.name))
      .slice(0, SHOWN);
  };
  const optionId = (index: number): string => `${listId}-${index}`;

  function choose(choice: Choice): void {
    const kept = props.max === 1 ? [] : props.chosen;
    if (props.max !== undefined && kept.length >= props.max) return;
    props.onChosen([...kept, choice.id]);
    setQuery("");
    props.onQuery?.("");
    setAt(0);
    // left open, the next Enter would take an agency nobody asked for, and the list would cover the field below
    setOpen(false);
    input?.focus();
  }

  function drop(id: string): void {
    props.onChosen(props.chosen.filter((one) => one !== id));
    input?.focus();
  }

  function move(by: number): void {
    const count = matches().length;
    if (!open()) setOpen(true);
    else if (count > 0) setAt((at() + by + count) % count);
    document.getElementById(optionId(at()))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = props.chosen.at(-1);
    const current = matches()[at()];
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && !event.ctrlKey && open() && current) choose(current);
    else if (event.key === "Escape" && open()) setOpen(false);
    else if (event.key === "Backspace" && query() === "" && last !== undefined) drop(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Field {...props} value={props.chosen}>
      {(control) => (
        <div class="tokens">
          <For each={props.chosen}>
            {(id) => (
              <span class="token">
                <span class="clamp-1">{named(id)?.name ?? id}</span>
                <button
                  type="button"
                  aria-label={say("remove", named(id)?.name ?? id)}
                  onClick={() => {
                    drop(id);
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
            aria-required={props.required}
            aria-activedescendant={open() && matches().length > 0 ? optionId(at()) : undefined}
            autocomplete="off"
            autofocus={props.autofocus}
            placeholder={props.chosen.length === 0 ? props.placeholder : undefined}
            value={query()}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              props.onQuery?.(event.currentTarget.value);
              setAt(0);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onFocus={() => props.onQuery?.(query())}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
          />
          <div class="token-options" hidden={!open()} onMouseDown={(event) => event.preventDefault()}>
            <ul role="listbox" id={listId} aria-label={props.label}>
              <For each={open() ? matches() : []}>
                {(choice, index) => (
                  <li
                    id={optionId(index())}
                    role="option"
                    aria-selected={index() === at()}
                    onMouseEnter={() => setAt(index())}
                    onClick={() => {
                      choose(choice);
                    }}
                  >
                    <Avatar name={choice.name} unit={choice.unit ?? false} />
                    <span class="grow">
                      <span class="clamp-1">{choice.name}</span>
                      <Show when={choice.detail}>
                        <span class="meta clamp-1">{choice.detail}</span>
                      </Show>
                      <Show when={choice.absence}>{(absence) => <span class="meta away block">{absence()}</span>}</Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <Show when={open() && query() !== "" && matches().length === 0}>
              <p class="meta token-none">{say("nothingFound", query())}</p>
            </Show>
          </div>
          <For each={props.chosen}>
            {(id) => (
              <Show when={named(id)?.absence}>
                {(absence) => <p class="meta away token-away">{say("isAway", named(id)?.name ?? id, absence())}</p>}
              </Show>
            )}
          </For>
          <span class="sr" role="status">
            {open() ? say("resultCount", matches().length) : ""}
          </span>
        </div>
      )}
    </Field>
  );
}
