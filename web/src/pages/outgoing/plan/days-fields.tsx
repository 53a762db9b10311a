import { For, type JSX } from "solid-js";
import { TextField } from "../../../ui/text-field.tsx";
import { STAGES, type DaysEntry } from "./plan-form.ts";
import { t } from "./words.ts";

/** Working days of the three decisions of the law. */
export function DaysFields(props: {
  id: string;
  days: DaysEntry;
  errorOf: (id: string) => string | undefined;
  onDays: (days: DaysEntry) => void;
}): JSX.Element {
  return (
    <For each={STAGES}>
      {(stage) => (
        <TextField
          id={`${props.id}-${stage}`}
          label={t(stage)}
          inputmode="numeric"
          error={props.errorOf(`${props.id}-${stage}`)}
          value={props.days[stage]}
          onValue={(value) => {
            props.onDays({ ...props.days, [stage]: value });
          }}
        />
      )}
    </For>
  );
}
