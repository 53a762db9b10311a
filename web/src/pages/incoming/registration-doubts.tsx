import { createEffect, createSignal, Match, on, Show, Switch, type JSX } from "solid-js";
import { refusalOf } from "../../refusal.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./registration.ts";

/** What the clerk may add to pass a doubt of the server. */
export interface Passed {
  acknowledgeDuplicate?: boolean;
  secrecyRelease?: { reason: string };
  tamperedReason?: string;
}

/** Whether an error is one of the doubts that a person may pass. */
export function isDoubt(error: unknown): boolean {
  const code = refusalOf(error)?.code;
  return code === "incoming.duplicate" || code === "incoming.tampered" || code === "secrecy.word_found";
}

/** A possible duplicate, an altered file, or a word of secrecy: what was found, and the way on for who may go on. Takes the focus. */
export function RegistrationDoubt(props: {
  error: unknown;
  onPass: (passed: Passed) => void;
  /** Where a paper is registered: it belongs to the document of this id, which came over the exchange. */
  onPaperOf?: ((documentId: string) => void) | undefined;
}): JSX.Element {
  let box: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.error,
      () => box?.focus(),
    ),
  );
  return (
    <div role="group" aria-label={t("doubt")} tabindex="-1" ref={box}>
      <Doubt error={props.error} onPass={props.onPass} onPaperOf={props.onPaperOf} />
    </div>
  );
}

function Doubt(props: Parameters<typeof RegistrationDoubt>[0]): JSX.Element {
  const may = useMay();
  const param = (name: string): string => String(refusalOf(props.error)?.params[name] ?? "");
  return (
    <Switch>
      <Match when={refusalOf(props.error)?.code === "incoming.duplicate"}>
        <Note kind="warn">
          <p>{t("duplicate", param("arrivalNumber"))}</p>
          <p class="flex flex-wrap">
            <a href={`/incoming/${param("documentId")}`} target="_blank" rel="noopener">
              {t("duplicateOpen")}
            </a>
            <Show when={props.onPaperOf}>
              {(onPaperOf) => (
                <Button
                  size="s"
                  onClick={() => {
                    onPaperOf()(param("documentId"));
                  }}
                >
                  {t("isPaper")}
                </Button>
              )}
            </Show>
            <Button
              size="s"
              onClick={() => {
                props.onPass({ acknowledgeDuplicate: true });
              }}
            >
              {t("duplicateGoOn")}
            </Button>
          </p>
        </Note>
      </Match>
      <Match when={refusalOf(props.error)?.code === "incoming.tampered"}>
        <Note kind="late">
          <p>
            <b>{t("tampered")}</b>
          </p>
          <ReasonToGoOn
            help={t("tamperedHelp")}
            label={t("tamperedReason")}
            tooShort={t("tamperedShort")}
            submit={t("tamperedGoOn")}
            onReason={(tamperedReason) => {
              props.onPass({ tamperedReason });
            }}
          />
        </Note>
      </Match>
      <Match when={refusalOf(props.error)?.code === "secrecy.word_found"}>
        <Note kind="late">
          <p>
            <b>{t("secrecy", param("word"))}</b>
          </p>
          {may("secrecy.release") && (
            <ReasonToGoOn
              help={t("secrecyNot")}
              label={t("secrecyReason")}
              tooShort={t("secrecyShort")}
              submit={t("secrecyGoOn")}
              onReason={(reason) => {
                props.onPass({ secrecyRelease: { reason } });
              }}
            />
          )}
        </Note>
      </Match>
    </Switch>
  );
}

/** Fewest characters of a reason the server takes. */
const LEAST = 10;

function ReasonToGoOn(props: {
  help: string;
  label: string;
  tooShort: string;
  submit: string;
  onReason: (reason: string) => void;
}): JSX.Element {
  const [reason, setReason] = createSignal("");
  const [short, setShort] = createSignal(false, { equals: false });
  return (
    <div class="stack-2 doubt">
      <p>{props.help}</p>
      <TextField
        label={props.label}
        error={short() ? props.tooShort : undefined}
        value={reason()}
        onValue={setReason}
      />
      <Button
        size="s"
        kind="danger"
        onClick={() => {
          setShort(reason().trim().length < LEAST);
          if (!short()) props.onReason(reason().trim());
        }}
      >
        {props.submit}
      </Button>
    </div>
  );
}
