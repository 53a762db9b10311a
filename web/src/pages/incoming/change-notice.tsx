import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { download } from "../../document-view/file-link.ts";
import { date, moment } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { nowOf } from "./arrival-problem.ts";
import { t } from "./change-words.ts";
import { EndNotice } from "./end-notice.tsx";
import { RecallNotice } from "./recall-notice.tsx";

type Document = IncomingDetail["document"];
type Update = NonNullable<Document["updates"]>[number];

/** What the sender did to a document after sending it, and what else is to be known before it is handled: gravest first. */
export function ChangeNotice(props: {
  detail: IncomingDetail;
  onChanged: (next: IncomingDetail) => void;
}): JSX.Element {
  const document = (): Document => props.detail.document;
  return (
    <>
      <EndNotice detail={props.detail} onChanged={props.onChanged} />
      <RecallNotice detail={props.detail} onChanged={props.onChanged} />
      <Show when={document().updates?.at(-1)}>
        {(update) => <UpdateNotice base={`/api/incoming/${document().id}`} update={update()} />}
      </Show>
      <For each={document().exchange?.replaces ?? []}>
        {({ id, referenceNumber }) => (
          <Note kind="info">
            <Show when={id} fallback={t("replacesUnknown")}>
              {(older) => (
                <>
                  <b>{t("replacesTitle", referenceNumber ?? "")}</b>
                  <p>
                    <a href={`/incoming/${older()}`}>{t("openOlder", referenceNumber ?? "")}</a>
                  </p>
                </>
              )}
            </Show>
          </Note>
        )}
      </For>
      <Show when={document().state === "arrived"}>
        <BeforeAccepting detail={props.detail} />
      </Show>
    </>
  );
}

function BeforeAccepting(props: { detail: IncomingDetail }): JSX.Element {
  const exchange = (): Document["exchange"] => props.detail.document.exchange;
  return (
    <>
      <Show when={props.detail.sameAs}>
        {(same) => (
          <Note kind="warn">
            <b>{t("sameTitle", same().referenceNumber)}</b>
            <p>{t("sameText", same().arrivalNumber ?? 0, date(same().arrivedOn))}</p>
            <a href={`/incoming/${same().id}`}>{t("openOlder", same().referenceNumber)}</a>
          </Note>
        )}
      </Show>
      <Show when={exchange()?.refusedBefore}>
        {(id) => (
          <Note kind="info">
            <b>{t("againTitle")}</b>
            <p>
              <a href={`/incoming/${id()}`}>{t("openBefore")}</a>
            </p>
          </Note>
        )}
      </Show>
      <Show when={(exchange()?.meantFor ?? []).length > 0}>
        <Note kind="warn">
          <b>{t("meantTitle")}</b>
          <For each={exchange()?.meantFor}>
            {(meant) => {
              const name = t("meantFor", meant.name, meant.code);
              const now = nowOf(meant);
              return <p>{now === undefined ? name : t("meantNow", name, now)}</p>;
            }}
          </For>
        </Note>
      </Show>
    </>
  );
}

/** The latest update: each change with the value before, and the files it took the place of. */
function UpdateNotice(props: { base: string; update: Update }): JSX.Element {
  const value = (field: string, text: string): string => {
    if (text === "") return t("nothing");
    return field === "dueOn" || field === "issuedOn" ? date(text) : text;
  };
  return (
    <Note kind="warn">
      <b>{t("updatedTitle", moment(props.update.at, Date.now()))}</b>
      <Show when={props.update.reason}>{(reason) => <p>{t("reason", reason())}</p>}</Show>
      <ul class="stack">
        <For each={props.update.changes}>
          {({ field, before, after }) => (
            <li>{t("change", fieldName(field), value(field, before), value(field, after))}</li>
          )}
        </For>
      </ul>
      <For each={props.update.filesBefore ?? []}>
        {({ id, name }) => (
          <Button
            size="s"
            onClick={() => {
              download(props.base, id).catch((error: unknown) => toast(sentence(error)));
            }}
          >
            {t("before", name)}
          </Button>
        )}
      </For>
    </Note>
  );
}

const FIELDS = [
  "referenceNumber",
  "issuedOn",
  "typeName",
  "subject",
  "signer",
  "urgency",
  "dueOn",
  "pages",
  "files",
] as const;

function fieldName(field: string): string {
  const known = FIELDS.find((one) => one === field);
  return known === undefined ? field : t(known);
}
