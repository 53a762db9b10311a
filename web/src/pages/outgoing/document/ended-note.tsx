import type { NamedOutgoing, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { date } from "../../../i18n/format.ts";
import { Note } from "../../../ui/note.tsx";
import { t } from "./after-words.ts";

type Document = OutgoingDetail["document"];

/** That a document has ended, and what it has to do with others: replaced, corrected, recalled, each with its number. */
export function EndedNote(props: { document: Document }): JSX.Element {
  return (
    <>
      <Show when={props.document.ended}>
        {(ended) => (
          <div class="og-note">
            <Note kind={ended().kind === "recalled" ? "late" : "warn"}>
              <b>{t(ended().kind, date(ended().on))}</b>
              <Show when={ended().by}>
                {(by) => (
                  <p>
                    <Show when={ended().byId} fallback={t("recalledBy", by(), date(ended().byOn ?? ended().on))}>
                      {(id) => (
                        <a href={`/outgoing/${id()}`}>
                          {ended().kind === "recalled"
                            ? t("recalledBy", by(), date(ended().byOn ?? ended().on))
                            : `${t("replacedBy")} ${by()}`}
                        </a>
                      )}
                    </Show>
                  </p>
                )}
              </Show>
              <Show when={ended().reason}>{(reason) => <p>{reason()}</p>}</Show>
            </Note>
          </div>
        )}
      </Show>
      <Show when={(props.document.corrections?.length ?? 0) > 0}>
        <div class="og-note">
          <Note kind="info">
            {t("correctedBy")}{" "}
            <For each={props.document.corrections}>
              {(one, at) => (
                <>
                  {at() > 0 && ", "}
                  <Named document={one} />
                </>
              )}
            </For>
          </Note>
        </div>
      </Show>
      <Show when={props.document.follows}>
        {(follows) => (
          <div class="og-note">
            <Note kind="info">
              {t(follows().how)} <Named document={follows()} />
            </Note>
          </div>
        )}
      </Show>
    </>
  );
}

function Named(props: { document: NamedOutgoing }): JSX.Element {
  return (
    <a href={`/outgoing/${props.document.id}`}>
      {props.document.referenceNumber} ({date(props.document.issuedOn)})
    </a>
  );
}
