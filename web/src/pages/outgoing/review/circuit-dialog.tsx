import type { Circuit, DecisionStage } from "@vanthu/office/outgoing/circuit-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createEffect, createSignal, For, on, type JSX } from "solid-js";
import { put } from "../../../api.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { TokenList } from "../../../ui/token-list.tsx";
import { createColleagues } from "./colleagues.ts";
import { createSending, type DraftDialog } from "./sending.ts";
import { t } from "./words.ts";

const STAGES: readonly DecisionStage[] = ["content", "layout", "signature"];

/** Who approves the document on its way, before each of the three decisions of the law. */
export function CircuitDialog(props: DraftDialog): JSX.Element {
  const [chosen, setChosen] = createSignal<Record<DecisionStage, string[]>>({ content: [], layout: [], signature: [] });
  const { errors, setErrors, busy, send } = createSending(props);
  const visas = (): Circuit["visas"] => props.document.circuit?.visas ?? [];
  const choices = createColleagues(
    () => props.open,
    () => [props.document.draftedById, props.document.signerId],
  );
  createEffect(
    on(
      () => props.open,
      () => {
        const of = (stage: DecisionStage): string[] =>
          visas()
            .filter(({ before }) => before === stage)
            .map(({ staffId }) => staffId);
        setChosen({ content: of("content"), layout: of("layout"), signature: of("signature") });
        setErrors([]);
      },
    ),
  );

  function save(): Promise<void> {
    const visas = STAGES.flatMap((before) => chosen()[before].map((staffId) => ({ staffId, before })));
    const path = `/api/work/outgoing/${props.document.id}/circuit`;
    return send((version) => put<OutgoingDetail>(path, { version, visas }), t("circuitSaved"));
  }

  return (
    <FormDialog
      open={props.open}
      title={t("circuitTitle")}
      submit={t("saveCircuit")}
      errors={errors()}
      busy={busy()}
      onSubmit={save}
      onClose={props.onClose}
    >
      <p>{t("circuitText")}</p>
      <For each={STAGES}>
        {(stage) => (
          <TokenList
            label={t(`before_${stage}`)}
            optional
            choices={choices()}
            chosenChoices={visas().map(({ staffId, fullName, position }) => ({
              id: staffId,
              name: fullName,
              detail: position,
            }))}
            chosen={chosen()[stage]}
            onChosen={(ids) => setChosen({ ...chosen(), [stage]: ids })}
          />
        )}
      </For>
    </FormDialog>
  );
}
