import SquareDashed from "lucide-solid/icons/square-dashed";
import { createMemo, For, Show, type JSX } from "solid-js";
import { Icon } from "../../../ui/icon.tsx";
import { t } from "../draft-words.ts";
import type { DraftFields } from "./draft-fields.ts";
import { unfilledLines } from "./unfilled.ts";

/** Above the page: what of the template nobody has written over yet. Says nothing where there is nothing. */
export function UnfilledNote(props: { fields: DraftFields }): JSX.Element {
  const lines = createMemo(() => unfilledLines(props.fields));
  return (
    <Show when={lines().length > 0}>
      <details class="draft-capitals">
        <summary>
          <Icon of={SquareDashed} />
          {t("unfilled", lines().length)}
        </summary>
        <ul>
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </details>
    </Show>
  );
}
