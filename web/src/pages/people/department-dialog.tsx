import type { AccountDepartment } from "@vanthu/office/account/schema.ts";
import { batch, createEffect, createSignal, on, type JSX } from "solid-js";
import { patch, post } from "../../api.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createSaving } from "../../ui/saving.ts";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** A department to rename, or none yet. */
export type EditedDepartment = { department: AccountDepartment | undefined } | undefined;

/** Adds a department or gives one another name. */
export function DepartmentDialog(props: {
  edited: EditedDepartment;
  onClose: () => void;
  onChanged: () => void;
}): JSX.Element {
  const [name, setName] = createSignal("");
  const [abbreviation, setAbbreviation] = createSignal("");
  const { errors, setErrors, errorOf, busy, save } = createSaving();
  createEffect(
    on(
      () => props.edited,
      (edited) => {
        batch(() => {
          setName(edited?.department?.name ?? "");
          setAbbreviation(edited?.department?.abbreviation ?? "");
          setErrors([]);
        });
      },
    ),
  );

  function send(): Promise<void> {
    const found: FormError[] = [];
    if (name().trim() === "") found.push({ id: "department-name", text: t("departmentNameMissing") });
    if (abbreviation().trim() === "") found.push({ id: "abbreviation", text: t("abbreviationMissing") });
    const fields = { name: name().trim(), abbreviation: abbreviation().trim() };
    const known = props.edited?.department;
    return save(found, async () => {
      await (known
        ? patch(`/api/staff/departments/${known.id}`, { ...fields, version: known.version })
        : post("/api/staff/departments", fields));
      toast(t("departmentSaved", fields.name));
      props.onChanged();
      props.onClose();
    });
  }

  const known = (): AccountDepartment | undefined => props.edited?.department;
  return (
    <FormDialog
      open={props.edited !== undefined}
      title={known() ? t("editDepartment", known()?.name ?? "") : t("addDepartment")}
      submit={known() ? t("save") : t("addDepartment")}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={props.onClose}
    >
      <TextField
        id="department-name"
        label={t("departmentName")}
        error={errorOf("department-name")}
        value={name()}
        onValue={setName}
        autocomplete="off"
        autofocus
      />
      <TextField
        id="abbreviation"
        label={t("abbreviation")}
        hint={t("abbreviationHint")}
        error={errorOf("abbreviation")}
        value={abbreviation()}
        onValue={setAbbreviation}
        autocomplete="off"
      />
    </FormDialog>
  );
}
