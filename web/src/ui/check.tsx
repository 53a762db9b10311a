import { Show, type JSX } from "solid-js";

interface CheckProps {
  label: JSX.Element;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  hint?: string | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
}

/** One yes or no. */
export function Check(props: CheckProps): JSX.Element {
  return (
    <label class="check">
      <input
        id={props.id}
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => {
          props.onChecked(event.currentTarget.checked);
        }}
      />
      <span>
        {props.label}
        <Show when={props.hint}>
          <span class="hint block">{props.hint}</span>
        </Show>
      </span>
    </label>
  );
}

/** One of a few, all visible; put several with one `name` into a `fieldset` with a `legend`. */
export function Radio(props: Omit<CheckProps, "onChecked"> & { name: string; onChosen: () => void }): JSX.Element {
  return (
    <label class="check">
      <input
        id={props.id}
        type="radio"
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        onChange={() => {
          props.onChosen();
        }}
      />
      <span>
        {props.label}
        <Show when={props.hint}>
          <span class="hint block">{props.hint}</span>
        </Show>
      </span>
    </label>
  );
}

/** A setting that takes effect at once. */
export function Switch(props: CheckProps): JSX.Element {
  return (
    <label class="switch">
      <input
        id={props.id}
        type="checkbox"
        role="switch"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => {
          props.onChecked(event.currentTarget.checked);
        }}
      />
      <span>{props.label}</span>
    </label>
  );
}
