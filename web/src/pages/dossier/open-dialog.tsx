import type { OpenedDossier } from "@vanthu/office/dossier/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { create, newKey } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
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
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  let key = newKey();

  async function submit(): Promise<void> {
    const wrong = problemsOf(form());
    setErrors(wrong);
    if (wrong.length > 0 || busy()) return;
    setBusy(true);
    try {
      const dossier = await create<OpenedDossier>("/api/work/dossiers", openingOf(form()), key);
      key = newKey();
      setForm(fresh());
      props.onClose();
      props.onOpened(dossier);
    } catch (refused) {
      setErrors([{ text: sentence(refused) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.open}
      title={t("openNew")}
      submit={t("openNew")}
      errors={errors()}
      busy={busy()}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <DossierFields form={form()} onForm={(fields) => setForm({ ...form(), ...fields })} />
    </FormDialog>
  );
}
