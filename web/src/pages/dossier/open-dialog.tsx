import type { OpenedDossier } from "@vanthu/office/dossier/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { create, newKey } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createSaving } from "../../ui/saving.ts";
import { DossierFields } from "./dossier-fields.tsx";
import { emptyForm, openingOf, problemsOf } from "./dossier-form.ts";
import { t } from "./words.ts";

/** Mở hồ sơ. */
export function OpenDialog(props: {
  open: boolean;
  onClose: () => void;
  onOpened: (dossier: OpenedDossier) => void;
}): JSX.Element {
  const fresh = () => emptyForm(officeDate(Date.now()));
  const [form, setForm] = createSignal(fresh());
  const { errors, busy, save } = createSaving();
  let key = newKey();

  async function open(): Promise<void> {
    const dossier = await create<OpenedDossier>("/api/work/dossiers", openingOf(form()), key);
    key = newKey();
    setForm(fresh());
    props.onClose();
    props.onOpened(dossier);
  }

  return (
    <FormDialog
      open={props.open}
      title={t("openNew")}
      submit={t("openNew")}
      errors={errors()}
      busy={busy()}
      onSubmit={() => save(problemsOf(form()), open)}
      onClose={props.onClose}
    >
      <DossierFields form={form()} errors={errors()} onForm={(fields) => setForm({ ...form(), ...fields })} />
    </FormDialog>
  );
}
