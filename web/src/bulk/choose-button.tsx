import ListChecks from "lucide-solid/icons/list-checks";
import { Show, type JSX } from "solid-js";
import { IconButton } from "../ui/button.tsx";
import type { Choice } from "./choice.ts";
import { t } from "./choice-words.ts";

/** Begins and ends choosing several; not there where there is nothing to choose among. */
export function ChooseButton<L>(props: {
  choice: Choice<L>;
  /** The list, where the page has several. */
  of?: string;
}): JSX.Element {
  const label = (): string => (props.of === undefined ? t("choose") : `${t("choose")}: ${props.of}`);
  return (
    <Show when={props.choice.choosable().length > 1 || props.choice.isOn()}>
      <IconButton
        size="s"
        kind="quiet"
        icon={ListChecks}
        label={`${label()} (X)`}
        aria-pressed={props.choice.isOn()}
        onClick={() => {
          props.choice.turn();
        }}
      />
    </Show>
  );
}
