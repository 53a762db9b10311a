import { Show, type JSX } from "solid-js";
import { officeDate } from "../../i18n/format.ts";
import { DateField } from "../../ui/date-field.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import type { DossierForm } from "./dossier-form.ts";
import { retentionChoices } from "./retention.ts";
import { t } from "./words.ts";

/** The fields of a dossier, to open one and to set one right. */
export function DossierFields(props: {
  form: DossierForm;
  errors: readonly FormError[];
  onForm: (fields: Partial<DossierForm>) => void;
  /** It is there already: it has a code, and its day stays. */
  stands?: boolean;
}): JSX.Element {
  const errorOf = (id: string): string | undefined => props.errors.find((error) => error.id === id)?.text;
  return (
    <>
      <TextField
        id="dossier-title"
        label={t("titleLabel")}
        hint={t("titleHint")}
        error={errorOf("dossier-title")}
        value={props.form.title}
        maxLength={500}
        onValue={(title) => props.onForm({ title })}
      />
      <div class="dossier-two">
        <TextField
          id="dossier-code"
          label={t("codeLabel")}
          hint={props.stands ? undefined : t("codeHint")}
          error={errorOf("dossier-code")}
          optional={!props.stands}
          value={props.form.code}
          maxLength={20}
          onValue={(code) => props.onForm({ code })}
        />
        <Select
          label={t("retentionLabel")}
          value={props.form.retention}
          options={retentionChoices(props.form.retention)}
          onValue={(retention) => props.onForm({ retention })}
        />
      </div>
      <Show when={!props.stands}>
        <DateField
          label={t("openedOnLabel")}
          value={props.form.openedOn}
          max={officeDate(Date.now())}
          onValue={(openedOn) => props.onForm({ openedOn })}
        />
      </Show>
      <TextField
        label={t("noteLabel")}
        value={props.form.note}
        optional
        maxLength={500}
        onValue={(note) => props.onForm({ note })}
      />
    </>
  );
}
