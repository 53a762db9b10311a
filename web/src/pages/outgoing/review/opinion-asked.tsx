import type { OpinionList, ShownOpinion } from "@vanthu/office/outgoing/opinion-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { date } from "../../../i18n/format.ts";
import { Button } from "../../../ui/button.tsx";
import type { Load } from "../../../ui/loaded.tsx";
import { Note } from "../../../ui/note.tsx";
import { GiveOpinionDialog } from "./give-opinion-dialog.tsx";
import { t } from "./words.ts";

/** Above a document: what its reader is asked, and the button to answer it. */
export function OpinionAsked(props: { documentId: string; opinions: Load<OpinionList> }): JSX.Element {
  const [giving, setGiving] = createSignal<ShownOpinion>();
  const mine = (): ShownOpinion | undefined => props.opinions.data()?.items.find(({ isMine }) => isMine);
  return (
    <>
      <Show when={mine()}>
        {(one) => (
          <div class="og-note">
            <Note kind="info">
              <div class="opinion-asked">
                <div>
                  <b>{t("asksYou", one().askedByName, date(one().dueOn))}</b>
                  <p>{one().question}</p>
                </div>
                <Button kind="main" onClick={() => setGiving(one())}>
                  {t("give")}
                </Button>
              </div>
            </Note>
          </div>
        )}
      </Show>
      <GiveOpinionDialog
        opinion={giving()}
        documentId={props.documentId}
        onGiven={props.opinions.put}
        onClose={() => setGiving(undefined)}
      />
    </>
  );
}
