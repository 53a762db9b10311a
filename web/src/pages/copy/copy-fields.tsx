import type { Medium } from "@vanthu/office/copy/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { Check, Radio } from "../../ui/check.tsx";
import { Note } from "../../ui/note.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { FORMS, isDirection, settled, type CopyEntry, type problemsOf } from "./copy-form.ts";
import { t } from "./words.ts";

const TO: readonly Medium[] = ["paper", "electronic"];

/** Form, direction, pages, number and receivers of a copy; what article 25 does not know cannot be chosen. */
export function CopyFields(props: {
  entry: CopyEntry;
  from: Medium;
  /** Of the file to copy, where it is known. */
  pages?: number | undefined;
  problems: ReturnType<typeof problemsOf>;
  /** Whether the source may be a true copy itself, which only the person knows; a document of this office is none. */
  asksIsCopy: boolean;
  onEntry: (change: Partial<CopyEntry>) => void;
}): JSX.Element {
  return (
    <div class="stack">
      <fieldset class="copy-choice">
        <legend>{t("form")}</legend>
        <For each={FORMS.filter((form) => props.asksIsCopy || form !== "saoLuc")}>
          {(form) => (
            <Radio
              name="copy-form"
              label={t(form)}
              hint={t(`${form}Hint`)}
              checked={props.entry.form === form}
              onChosen={() => {
                props.onEntry(settled(props.entry, { form }, props.from));
              }}
            />
          )}
        </For>
      </fieldset>
      <Show when={props.asksIsCopy}>
        <Check
          label={t("isCopy")}
          checked={props.entry.isCopy}
          onChecked={(isCopy) => {
            props.onEntry(settled(props.entry, { isCopy }, props.from));
          }}
        />
      </Show>
      <fieldset class="copy-choice">
        <legend>{t("to")}</legend>
        <For each={TO}>
          {(to) => (
            <Radio
              name="copy-to"
              label={t(to)}
              hint={t(`${to}Hint`)}
              checked={props.entry.to === to}
              disabled={!isDirection(props.entry.form, props.from, to)}
              onChosen={() => {
                props.onEntry({ to });
              }}
            />
          )}
        </For>
      </fieldset>
      <Show when={!isDirection(props.entry.form, props.from, "electronic")}>
        <Note kind="info">{t("noDirection")}</Note>
      </Show>
      <Show when={props.entry.form === "trichSao"}>
        <TextField
          label={t("pages")}
          hint={t("pagesHint", props.pages === undefined ? "" : t("pagesOf", props.pages))}
          error={props.problems.pages}
          value={props.entry.pages}
          autocomplete="off"
          onValue={(pages) => {
            props.onEntry({ pages });
          }}
        />
      </Show>
      <div class="copy-pair">
        <TextField
          label={t("number")}
          error={props.problems.copies}
          value={props.entry.copies}
          inputmode="numeric"
          autocomplete="off"
          onValue={(copies) => {
            props.onEntry({ copies });
          }}
        />
        <TextArea
          label={t("recipients")}
          hint={t("recipientsHint")}
          optional
          rows={2}
          value={props.entry.recipients}
          onValue={(recipients) => {
            props.onEntry({ recipients });
          }}
        />
      </div>
    </div>
  );
}
