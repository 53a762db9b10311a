import UsersRound from "lucide-solid/icons/users-round";
import type { Receiver } from "@vanthu/office/outgoing/schema.ts";
import type { OfferedGroups } from "@vanthu/office/recipient/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import type { InferOutput } from "valibot";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./receiver-choice.ts";

/** One alone is found as quickly by its name. */
const LEAST = 2;

/** Lưu thành nhóm: the receivers as chosen get a name, for the next document; those of this one stay as they are. */
export function SaveGroup(props: { receivers: readonly Receiver[]; onSaved: () => void }): JSX.Element {
  const may = useMay();
  const [open, setOpen] = createSignal(false);
  const [name, setName] = createSignal("");
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(open, () => {
      setName("");
      setErrors([]);
    }),
  );
  const isNameless = (): boolean => name().trim() === "";

  async function save(): Promise<void> {
    if (busy()) return;
    setErrors(isNameless() ? [{ id: "group-name", text: t("groupNameMissing") }] : []);
    if (isNameless()) return;
    setBusy(true);
    try {
      const agencyIds = props.receivers.map(({ agencyId }) => agencyId);
      await post<InferOutput<typeof OfferedGroups>>("/api/recipients/groups", { name: name().trim(), agencyIds });
      toast(t("groupSaved", name().trim()));
      setOpen(false);
      props.onSaved();
    } catch (error) {
      setErrors([{ id: "group-name", text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show when={may("recipient.manage") && props.receivers.length >= LEAST}>
      <Button size="s" kind="quiet" icon={UsersRound} onClick={() => setOpen(true)}>
        {t("saveGroup", props.receivers.length)}
      </Button>
      <FormDialog
        open={open()}
        title={t("saveGroupTitle")}
        submit={t("saveGroupSubmit")}
        errors={errors()}
        busy={busy()}
        onSubmit={save}
        onClose={() => setOpen(false)}
      >
        <p>{t("saveGroupText", props.receivers.length)}</p>
        <TextField
          id="group-name"
          label={t("groupName")}
          error={errors().find(({ id }) => id === "group-name")?.text}
          maxlength={100}
          autocomplete="off"
          value={name()}
          onValue={setName}
        />
      </FormDialog>
    </Show>
  );
}
