import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { batch, createEffect, createSignal, on, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { DateField } from "../../ui/date-field.tsx";
import type { FormError } from "../../ui/error-summary.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { TokenList } from "../../ui/token-list.tsx";
import { t } from "./words.ts";

/** Enters that the head of a unit may sign for the head of the agency. */
export function DelegationDialog(props: {
  open: boolean;
  colleagues: readonly Colleague[];
  onClose: () => void;
  onChanged: () => void;
}): JSX.Element {
  const [kind, setKind] = createSignal<"TUQ" | "TL">("TUQ");
  const [delegateId, setDelegateId] = createSignal("");
  const [basis, setBasis] = createSignal("");
  const [from, setFrom] = createSignal("");
  const [until, setUntil] = createSignal("");
  const [typeNames, setTypeNames] = createSignal<string[]>([]);
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  const heads = (): readonly Colleague[] =>
    props.colleagues.filter(({ posts }) => posts.includes("unitHead") || posts.includes("headOfOffice"));
  const delegator = (): Colleague | undefined => props.colleagues.find(({ posts }) => posts.includes("chair"));
  createEffect(
    on(
      () => props.open,
      () => {
        batch(() => {
          setKind("TUQ");
          setDelegateId(heads()[0]?.id ?? "");
          setBasis("");
          setFrom(officeDate(Date.now()));
          setUntil("");
          setTypeNames([]);
          setErrors([]);
        });
      },
    ),
  );

  async function send(): Promise<void> {
    const found: FormError[] = [
      ...(basis().trim() === "" ? [{ id: "basis", text: t("fieldMissing", t("basis")) }] : []),
      ...(kind() === "TUQ" && until() === "" ? [{ id: "until", text: t("untilHint") }] : []),
    ];
    setErrors(found);
    const delegate = heads().find(({ id }) => id === delegateId());
    if (found.length > 0 || busy() || !delegate) return;
    setBusy(true);
    try {
      await post("/api/authority/delegations", {
        kind: kind(),
        delegatorId: delegator()?.id,
        delegateId: delegate.id,
        basis: basis().trim(),
        from: from(),
        ...(until() !== "" && { until: until() }),
        typeNames: typeNames(),
      });
      toast(t("delegationSaved", delegate.fullName));
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
      title={t("addDelegation")}
      submit={t("addDelegation")}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={props.onClose}
    >
      <p>
        {t("delegator")}: <b>{delegator()?.fullName}</b>
      </p>
      <Select
        label={t("kind")}
        value={kind()}
        options={(["TUQ", "TL"] as const).map((value) => ({ value, label: t(value) }))}
        onValue={(value) => setKind(value === "TL" ? "TL" : "TUQ")}
      />
      <Select
        label={t("delegate")}
        value={delegateId()}
        options={heads().map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` }))}
        onValue={setDelegateId}
      />
      <TextField
        id="basis"
        label={t("basis")}
        hint={t("basisHint")}
        error={errors().find(({ id }) => id === "basis")?.text}
        autocomplete="off"
        value={basis()}
        onValue={setBasis}
      />
      <div class="aut-two">
        <DateField label={t("from")} value={from()} onValue={setFrom} />
        <DateField
          id="until"
          label={t("until")}
          hint={t("untilHint")}
          error={errors().find(({ id }) => id === "until")?.text}
          value={until()}
          onValue={setUntil}
        />
      </div>
      <TokenList
        label={t("typeNames")}
        hint={t("typeNamesHint")}
        placeholder={t("addType")}
        choices={DOCUMENT_TYPE_NAMES.map((name) => ({ id: name, name }))}
        chosen={typeNames()}
        onChosen={setTypeNames}
      />
    </FormDialog>
  );
}
