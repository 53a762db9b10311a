import type { DossierDetail } from "@vanthu/office/dossier/schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { put } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { DossierFields } from "./dossier-fields.tsx";
import { formOf, problemsOf, wordsOf } from "./dossier-form.ts";
import { t } from "./words.ts";

/** Sửa thông tin hồ sơ: title, code, retention, note. */
export function AmendDialog(props: {
  open: boolean;
  dossier: DossierDetail["dossier"];
  onClose: () => void;
  onAmended: (detail: DossierDetail) => void;
}): JSX.Element {
  const [form, setForm] = createSignal(formOf(props.dossier));
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      () => {
        setForm(formOf(props.dossier));
        setErrors([]);
      },
    ),
  );

  async function submit(): Promise<void> {
    const { code } = form();
    const wrong = [
      ...problemsOf(form()),
      ...(code.trim() === "" ? [{ id: "dossier-code", text: t("codeWrong") }] : []),
    ];
    setErrors(wrong);
    if (wrong.length > 0 || busy()) return;
    setBusy(true);
    try {
      const { id, version } = props.dossier;
      props.onAmended(await put<DossierDetail>(`/api/work/dossiers/${id}`, { ...wordsOf(form()), version }));
    } catch (refused) {
      setErrors([{ text: sentence(refused) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.open}
      title={t("amend")}
      submit={t("save")}
      errors={errors()}
      busy={busy()}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <DossierFields form={form()} onForm={(fields) => setForm({ ...form(), ...fields })} stands />
    </FormDialog>
  );
}
