import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { ApiRefusal, sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { hasTamperedFile } from "./arrival-problem.ts";
import { BroughtNotice } from "./brought-notice.tsx";
import { t } from "./words.ts";

/** What the badge of the file says anyhow. */
const SAID_BELOW = /^signature\.(?:altered|invalid|untrusted|unsigned|not_sender)$/u;

/** What was found wrong with a document on arrival: red and with the way back for an altered file, else to be looked at. */
export function ArrivalNotice(props: { detail: IncomingDetail; onRefuse: () => void }): JSX.Element {
  const doubts = (): string[] =>
    (props.detail.document.exchange?.problems ?? []).filter((code) => !SAID_BELOW.test(code));
  return (
    <>
      <Show when={hasTamperedFile(props.detail.document)}>
        <Note kind="late">
          <b>{t("tamperedTitle")}</b>
          <p>{t("tamperedText")}</p>
          <Show when={props.detail.actions.includes("refuse")}>
            <Button
              size="s"
              kind="danger"
              onClick={() => {
                props.onRefuse();
              }}
            >
              {t("refuse")}
            </Button>
          </Show>
        </Note>
      </Show>
      <BroughtNotice document={props.detail.document} />
      <Show when={props.detail.document.state === "arrived" && doubts().length > 0}>
        <Note kind="warn">
          <b>{t("doubtsTitle")}</b>
          <For each={doubts()}>{(code) => <p>{sentence(new ApiRefusal({ status: 409, code }))}</p>}</For>
        </Note>
      </Show>
    </>
  );
}
