import { For, type JSX } from "solid-js";
import { Chip } from "../../ui/chip.tsx";
import { t } from "./instruct-words.ts";
import { ownPhrases } from "./phrases.ts";

/** Sentences by one press: what this person wrote lately, then what leaders write most. */
export function PhraseChips(props: { onChosen: (text: string) => void }): JSX.Element {
  const usual = [t("phraseKnow"), t("phraseAdvise"), t("phraseHasten")];
  const all = [...new Set([...ownPhrases(), ...usual])].slice(0, 5);
  return (
    <div class="chips phrases" role="group" aria-label={t("phrases")}>
      <For each={all}>
        {(text) => (
          <Chip
            onPress={() => {
              props.onChosen(text);
            }}
          >
            <span class="clamp-1">{text}</span>
          </Chip>
        )}
      </For>
    </div>
  );
}
