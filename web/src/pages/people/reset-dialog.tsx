import type { Account, AccountWithCard, SignInCard } from "@vanthu/office/account/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { t } from "./words.ts";

/** Takes a password away and gives a new code. Asks, because the person is signed out everywhere. */
export function ResetDialog(props: {
  account: Account | undefined;
  onClose: () => void;
  onChanged: () => void;
  onCard: (card: SignInCard) => void;
}): JSX.Element {
  const [problem, setProblem] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.account,
      () => {
        setProblem(undefined);
      },
    ),
  );

  async function send(): Promise<void> {
    const { account } = props;
    if (!account || busy()) return;
    setBusy(true);
    try {
      const { version, id } = account;
      const { card } = await post<AccountWithCard>(`/api/staff/accounts/${id}/reset`, { version });
      props.onChanged();
      props.onClose();
      props.onCard(card);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.account !== undefined}
      title={t("resetTitle", props.account?.fullName ?? "")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("resetKeep")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void send()}>
            {t("reset")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t("resetText")}</p>
        <Show when={problem()}>{(error) => <Note kind="late">{sentence(error())}</Note>}</Show>
      </div>
    </Dialog>
  );
}
