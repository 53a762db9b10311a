import type { DossierDetail, DossierList, OpenedDossier } from "@vanthu/office/dossier/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { create, get, newKey, post, query } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { Check } from "../../ui/check.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { createSaving } from "../../ui/saving.ts";
import { Select } from "../../ui/text-field.tsx";
import { say } from "../../ui/words.ts";
import { DossierFields } from "./dossier-fields.tsx";
import { emptyForm, openingOf, problemsOf, type DossierForm } from "./dossier-form.ts";
import { t } from "./words.ts";

/** Đưa văn bản vào hồ sơ: an open dossier one keeps, or a new one, in one step. */
export function FileDialog(props: {
  documentId: string;
  /** What a new dossier is called at first. */
  subject: string;
  /** Where it lies already. */
  inIds: readonly string[];
  onClose: () => void;
  onFiled: (code: string) => void;
}): JSX.Element {
  const [form, setForm] = createSignal<DossierForm>({ ...emptyForm(officeDate(Date.now())), title: props.subject });
  const [chosen, setChosen] = createSignal("");
  const [inNew, setInNew] = createSignal(false);
  const { errors, busy, save } = createSaving();
  const key = newKey();
  const own = createLoad(() => true, readOwn);
  const choices = (): { value: string; label: string }[] =>
    (own.data() ?? [])
      .filter(({ id }) => !props.inIds.includes(id))
      .map(({ id, code, title, onBehalfOf: name }) => {
        const label = `${code} · ${title}`;
        return { value: id, label: name === undefined ? label : `${label} (${say("insteadOf", name)})` };
      });
  /** With none open there is nothing to choose. */
  const opensNew = (): boolean => inNew() || (own.data() !== undefined && choices().length === 0);

  function submit(): Promise<void> {
    const wrong = opensNew()
      ? problemsOf(form())
      : chosen() === ""
        ? [{ id: "dossier-which", text: t("whichMissing") }]
        : [];
    return save(wrong, async () => {
      const target = opensNew()
        ? (await create<OpenedDossier>("/api/work/dossiers", openingOf(form()), key)).id
        : chosen();
      const { documentId } = props;
      const { dossier } = await post<DossierDetail>(`/api/work/dossiers/${target}/documents`, { documentId });
      props.onFiled(dossier.code);
    });
  }

  return (
    <FormDialog
      open
      title={t("fileTitle")}
      submit={t("file")}
      errors={errors()}
      busy={busy()}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Show when={choices().length > 0}>
        <Show when={!inNew()}>
          <Select
            id="dossier-which"
            label={t("whichDossier")}
            value={chosen()}
            placeholder={t("choose")}
            options={choices()}
            error={errors().find(({ id }) => id === "dossier-which")?.text}
            onValue={setChosen}
          />
        </Show>
        <Check label={t("inNew")} checked={inNew()} onChecked={setInNew} />
      </Show>
      <Show when={opensNew()}>
        <DossierFields form={form()} errors={errors()} onForm={(fields) => setForm({ ...form(), ...fields })} />
      </Show>
    </FormDialog>
  );
}

/** All open dossiers one keeps, and those of whom one stands in for. */
async function readOwn(): Promise<DossierList["items"]> {
  const items: DossierList["items"] = [];
  let after: string | undefined;
  do {
    const page = await get<DossierList>(`/api/work/dossiers${query({ after })}`);
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
