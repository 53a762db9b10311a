import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import { For, Show, type JSX } from "solid-js";
import { Check } from "../../../ui/check.tsx";
import { deliveryLook } from "./delivery-word.ts";

type Id = Delivery["agencyId"];

/** Receivers to tick, each with where the document stands there. */
export function ReceiverChecks(props: {
  legend: string;
  deliveries: readonly Delivery[];
  chosen: readonly Id[];
  error?: string | undefined;
  onChosen: (ids: Id[]) => void;
}): JSX.Element {
  return (
    <fieldset class="issue-to">
      <legend>{props.legend}</legend>
      <Show when={props.error}>{(words) => <p class="error">{words()}</p>}</Show>
      <For each={props.deliveries}>
        {(one) => (
          <Check
            label={one.agencyName}
            hint={deliveryLook(one).word}
            checked={props.chosen.includes(one.agencyId)}
            onChecked={(on) => {
              const others = props.chosen.filter((id) => id !== one.agencyId);
              props.onChosen(on ? [...others, one.agencyId] : others);
            }}
          />
        )}
      </For>
    </fieldset>
  );
}
