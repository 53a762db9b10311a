import type { RegisterRow } from "@vanthu/office/register/schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { createStore } from "solid-js/store";
import { post } from "../../api.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { correctionOf, correctionProblems, entryOf, fieldsOfKind, type Entry, type EntryField } from "./correction.ts";
import { t } from "./words.ts";

const LABEL: Record<EntryField, () => string> = {
  referenceNumber: () => t("referenceNumber"),
  issuedOn: () => t("issuedOn"),
  issuer: () => t("issuer"),
  typeName: () => t("typeName"),
  subject: () => t("subjectOnly"),
  signer: () => t("signer"),
  recipients: () => t("recipientIncoming"),
  keptBy: () => t("keptBy"),
  copies: () => t("copies"),
  forwardedOn: () => t("forwardedOn"),
  note: () => t("note"),
};

/** Corrects an entry with a reason; only what was changed is sent. */
export function CorrectDialog(props: {
  row: RegisterRow | undefined;
  onClose: () => void;
  onDone: () => void;
}): JSX.Element {
  const [entry, set] = createStore<Entry>({});
  const [reason, setReason] = createSignal("");
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => props.row,
      (row) => {
        if (row) set(entryOf(row));
        setReason("");
        setErrors([]);
      },
    ),
  );
  const errorOf = (id: string): string | undefined => errors().find((error) => error.id === id)?.text;

  async function send(row: RegisterRow): Promise<void> {
    const found = correctionProblems(row, entry, reason());
    setErrors(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await post(`/api/registers/${row.kind}/${row.year}/${row.number}/correct`, {
        reason: reason(),
        series: row.series,
        fields: correctionOf(row, entry),
      });
      toast(t("correctDone", row.number));
      props.onDone();
    } catch (refused) {
      setErrors([{ text: sentence(refused) }]);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.row !== undefined}
      title={t("correctTitle", props.row?.number ?? 0)}
      wide
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
          <Button kind="main" busy={busy()} onClick={() => props.row && void send(props.row)}>
            {t("correctSubmit")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t("correctText")}</p>
        <ErrorSummary errors={errors()} />
        <div class="correct-fields">
          <For each={props.row ? fieldsOfKind(props.row.kind) : []}>
            {(field) => (
              <Show
                when={field === "issuedOn" || field === "forwardedOn"}
                fallback={
                  <TextField
                    id={`correct-${field}`}
                    class={field === "subject" || field === "note" ? "correct-wide" : undefined}
                    label={
                      field === "recipients" && props.row?.kind !== "incoming" ? t("recipientOutgoing") : LABEL[field]()
                    }
                    error={errorOf(`correct-${field}`)}
                    autocomplete="off"
                    value={entry[field] ?? ""}
                    onValue={(value) => {
                      set(field, value);
                    }}
                  />
                }
              >
                <DateField
                  id={`correct-${field}`}
                  label={LABEL[field]()}
                  error={errorOf(`correct-${field}`)}
                  value={entry[field] ?? ""}
                  onValue={(value) => {
                    set(field, value);
                  }}
                />
              </Show>
            )}
          </For>
        </div>
        <TextArea
          id="correct-reason"
          label={t("correctReason")}
          error={errorOf("correct-reason")}
          rows={2}
          value={reason()}
          onValue={setReason}
        />
      </div>
    </Dialog>
  );
}
