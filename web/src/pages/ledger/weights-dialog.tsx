import type { LedgerWeights } from "@vanthu/office/ledger/schema.ts";
import { createEffect, createSignal, For, on, type JSX } from "solid-js";
import { put } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { monthsFrom } from "./month.ts";
import { formOf, SHARES, weightsOf, WORTHS } from "./weights-form.ts";
import { t } from "./words.ts";

/** How the unit scores, from this month or a later one on; months that are over keep what held then. */
export function WeightsDialog(props: {
  open: boolean;
  weights: LedgerWeights;
  onClose: () => void;
  onSaved: () => void;
}): JSX.Element {
  const months = monthsFrom(officeDate(Date.now()));
  const [form, setForm] = createSignal(formOf(props.weights));
  const [month, setMonth] = createSignal(months[0] ?? "");
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      () => {
        setForm(formOf(props.weights));
        setErrors([]);
      },
    ),
  );
  const idOf = (key: string): string => `weight-${key}`;
  const errorOf = (key: string): string | undefined => errors().find(({ id }) => id === idOf(key))?.text;

  async function save(): Promise<void> {
    const meant = weightsOf(form(), month());
    if ("wrong" in meant) {
      const wrong = meant.wrong.map((key) => ({ id: idOf(key), text: t("percentWrong", t(key)) }));
      setErrors(meant.sum === undefined ? wrong : [{ id: idOf(SHARES[0]), text: t("sumWrong", meant.sum) }]);
      return;
    }
    if (busy()) return;
    setBusy(true);
    try {
      await put("/api/work/ledger/weights", meant.weights);
      toast(t("weightsSaved", t("monthOf", month())));
      props.onSaved();
      props.onClose();
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  const fields = (keys: readonly (keyof ReturnType<typeof form>)[]): JSX.Element => (
    <div class="led-weights">
      <For each={keys}>
        {(key) => (
          <TextField
            id={idOf(key)}
            label={t(key)}
            error={errorOf(key)}
            inputmode="numeric"
            autocomplete="off"
            value={form()[key]}
            onValue={(value) => setForm((before) => ({ ...before, [key]: value }))}
          />
        )}
      </For>
    </div>
  );
  return (
    <FormDialog
      open={props.open}
      title={t("weightsTitle")}
      submit={t("weightsSave")}
      errors={errors()}
      busy={busy()}
      wide
      onSubmit={save}
      onClose={props.onClose}
    >
      <p>{t("weightsText")}</p>
      <Select
        label={t("weightsFrom")}
        value={month()}
        options={months.map((value) => ({ value, label: t("monthOf", value) }))}
        onValue={setMonth}
      />
      <h3 class="led-part">{t("shares")}</h3>
      {fields(SHARES)}
      <h3 class="led-part">{t("worths")}</h3>
      {fields(WORTHS)}
    </FormDialog>
  );
}
