import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { bodyLines, fieldLines } from "../draft/field-lines.ts";
import { fieldsOf } from "../draft/draft-fields.ts";
import { t } from "../words.ts";

/** The text of a draft for those who read it before it is laid out: whoever is asked for an opinion, its unit's head. */
export function DraftText(props: { document: OutgoingDetail["document"] }): JSX.Element {
  const form = (): string[] => fieldLines(fieldsOf(props.document), "form", []);
  const more = (): string[] => [
    ...fieldLines(fieldsOf(props.document), "enclosure", []),
    ...fieldLines(fieldsOf(props.document), "appendices", []),
  ];
  return (
    <article class="draft-text" tabindex="0" aria-label={t("draftText")}>
      <p class="meta">
        {props.document.editorId === undefined ? t("draftTextNote") : t("signerEdits", props.document.signerName)}
      </p>
      <h2>{props.document.typeName}</h2>
      <p class="draft-text-subject">{props.document.subject}</p>
      <Show when={props.document.addressees.length > 0}>
        <p>
          {t("addressees")}: {props.document.addressees.join("; ")}
        </p>
      </Show>
      <For each={[...form(), ...bodyLines(props.document.body), ...more()]}>{(line) => <p>{line}</p>}</For>
    </article>
  );
}
