import type { Report } from "@vanthu/office/report/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { weekNumber } from "./week-number.ts";
import { t } from "./words.ts";

/** Asks before the report goes up, because nothing is added to it after. */
export function ConfirmDialog(props: {
  open: boolean;
  report: Report;
  onClose: () => void;
  confirm: () => Promise<void>;
}): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const up = (): boolean => props.report.goesToProvince;

  async function send(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await props.confirm();
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={t(up() ? "confirmTitle" : "confirmTitleHere", weekNumber(props.report.week))}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("confirmKeep")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void send()}>
            {t(up() ? "confirm" : "confirmHere")}
          </Button>
        </>
      }
    >
      <p>{t(up() ? "confirmText" : "confirmTextHere")}</p>
      <Show when={failure()}>{(text) => <Note kind="late">{text()}</Note>}</Show>
    </Dialog>
  );
}
