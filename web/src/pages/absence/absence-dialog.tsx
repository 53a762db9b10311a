import type { AddAbsence } from "@vanthu/office/absence/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { colleagueOption } from "../../colleague/colleague-choice.ts";
import { officeDate } from "../../i18n/format.ts";
import { useMay, useMe } from "../../session.tsx";
import { Check } from "../../ui/check.tsx";
import { EntryDialog } from "../../ui/entry-dialog.tsx";
import { TermFields } from "../../ui/term-fields.tsx";
import { Select, TextField } from "../../ui/text-field.tsx";
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
  const person = (): Colleague | undefined => props.colleagues.find(({ id }) => id === staffId());
  const optionsOf = (people: readonly Colleague[]): { value: string; label: string }[] => people.map(colleagueOption);
  /** What the person has to pass on, by the posts held. */
  const scopes = (): readonly Scope[] => {
    const posts = person()?.posts ?? [];
    const leads = posts.some((post) => post === "chair" || post === "viceChair" || post === "headOfOffice");
    return SCOPES.filter((one) => one === "handle" || (one === "instruct" ? leads : posts.includes("unitHead")));
  };
  const hasSubstitute = (): boolean => substituteId() !== "";

  return (
    <EntryDialog
      open={props.open}
      title={t("add")}
      begin={() => {
        setStaffId(me().staffId);
        setKind("leave");
        setFrom(officeDate(Date.now()));
        setUntil("");
        setSubstituteId("");
        setScope(["handle", "instruct", "approveContent"]);
        setNote("");
      }}
      problems={() => (until() === "" ? [{ id: "absence-until", text: t("missing", t("until")) }] : [])}
      send={() =>
        post("/api/work/absences", {
          staffId: staffId(),
          kind: kind(),
          from: from(),
          until: until(),
          ...(hasSubstitute() && { substituteId: substituteId() }),
          scope: hasSubstitute() ? scope().filter((one) => scopes().includes(one)) : [],
          ...(note().trim() !== "" && { note: note().trim() }),
        })
      }
      saved={() => t("saved", person()?.fullName ?? me().fullName)}
      onClose={props.onClose}
      onChanged={props.onChanged}
    >
      {(errorOf) => (
        <>
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
          <TermFields
            labels={{ from: t("from"), until: t("until") }}
            from={from()}
            until={until()}
            untilId="absence-until"
            untilError={errorOf("absence-until")}
            onFrom={setFrom}
            onUntil={setUntil}
          />
          <Select
            label={t("substitute")}
            value={substituteId()}
            options={[
              { value: "", label: t("noSubstitute") },
              ...optionsOf(props.colleagues.filter(({ id }) => id !== staffId())),
            ]}
            onValue={setSubstituteId}
          />
          <Show when={hasSubstitute()}>
            <fieldset class="abs-scope">
              <legend>{t("scope")}</legend>
              <For each={scopes()}>
                {(one) => (
                  <Check
                    label={t(one)}
                    checked={scope().includes(one)}
                    onChecked={(checked) =>
                      setScope((all) => (checked ? [...all, one] : all.filter((it) => it !== one)))
                    }
                  />
                )}
              </For>
            </fieldset>
          </Show>
          <TextField
            label={t("note")}
            hint={t("noteHint")}
            optional
            autocomplete="off"
            value={note()}
            onValue={setNote}
          />
        </>
      )}
    </EntryDialog>
  );
}
