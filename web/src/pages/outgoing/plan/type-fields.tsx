import X from "lucide-solid/icons/x";
import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { For, type JSX } from "solid-js";
import { IconButton } from "../../../ui/button.tsx";
import { Select } from "../../../ui/text-field.tsx";
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
  errorOf: (id: string) => string | undefined;
  onType: (type: TypeEntry) => void;
  onRemove: () => void;
}): JSX.Element {
  const choices = (): Choice[] =>
    props.staff.map(({ id, fullName, position }) => ({ id, name: fullName, detail: position }));
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
          <TokenList
            label={`${t("visas")}: ${ofReview(`before_${stage}`).toLocaleLowerCase()}`}
            optional
            choices={choices()}
            chosen={props.type.visas[stage]}
            onChosen={(ids) => {
              const chosen = props.staff.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
              const inOrder = chosen.toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b));
              props.onType({ ...props.type, visas: { ...props.type.visas, [stage]: inOrder } });
            }}
          />
        )}
      </For>
    </div>
  );
}
