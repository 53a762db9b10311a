import { Show, type JSX } from "solid-js";
import { dateTime } from "../../../i18n/format.ts";
import { Note } from "../../../ui/note.tsx";
import { t } from "../words.ts";

/** The number is taken and its file not filled yet: in a moment it is, or the job is stuck and somebody must run it again. */
export function FillingNote(props: {
  referenceNumber: string;
  stuckSince?: string | undefined;
  mayMend: boolean;
}): JSX.Element {
  return (
    <div class="og-note" role={props.stuckSince === undefined ? "status" : undefined}>
      <Show
        when={props.stuckSince}
        fallback={
          <Note kind="info">
            <b>{t("fillingNow", props.referenceNumber)}</b>
            <p>{t("fillingText")}</p>
          </Note>
        }
      >
        {(since) => (
          <Note kind="late">
            <b>{t("fillingStuck", dateTime(since()))}</b>
            <p>{t("fillingStuckText")}</p>
            <Show when={props.mayMend} fallback={<p>{t("fillingStuckAsk")}</p>}>
              <p>
                <a href="/exchange/stuck">{t("openStuck")}</a>
              </p>
            </Show>
          </Note>
        )}
      </Show>
    </div>
  );
}
