import type { LetterForm } from "@vanthu/office/outgoing/form-schema.ts";
import { For, Match, Show, Switch, type JSX } from "solid-js";
import { Check } from "../../../../ui/check.tsx";
import { DateField } from "../../../../ui/date-field.tsx";
import { LineTokens } from "../../../../ui/line-tokens.tsx";
import { Select, TextArea, TextField } from "../../../../ui/text-field.tsx";
import { formWord, t } from "../../draft-words.ts";
import { FORM_SPECS, type FieldSpec } from "./form-spec.ts";
import { MomentField } from "./moment-field.tsx";
import { PartyFields } from "./party-fields.tsx";

const MEETINGS = ["Cuộc họp", "Hội nghị", "Hội thảo"] as const;
const HONORIFICS = ["Ông", "Bà"] as const;

/** The fields that a type of document has beyond its body. */
export function FormFields(props: { form: LetterForm; onForm: (form: LetterForm) => void }): JSX.Element {
  /** An emptied date or choice is absent, an emptied text is empty. */
  function put(name: string, value: unknown): void {
    const next = Object.entries({ ...props.form, [name]: value }).filter(([, one]) => one !== undefined);
    props.onForm(Object.fromEntries(next) as unknown as LetterForm);
  }
  const specs = (): readonly FieldSpec[] => (props.form.kind === "agreement" ? [] : FORM_SPECS[props.form.kind]);
  const value = (name: string): unknown => (props.form as unknown as Record<string, unknown>)[name];

  return (
    <fieldset class="draft-form-fields">
      <legend>{t("form")}</legend>
      <Show when={props.form.kind === "agreement" && props.form}>
        {(form) => (
          <PartyFields
            parties={form().parties}
            onParties={(parties) => {
              put("parties", parties);
            }}
          />
        )}
      </Show>
      <For each={specs()}>{(spec) => <FormField spec={spec} value={value(spec.name)} put={put} />}</For>
    </fieldset>
  );
}

function FormField(props: {
  spec: FieldSpec;
  value: unknown;
  put: (name: string, value: unknown) => void;
}): JSX.Element {
  const { name, way, most } = props.spec;
  const label = (): string => formWord(name);
  const text = (): string => (typeof props.value === "string" ? props.value : "");
  const put = (value: unknown): void => {
    props.put(name, value);
  };
  const id = `draft-form-${name}`;
  return (
    <Switch
      fallback={
        <TextField
          id={id}
          label={label()}
          hint={name === "authorityLine" ? t("authorityHint") : undefined}
          autocomplete="off"
          maxlength={most}
          value={text()}
          onValue={put}
        />
      }
    >
      <Match when={way === "area"}>
        <TextArea
          id={id}
          label={label()}
          rows={2}
          maxlength={most}
          value={text()}
          onValue={(value) => {
            put(value.replace(/\n+/gu, " "));
          }}
        />
      </Match>
      <Match when={way === "lines"}>
        <LineTokens
          id={id}
          label={label()}
          hint={t("linesHint")}
          placeholder={t("addRecipientLine")}
          maxLength={most ?? 300}
          lines={Array.isArray(props.value) ? (props.value as string[]) : []}
          onLines={put}
        />
      </Match>
      <Match when={way === "date"}>
        <DateField
          id={id}
          label={label()}
          value={text()}
          onValue={(on) => {
            put(on === "" ? undefined : on);
          }}
        />
      </Match>
      <Match when={way === "time"}>
        <MomentField
          id={id}
          label={label()}
          value={text()}
          onValue={(at) => {
            put(at === "" ? undefined : at);
          }}
        />
      </Match>
      <Match when={way === "honorific"}>
        <Select
          id={id}
          label={label()}
          value={text()}
          placeholder={t("honorificOpen")}
          options={HONORIFICS.map((one) => ({ value: one, label: one }))}
          onValue={(one) => {
            put(one === "" ? undefined : one);
          }}
        />
      </Match>
      <Match when={way === "meeting"}>
        <Select
          id={id}
          label={label()}
          value={text()}
          options={MEETINGS.map((one) => ({ value: one, label: one }))}
          onValue={put}
        />
      </Match>
      <Match when={way === "check"}>
        <Check
          id={id}
          label={label()}
          checked={props.value === true}
          onChecked={(on) => {
            put(on ? true : undefined);
          }}
        />
      </Match>
    </Switch>
  );
}
