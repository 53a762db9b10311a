import { createEffect, createSignal, on, Show, type JSX } from "solid-js";
import { refusalOf } from "../../../refusal.ts";
import { useMay } from "../../../session.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextArea } from "../../../ui/text-field.tsx";
import { t } from "../draft-words.ts";

const LEAST_REASON = 10;
/** Fields the guard names that have words here; all else is the subject. */
const NAMED = ["fileName", "body", "addressees", "recipientLines", "form", "enclosure", "appendices"] as const;

/** Whether an error is a word of secrecy, found before anything was stored. */
export function isSecrecy(error: unknown): boolean {
  return refusalOf(error)?.code === "secrecy.word_found";
}

/** What was found and what to do; who may answer for it can let it pass, with a reason that history keeps. */
export function SecrecyDialog(props: {
  error: unknown;
  onRelease: (reason: string) => void;
  onClose: () => void;
}): JSX.Element {
  const may = useMay();
  const [reason, setReason] = createSignal("");
  const [short, setShort] = createSignal(false, { equals: false });
  const found = (): boolean => isSecrecy(props.error);
  const param = (name: string): string => String(refusalOf(props.error)?.params[name] ?? "");
  const where = (): string => {
    const field = param("field");
    return t(NAMED.find((name) => name === field) ?? "subject");
  };
  createEffect(
    on(found, () => {
      setReason("");
      setShort(false);
    }),
  );

  function release(): void {
    const tooShort = reason().trim().length < LEAST_REASON;
    setShort(tooShort);
    if (!tooShort) props.onRelease(reason().trim());
  }

  return (
    <Dialog
      open={found()}
      title={t("secrecyTitle")}
      onClose={props.onClose}
      foot={
        <>
          <Show when={may("secrecy.release")}>
            <Button kind="danger" onClick={release}>
              {t("secrecyRelease")}
            </Button>
          </Show>
          <Button
            kind="main"
            onClick={() => {
              props.onClose();
            }}
          >
            {t("secrecyEdit")}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>
          <b>{t("secrecyWhere", where(), param("word"))}</b>
        </p>
        <p>{t("secrecyText")}</p>
        <Show when={may("secrecy.release")} fallback={<p>{t("secrecyElse")}</p>}>
          <TextArea
            label={t("secrecyReason")}
            hint={t("secrecyReasonHint")}
            error={short() ? t("secrecyShort") : undefined}
            value={reason()}
            onValue={setReason}
          />
        </Show>
      </div>
    </Dialog>
  );
}
