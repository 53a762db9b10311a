import type { AddCouncil, CouncilLeader } from "@vanthu/office/authority/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { batch, createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post, put } from "../../api.ts";
import { Check } from "../../ui/check.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { createSaving } from "../../ui/saving.ts";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import type { CouncilView } from "./councils-card.tsx";
import { LeadersField } from "./leaders-field.tsx";
import { t } from "./words.ts";

/** A council to change, or none yet. */
export type EditedCouncil = { council: CouncilView | undefined } | undefined;

const LINES = ["name", "collectiveName", "abbreviation", "establishedBy"] as const;
type Line = (typeof LINES)[number];
const LABELS = {
  name: "councilName",
  collectiveName: "collectiveName",
  abbreviation: "abbreviation",
  establishedBy: "establishedBy",
} as const satisfies Record<Line, string>;
const HINTS = {
  name: "councilNameHint",
  collectiveName: "collectiveNameHint",
  abbreviation: "abbreviationHint",
  establishedBy: "establishedByHint",
} as const satisfies Record<Line, string>;

const EMPTY: AddCouncil = { name: "", collectiveName: "", abbreviation: "", establishedBy: "", leaders: [] };

/** Enters a council or changes one. */
export function CouncilDialog(props: {
  edited: EditedCouncil;
  colleagues: readonly Colleague[];
  onClose: () => void;
  onChanged: () => void;
}): JSX.Element {
  const [fields, setFields] = createSignal<AddCouncil>(EMPTY);
  const [closed, setClosed] = createSignal(false);
  const { errors, setErrors, errorOf, busy, save } = createSaving();
  const known = (): CouncilView | undefined => props.edited?.council;
  createEffect(
    on(
      () => props.edited,
      () => {
        batch(() => {
          setFields(known() ?? EMPTY);
          setClosed(known()?.state === "closed");
          setErrors([]);
        });
      },
    ),
  );

  function send(): Promise<void> {
    const { name, collectiveName, abbreviation, establishedBy, leaders } = fields();
    const missing = LINES.filter((line) => fields()[line].trim() === "");
    const wrong = missing.map((line) => ({ id: `council-${line}`, text: t("fieldMissing", t(LABELS[line])) }));
    const council = known();
    const body = { name, collectiveName, abbreviation, establishedBy, leaders };
    return save(wrong, async () => {
      await (council
        ? put(`/api/authority/councils/${council.id}`, {
            ...body,
            state: closed() ? "closed" : "active",
            version: council.version,
          })
        : post("/api/authority/councils", body));
      toast(t("saved", name));
      props.onChanged();
      props.onClose();
    });
  }

  return (
    <FormDialog
      open={props.edited !== undefined}
      title={known() ? t("editCouncil", known()?.name ?? "") : t("addCouncil")}
      submit={known() ? t("save") : t("addCouncil")}
      errors={errors()}
      busy={busy()}
      onSubmit={send}
      onClose={props.onClose}
    >
      {LINES.map((line) => (
        <TextField
          id={`council-${line}`}
          label={t(LABELS[line])}
          hint={t(HINTS[line])}
          error={errorOf(`council-${line}`)}
          autocomplete="off"
          value={fields()[line]}
          onValue={(value) => setFields((before) => ({ ...before, [line]: value }))}
        />
      ))}
      <LeadersField
        leaders={fields().leaders}
        colleagues={props.colleagues}
        onLeaders={(leaders: CouncilLeader[]) => setFields((before) => ({ ...before, leaders }))}
      />
      <Show when={known()}>
        <Check label={t("closedCheck")} hint={t("closedHint")} checked={closed()} onChecked={setClosed} />
      </Show>
    </FormDialog>
  );
}
