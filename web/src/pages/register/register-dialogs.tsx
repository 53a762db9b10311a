import type { RegisterKind, RegisterRow } from "@vanthu/office/register/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** Hủy số: asks, because it cannot be undone. */
export function VoidDialog(props: {
  row: RegisterRow | undefined;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  const [reason, setReason] = createSignal("");
  const [error, setError] = createSignal<string>();
  const [failure, setFailure] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.row,
      () => {
        setReason("");
        setError(undefined);
        setFailure(undefined);
      },
    ),
  );

  async function send(row: RegisterRow): Promise<void> {
    if (reason().trim().length < 5) {
      setError(t("reasonShort"));
      return;
    }
    setBusy(true);
    try {
      await post(`/api/registers/${row.kind}/${row.year}/${row.number}/void`, { reason: reason() });
      toast(t("voidDone", row.number));
      props.onDone();
    } catch (refused) {
      setFailure(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.row !== undefined}
      title={t("voidTitle", props.row?.number ?? 0)}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("voidKeep")}
          </Button>
          <Button kind="danger" busy={busy()} onClick={() => props.row && void send(props.row)}>
            {t("void")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t("voidText")}</p>
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <TextArea label={t("voidReason")} error={error()} rows={2} value={reason()} onValue={setReason} autofocus />
      </div>
    </Dialog>
  );
}

/** Opens a book with the last number used elsewhere this year. */
export function OpenDialog(props: {
  open: boolean;
  kind: RegisterKind;
  year: string;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  const [text, setText] = createSignal("");
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);

  async function send(): Promise<void> {
    if (!/^\d{1,6}$/u.test(text().trim())) {
      setError(t("openBad"));
      return;
    }
    const lastNumber = Number(text());
    setBusy(true);
    try {
      await post(`/api/registers/${props.kind}/${props.year}/open`, { lastNumber });
      toast(t("openDone", lastNumber + 1));
      props.onDone();
    } catch (refused) {
      setError(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={t("openTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("cancel")}
          </Button>
          <Button kind="main" busy={busy()} onClick={() => void send()}>
            {t("open")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("openLabel")}
        hint={t("openHint")}
        error={error()}
        inputmode="numeric"
        autocomplete="off"
        autofocus
        value={text()}
        onValue={setText}
      />
    </Dialog>
  );
}
