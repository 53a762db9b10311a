import type { CardSheet } from "@vanthu/office/account/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { t } from "./words.ts";

/** Issues codes for everybody who never signed in. Asks, because cards printed before stop working. */
export function CardsDialog(props: {
  open: boolean;
  count: number;
  onClose: () => void;
  onSheet: (sheet: CardSheet) => void;
}): JSX.Element {
  const [problem, setProblem] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  async function send(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const sheet = await post<CardSheet>("/api/staff/cards", {});
      if (sheet.cards.length === 0) setProblem(t("cardsNone"));
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
      title={t("cardsTitle", props.count)}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("cardsKeep")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void send()}>
            {t("cardsSubmit")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t("cardsText")}</p>
        <Show when={problem()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
      </div>
    </Dialog>
  );
}
