import X from "lucide-solid/icons/x";
import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { DecisionStage } from "@vanthu/office/outgoing/circuit-schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { colleagueChoice } from "../../../colleague/colleague-choice.ts";
import { IconButton } from "../../../ui/button.tsx";
import { Select, TextField } from "../../../ui/text-field.tsx";
import { TokenList, type Choice } from "../../../ui/token-list.tsx";
import { t as ofReview } from "../review/words.ts";
import { DaysFields } from "./days-fields.tsx";
import { STAGES, type TypeEntry } from "./plan-form.ts";
import { t } from "./words.ts";

/** The steps and days of documents of one type. */
export function TypeFields(props: {
  id: string;
  type: TypeEntry;
  staff: readonly Colleague[];
  /** What a step has that is given no days of its own. */
  usualDays: string;
  errorOf: (id: string) => string | undefined;
  onType: (type: TypeEntry) => void;
  onRemove: () => void;
}): JSX.Element {
  const choices = (): Choice[] => props.staff.map(colleagueChoice);
  const nameOf = (id: string): string => props.staff.find((person) => person.id === id)?.fullName ?? "";

  /** Who stays keeps the days of the step. */
  function changeVisas(stage: DecisionStage, ids: readonly string[]): void {
    const before = props.type.visas[stage];
    const visas = ids.flatMap((chosen) => {
      const staffId = props.staff.find(({ id }) => id === chosen)?.id;
      return staffId === undefined ? [] : [before.find((visa) => visa.staffId === staffId) ?? { staffId, days: "" }];
    });
    props.onType({ ...props.type, visas: { ...props.type.visas, [stage]: visas } });
  }

  return (
    <div class="plan-type">
      <div class="plan-type-head">
        <Select
          id={props.id}
          label={t("typeName")}
          placeholder={t("chooseType")}
          error={props.errorOf(props.id)}
          value={props.type.typeName}
          options={DOCUMENT_TYPE_NAMES.map((name) => ({ value: name, label: name }))}
          onValue={(typeName) => {
            props.onType({ ...props.type, typeName });
          }}
        />
        <IconButton
          kind="quiet"
          icon={X}
          label={t("removeType", props.type.typeName)}
          onClick={() => {
            props.onRemove();
          }}
        />
      </div>
      <div class="plan-days">
        <DaysFields
          id={props.id}
          days={props.type.days}
          errorOf={props.errorOf}
          onDays={(days) => {
            props.onType({ ...props.type, days });
          }}
        />
      </div>
      <For each={STAGES}>
        {(stage) => (
          <>
            <TokenList
              label={`${t("visas")}: ${ofReview(`before_${stage}`).toLocaleLowerCase()}`}
              optional
              choices={choices()}
              chosen={props.type.visas[stage].map(({ staffId }) => staffId)}
              onChosen={(ids) => {
                changeVisas(stage, ids);
              }}
            />
            <Show when={props.type.visas[stage].length > 0}>
              <div class="plan-visas">
                <For each={props.type.visas[stage].map(({ staffId }) => staffId)}>
                  {(staffId) => (
                    <TextField
                      id={`${props.id}-${staffId}`}
                      label={t("visaDaysOf", nameOf(staffId))}
                      inputmode="numeric"
                      optional
                      placeholder={props.usualDays}
                      error={props.errorOf(`${props.id}-${staffId}`)}
                      value={props.type.visas[stage].find((visa) => visa.staffId === staffId)?.days ?? ""}
                      onValue={(days) => {
                        const visas = props.type.visas[stage].map((visa) =>
                          visa.staffId === staffId ? { staffId, days } : visa,
                        );
                        props.onType({ ...props.type, visas: { ...props.type.visas, [stage]: visas } });
                      }}
                    />
                  )}
                </For>
              </div>
            </Show>
          </>
        )}
      </For>
    </div>
  );
}
