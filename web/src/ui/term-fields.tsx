import type { JSX } from "solid-js";
import { DateField } from "./date-field.tsx";
import "./term-fields.css";

/** From when until when, beside each other; under each other where there is no room. */
export function TermFields(props: {
  labels: { readonly from: string; readonly until: string };
  from: string;
  until: string;
  untilId: string;
  untilHint?: string | undefined;
  untilError?: string | undefined;
  onFrom: (day: string) => void;
  onUntil: (day: string) => void;
}): JSX.Element {
  return (
    <div class="field-pair">
      <DateField label={props.labels.from} value={props.from} onValue={props.onFrom} />
      <DateField
        id={props.untilId}
        label={props.labels.until}
        hint={props.untilHint}
        error={props.untilError}
        value={props.until}
        onValue={props.onUntil}
      />
    </div>
  );
}
