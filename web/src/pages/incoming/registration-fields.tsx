import type { DirectoryList } from "@vanthu/office/organisation/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, type JSX } from "solid-js";
import type { SetStoreFunction } from "solid-js/store";
import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import { get, query } from "../../api.ts";
import { stateWord } from "../../state/words.ts";
import { DateField } from "../../ui/date-field.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { SuggestField } from "../../ui/suggest-field.tsx";
import { Select, TextArea, TextField } from "../../ui/text-field.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import "./registration-fields.css";
import { t, type Registration } from "./registration.ts";

const URGENCIES = ["normal", "urgent", "rush", "express"] as const;

/** The eight fields of the book in the order of the paper, and three more behind a fold. */
export function RegistrationFields(props: {
  form: Registration;
  set: SetStoreFunction<Registration>;
  errors: readonly FormError[];
  /** What a packet filled in has a blue ground until a person changes it. */
  filled?: boolean;
  autofocus?: boolean;
}): JSX.Element {
  const [asked, setAsked] = createSignal<string>();
  const agencies = createLoad(asked, (text) =>
    get<InferOutput<typeof DirectoryList>>(`/api/agencies${query({ q: text })}`),
  );
  const names = (): string[] => (agencies.data()?.items ?? []).map((agency) => agency.name);
  const errorOf = (id: keyof Registration): string | undefined => props.errors.find((error) => error.id === id)?.text;
  const field = (key: Exclude<keyof Registration, "urgency">) => ({
    id: key,
    get value() {
      return props.form[key];
    },
    get error() {
      return errorOf(key);
    },
    get filled() {
      return Boolean(props.filled) && props.form[key] !== "";
    },
    onValue: (value: string) => {
      props.set(key, value);
    },
  });

  return (
    <div class="reg-fields">
      <TextField
        {...field("referenceNumber")}
        label={t("reference")}
        hint={props.filled ? undefined : t("referenceHint")}
        autocomplete="off"
        autofocus={props.autofocus}
        required
      />
      <DateField {...field("issuedOn")} label={t("issuedOn")} required />
      <SuggestField
        {...field("issuer")}
        class="reg-wide"
        label={t("issuer")}
        hint={props.filled ? undefined : t("issuerHint")}
        suggestions={names()}
        required
        onValue={(value) => {
          props.set("issuer", value);
          setAsked(value.trim().length >= 2 ? value.trim() : undefined);
        }}
      />
      <SuggestField {...field("typeName")} label={t("typeName")} suggestions={DOCUMENT_TYPE_NAMES} required />
      <Select
        id="urgency"
        label={t("urgency")}
        value={props.form.urgency}
        options={URGENCIES.map((value) => ({ value, label: stateWord(value) }))}
        onValue={(value) => {
          props.set("urgency", URGENCIES.find((one) => one === value) ?? "normal");
        }}
      />
      <TextArea {...field("subject")} class="reg-wide" label={t("subject")} rows={2} required />
      <DateField {...field("dueOn")} label={t("dueOn")} optional />
      <TextField {...field("recipient")} label={t("recipient")} optional autocomplete="off" />
      <details class="reg-wide reg-more">
        <summary>{t("more")}</summary>
        <div class="reg-fields">
          <TextField {...field("signerName")} label={t("signerName")} optional autocomplete="off" />
          <TextField {...field("signerPosition")} label={t("signerPosition")} optional autocomplete="off" />
          <TextField {...field("note")} class="reg-wide" label={t("note")} optional autocomplete="off" />
        </div>
      </details>
    </div>
  );
}
