import Check from "lucide-solid/icons/check";
import { For, Show, type JSX } from "solid-js";
import { Icon, type IconShape } from "./icon.tsx";

/** A filter or a proposal that is on or off. */
export function Chip(props: {
  on?: boolean;
  icon?: IconShape;
  ticked?: boolean;
  onPress: () => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={props.on}
      onClick={() => {
        props.onPress();
      }}
    >
      <Show when={props.icon}>{(shape) => <Icon of={shape()} />}</Show>
      <Show when={props.ticked && props.on}>
        <Icon of={Check} />
      </Show>
      {props.children}
    </button>
  );
}

/** A few exclusive views of the same thing. */
export function Segmented<V extends string>(props: {
  label: string;
  /** Nothing is pressed where a person is to say it. */
  value: V | undefined;
  options: readonly { value: V; label: string; lang?: string }[];
  onValue: (value: V) => void;
  small?: boolean;
}): JSX.Element {
  return (
    <div class="btn-group" role="group" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            class={`btn${props.small ? " btn--s" : ""}`}
            lang={option.lang}
            aria-pressed={option.value === props.value}
            onClick={() => {
              props.onValue(option.value);
            }}
          >
            {option.label}
          </button>
        )}
      </For>
    </div>
  );
}
