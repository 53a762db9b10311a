import type { CardSheet } from "@vanthu/office/account/schema.ts";
import type { UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { u } from "./unit-words.ts";

/** Issues the codes of a unit's people. Asks, because cards printed before stop working. */
export function UnitCardsDialog(props: {
  unit: UnitDetail;
  open: boolean;
  onClose: () => void;
  onSheet: (sheet: CardSheet) => void;
}): JSX.Element {
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  async function make(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const sheet = await post<CardSheet>(`/api/province/units/${props.unit.id}/cards`);
      if (sheet.cards.length === 0) setProblem(u("cardsNone"));
      else props.onSheet(sheet);
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={u("cardsTitle", props.unit.name)}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {u("keep")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void make()}>
            {u("cardsSubmit")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{u("cardsText")}</p>
        <Show when={problem()}>{(words) => <Note kind="warn">{words()}</Note>}</Show>
      </div>
    </Dialog>
  );
}
