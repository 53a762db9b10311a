import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./words.ts";

interface DeedDialogProps {
  open: boolean;
  document: IncomingDetail["document"];
  onClose: () => void;
  onDone: (next: IncomingDetail) => void;
}

/** One text and one step: what refusing and finishing have in common. */
function TextDeed(
  props: DeedDialogProps & {
    title: string;
    text: string;
    label: string;
    hint: string;
    least: number;
    tooShort: string;
    cancel: string;
    submit: string;
    danger?: boolean;
    send: (text: string) => Promise<IncomingDetail>;
  },
): JSX.Element {
  const [text, setText] = createSignal("");
  const [error, setError] = createSignal<string>();
  const [failure, setFailure] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (open) {
          setError(undefined);
          setFailure(undefined);
        }
      },
    ),
  );

  async function send(): Promise<void> {
    if (text().trim().length < props.least) {
      setError(props.tooShort);
      return;
    }
    setBusy(true);
    try {
      const next = await props.send(text());
      setText("");
      props.onDone(next);
    } catch (refused) {
      setFailure(sentence(refused));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {props.cancel}
          </Button>
          <Button kind={props.danger ? "danger" : "main"} busy={busy()} onClick={() => void send()}>
            {props.submit}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{props.text}</p>
        <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
        <TextArea
          label={props.label}
          hint={props.hint}
          error={error()}
          value={text()}
          onValue={setText}
          autofocus
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
      </div>
    </Dialog>
  );
}

/** Sends a document back with a reason (status 02). It cannot be undone, so it asks. */
export function RefuseDialog(props: DeedDialogProps): JSX.Element {
  return (
    <TextDeed
      {...props}
      title={t("refuseTitle", props.document.referenceNumber)}
      text={t("refuseText")}
      label={t("refuseReason")}
      hint={t("refuseReasonHint")}
      least={5}
      tooShort={t("reasonShort")}
      cancel={t("keep")}
      submit={t("refuse")}
      danger
      send={(reason) => post<IncomingDetail>(`/api/incoming/${props.document.id}/refuse`, { reason })}
    />
  );
}

/** Finishes one's share with the result in words (status 06 when the lead does). */
export function FinishDialog(props: DeedDialogProps): JSX.Element {
  return (
    <TextDeed
      {...props}
      title={t("finishTitle")}
      text={t("finishText")}
      label={t("result")}
      hint={t("resultHint")}
      least={1}
      tooShort={t("resultMissing")}
      cancel={t("notYet")}
      submit={t("finish")}
      send={(result) => post<IncomingDetail>(`/api/incoming/${props.document.id}/finish`, { result })}
    />
  );
}
