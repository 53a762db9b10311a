import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from "solid-js";
import { Icon } from "../../../ui/icon.tsx";
import { t } from "../draft-words.ts";
import type { DraftFields } from "./draft-fields.ts";
import { fieldLines } from "./field-lines.ts";

const TEXT_FIELDS = ["subject", "form", "body", "enclosure", "appendices"] as const;
/** Looked through again when the writing pauses this long. */
const PAUSE_MS = 1_500;
const MOST = 20;

interface Doubt {
  readonly found: string;
  readonly expected: string;
  readonly article: string;
}

/** Words whose capitals may differ from Annex II, each once; only a person knows what is a name. */
async function doubtsIn(fields: DraftFields): Promise<Doubt[]> {
  // its lists of names load when somebody writes
  const { capitalWarnings } = await import("@vanthu/layout/capitals.ts");
  const lines = TEXT_FIELDS.flatMap((field) => fieldLines(fields, field, []));
  const doubts = lines.flatMap((line) => capitalWarnings(line));
  return [...new Map(doubts.map((doubt) => [`${doubt.found}\n${doubt.expected}`, doubt])).values()].slice(0, MOST);
}

/** Above the page: what of the capitals a person should look at. Says nothing where there is nothing. */
export function CapitalNote(props: { fields: DraftFields }): JSX.Element {
  const [doubts, setDoubts] = createSignal<readonly Doubt[]>([]);
  createEffect(
    on(
      () => JSON.stringify(props.fields),
      (written) => {
        const timer = setTimeout(() => {
          void doubtsIn(JSON.parse(written) as DraftFields).then(setDoubts);
        }, PAUSE_MS);
        onCleanup(() => {
          clearTimeout(timer);
        });
      },
    ),
  );
  return (
    <Show when={doubts().length > 0}>
      <details class="draft-capitals">
        <summary>
          <Icon of={TriangleAlert} />
          {t("capitals", doubts().length)}
        </summary>
        <ul>
          <For each={doubts()}>
            {({ found, expected, article }) => (
              <li>
                {t("capital", found, expected)} <span class="meta">{t("annexTwo", article.replace(/^II\./u, ""))}</span>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
