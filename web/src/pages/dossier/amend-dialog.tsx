import type { DossierDetail } from "@vanthu/office/dossier/schema.ts";
import { createEffect, createSignal, on, type JSX } from "solid-js";
import { put } from "../../api.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createSaving } from "../../ui/saving.ts";
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
  const { errors, setErrors, busy, save } = createSaving();
  createEffect(
    on(
      () => props.open,
      () => {
        setForm(formOf(props.dossier));
        setErrors([]);
      },
    ),
  );

  function submit(): Promise<void> {
    const missing = form().code.trim() === "" ? [{ id: "dossier-code", text: t("codeWrong") }] : [];
    return save([...problemsOf(form()), ...missing], async () => {
      const { id, version } = props.dossier;
      props.onAmended(await put<DossierDetail>(`/api/work/dossiers/${id}`, { ...wordsOf(form()), version }));
    });
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
      <DossierFields form={form()} errors={errors()} onForm={(fields) => setForm({ ...form(), ...fields })} stands />
    </FormDialog>
  );
}
