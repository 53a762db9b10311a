import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { createSignal, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { colleagueOption } from "../../colleague/colleague-choice.ts";
import { officeDate } from "../../i18n/format.ts";
import { EntryDialog } from "../../ui/entry-dialog.tsx";
import { TermFields } from "../../ui/term-fields.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
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
  const heads = (): readonly Colleague[] =>
    props.colleagues.filter(({ posts }) => posts.includes("unitHead") || posts.includes("headOfOffice"));
  const delegator = (): Colleague | undefined => props.colleagues.find(({ posts }) => posts.includes("chair"));
  const delegate = (): Colleague | undefined => heads().find(({ id }) => id === delegateId());

  return (
    <EntryDialog
      open={props.open}
      title={t("addDelegation")}
      begin={() => {
        setKind("TUQ");
        setDelegateId(heads()[0]?.id ?? "");
        setBasis("");
        setFrom(officeDate(Date.now()));
        setUntil("");
        setTypeNames([]);
      }}
      problems={() => [
        ...(delegate() ? [] : [{ text: t("fieldMissing", t("delegate")) }]),
        ...(basis().trim() === "" ? [{ id: "basis", text: t("fieldMissing", t("basis")) }] : []),
        ...(kind() === "TUQ" && until() === "" ? [{ id: "until", text: t("untilHint") }] : []),
      ]}
      send={() =>
        post("/api/authority/delegations", {
          kind: kind(),
          delegatorId: delegator()?.id,
          delegateId: delegateId(),
          basis: basis().trim(),
          from: from(),
          ...(until() !== "" && { until: until() }),
          typeNames: typeNames(),
        })
      }
      saved={() => t("delegationSaved", delegate()?.fullName ?? "")}
      onClose={props.onClose}
      onChanged={props.onChanged}
    >
      {(errorOf) => (
        <>
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
            options={heads().map(colleagueOption)}
            onValue={setDelegateId}
          />
          <TextField
            id="basis"
            label={t("basis")}
            hint={t("basisHint")}
            error={errorOf("basis")}
            autocomplete="off"
            value={basis()}
            onValue={setBasis}
          />
          <TermFields
            labels={{ from: t("from"), until: t("until") }}
            from={from()}
            until={until()}
            untilId="until"
            untilHint={t("untilHint")}
            untilError={errorOf("until")}
            onFrom={setFrom}
            onUntil={setUntil}
          />
          <TokenList
            label={t("typeNames")}
            hint={t("typeNamesHint")}
            placeholder={t("addType")}
            choices={DOCUMENT_TYPE_NAMES.map((name) => ({ id: name, name }))}
            chosen={typeNames()}
            onChosen={setTypeNames}
          />
        </>
      )}
    </EntryDialog>
  );
}
