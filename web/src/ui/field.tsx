import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { createUniqueId, Show, type JSX } from "solid-js";
import { createFieldMark } from "./field-mark.ts";
import { Icon } from "./icon.tsx";
import { say } from "./words.ts";

/** What every field has: a visible label, perhaps a hint, and its error beside it. */
export interface FieldProps {
  label: string;
  /** For the links of the error summary; made up when not given. */
  id?: string | undefined;
  hint?: string | undefined;
  /** What the form found wrong; taken away as soon as the field is changed. */
  error?: string | undefined;
  optional?: boolean | undefined;
  class?: string | undefined;
  /** The error is read out when it appears; for a form whose errors have no summary. */
  announce?: boolean | undefined;
}

/** What the control inside a field carries, so that its label, hint and error are read with it. */
export interface ControlAttributes {
  id: string;
  "aria-invalid": "true" | undefined;
  "aria-describedby": string | undefined;
}

/** Label, control, hint and error in one place. */
export function Field(
  props: FieldProps & {
    /** What stands in the control: a mark goes when it changes, whoever changed it. */
    value?: string | readonly string[] | undefined;
    /** What the field itself finds wrong while it is filled in; it stands until the field is right. */
    problem?: string | undefined;
    children: (control: ControlAttributes) => JSX.Element;
  },
): JSX.Element {
  const made = createUniqueId();
  const id = (): string => props.id ?? made;
  const mark = createFieldMark(
    () => props.error,
    () => props.value,
  );
  const error = (): string | undefined => props.problem ?? mark.error();
  const changed = { handleEvent: mark.changed, capture: true };
  const describedBy = (): string | undefined => {
    const ids = [props.hint ? `${id()}-hint` : "", error() ? `${id()}-error` : ""].filter(Boolean);
    return ids.length > 0 ? ids.join(" ") : undefined;
  };
  const control: ControlAttributes = {
    get id() {
      return id();
    },
    get "aria-invalid"() {
      return error() ? "true" : undefined;
    },
    get "aria-describedby"() {
      return describedBy();
    },
  };
  return (
    <div
      class={`field${error() ? " field--bad" : ""}${props.class ? ` ${props.class}` : ""}`}
      on:input={changed}
      on:change={changed}
      on:drop={changed}
    >
      <label for={id()}>
        {props.label}
        <Show when={props.optional}>
          {" "}
          <span class="opt">{say("optional")}</span>
        </Show>
      </label>
      {props.children(control)}
      <Show when={props.hint}>
        <span class="hint" id={`${id()}-hint`}>
          {props.hint}
        </span>
      </Show>
      <Show when={error()}>
        <span class="err" id={`${id()}-error`} role={props.announce ? "alert" : undefined}>
          <Icon of={TriangleAlert} />
          {error()}
        </span>
      </Show>
    </div>
  );
}
