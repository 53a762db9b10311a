import type { Account } from "@vanthu/office/account/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { refusalOf, sentence } from "../../refusal.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { useMay } from "../../session.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** Locks a person out; work that is still open is told before, and locking is said again. */
export function LockDialog(props: {
  account: Account | undefined;
  onClose: () => void;
  onChanged: () => void;
}): JSX.Element {
  const [problem, setProblem] = createSignal<unknown>();
  const may = useMay();
  const [busy, setBusy] = createSignal(false);
  const hasWork = (): boolean => refusalOf(problem())?.code === "staff.open_work";
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
      const { version } = account;
      await post(`/api/staff/accounts/${account.id}/lock`, { version, despiteOpenWork: hasWork() });
      toast(t("lockedDone", account.fullName));
      props.onChanged();
      props.onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.account !== undefined}
      title={t("lockTitle", props.account?.fullName ?? "")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("lockKeep")}
          </Button>
          <Show when={hasWork() && may("handover.make")}>
            <ButtonLink href={`/handover?person=${props.account?.id ?? ""}`}>{t("handOverFirst")}</ButtonLink>
          </Show>
          <Button kind="danger" busy={busy()} onClick={() => void send()}>
            {hasWork() ? t("lockAnyway") : t("lock")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t("lockText")}</p>
        <Show when={problem()}>{(error) => <Note kind={hasWork() ? "warn" : "late"}>{sentence(error())}</Note>}</Show>
      </div>
    </Dialog>
  );
}
