import type { AddAbsence } from "@vanthu/office/absence/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { batch, createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { useMay, useMe } from "../../session.tsx";
import { Check } from "../../ui/check.tsx";
import { DateField } from "../../ui/date-field.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

const KINDS = ["leave", "mission", "delegation"] as const;
const SCOPES = ["handle", "instruct", "approveContent"] as const;
type Scope = (typeof SCOPES)[number];

/** Enters an absence: who, when, who does which of the work meanwhile. */
export function AbsenceDialog(props: {
  open: boolean;
  colleagues: readonly Colleague[];
  onClose: () => void;
  onChanged: () => void;
}): JSX.Element {
  const me = useMe();
  const may = useMay();
  const [staffId, setStaffId] = createSignal("");
  const [kind, setKind] = createSignal<AddAbsence["kind"]>("leave");
  const [from, setFrom] = createSignal("");
  const [until, setUntil] = createSignal("");
  const [substituteId, setSubstituteId] = createSignal("");
  const [scope, setScope] = createSignal<readonly Scope[]>(["handle"]);
  const [note, setNote] = createSignal("");
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const person = (): Colleague | undefined => props.colleagues.find(({ id }) => id === staffId());
  const optionsOf = (people: readonly Colleague[]): { value: string; label: string }[] =>
    people.map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` }));
  /** What the person has to pass on, by the posts held. */
  const scopes = (): readonly Scope[] => {
    const posts = person()?.posts ?? [];
    const leads = posts.some((post) => post === "chair" || post === "viceChair");
    return SCOPES.filter((one) => one === "handle" || (one === "instruct" ? leads : posts.includes("unitHead")));
  };
  createEffect(
    on(
      () => props.open,
      () => {
        batch(() => {
          setStaffId(me().staffId);
          setKind("leave");
          setFrom(officeDate(Date.now()));
          setUntil("");
          setSubstituteId("");
          setScope(["handle", "instruct", "approveContent"]);
          setNote("");
          setErrors([]);
        });
      },
    ),
  );

  async function send(): Promise<void> {
    setErrors(until() === "" ? [{ id: "absence-until", text: t("missing", t("until")) }] : []);
    if (errors().length > 0 || busy()) return;
    setBusy(true);
    const hasSubstitute = substituteId() !== "";
    try {
      await post("/api/work/absences", {
        staffId: staffId(),
        kind: kind(),
        from: from(),
        until: until(),
        ...(hasSubstitute && { substituteId: substituteId() }),
        scope: hasSubstitute ? scope().filter((one) => scopes().includes(one)) : [],
        ...(note().trim() !== "" && { note: note().trim() }),
      });
      toast(t("saved", person()?.fullName ?? me().fullName));
      props.onChanged();
      props.onClose();
    } catch (error) {
      setErrors([{ text: sentence(error) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormDialog
      open={props.open}
      title={t("add")}
      submit={t("add")}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={props.onClose}
    >
      <Show when={may("absence.manage")}>
        <Select label={t("person")} value={staffId()} options={optionsOf(props.colleagues)} onValue={setStaffId} />
      </Show>
      <Select
        label={t("kind")}
        hint={kind() === "delegation" ? t("delegationHint") : undefined}
        value={kind()}
        options={KINDS.map((value) => ({ value, label: t(value) }))}
        onValue={(value) => setKind(KINDS.find((one) => one === value) ?? "leave")}
      />
      <div class="abs-two">
        <DateField label={t("from")} value={from()} onValue={setFrom} />
        <DateField
          id="absence-until"
          label={t("until")}
          error={errors().find(({ id }) => id === "absence-until")?.text}
          value={until()}
          onValue={setUntil}
        />
      </div>
      <Select
        label={t("substitute")}
        value={substituteId()}
        options={[
          { value: "", label: t("noSubstitute") },
          ...optionsOf(props.colleagues.filter(({ id }) => id !== staffId())),
        ]}
        onValue={setSubstituteId}
      />
      <Show when={substituteId() !== ""}>
        <fieldset class="abs-scope">
          <legend>{t("scope")}</legend>
          <For each={scopes()}>
            {(one) => (
              <Check
                label={t(one)}
                checked={scope().includes(one)}
                onChecked={(checked) => setScope((all) => (checked ? [...all, one] : all.filter((it) => it !== one)))}
              />
            )}
          </For>
        </fieldset>
      </Show>
      <TextField label={t("note")} hint={t("noteHint")} optional autocomplete="off" value={note()} onValue={setNote} />
    </FormDialog>
  );
}
