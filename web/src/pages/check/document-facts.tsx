import CircleCheck from "lucide-solid/icons/circle-check";
import CircleX from "lucide-solid/icons/circle-x";
import type { CheckedDocument } from "@vanthu/office/check/schema.ts";
import { Show, type JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Note } from "../../ui/note.tsx";
import { t } from "./words.ts";

/** What the document is and how it stands: what a person compares with the paper in hand. */
export function DocumentFacts(props: { document: CheckedDocument }): JSX.Element {
  const one = (): CheckedDocument => props.document;
  const stands = (): boolean => one().state === "issued";
  return (
    <section class="check-facts">
      <Show when={one().sample}>
        <Note kind="info">{t("sample")}</Note>
      </Show>
      <div>
        <Badge tone={stands() ? "ok" : "late"} icon={stands() ? CircleCheck : CircleX}>
          {t(one().state)}
        </Badge>
        <h1>{t("numbered", one().typeName, one().referenceNumber)}</h1>
      </div>
      <Show when={!stands()}>
        <Note kind="late">{endedText(one())}</Note>
      </Show>
      <dl>
        <dt>{t("agency")}</dt>
        <dd>{one().agency}</dd>
        <dt>{t("issuedOn")}</dt>
        <dd>{date(one().issuedOn)}</dd>
        <dt>{t("signer")}</dt>
        <dd>
          {one().signer.name}
          <span class="muted block">{one().signer.position}</span>
        </dd>
        <Show when={one().signatures}>
          {(signatures) => (
            <>
              <dt>{t("signatures")}</dt>
              <dd>{signatures()}</dd>
            </>
          )}
        </Show>
        <dt>{t("files")}</dt>
        <dd>{t("filesValue", one().files.filter(({ role }) => role === "annex").length)}</dd>
      </dl>
    </section>
  );
}

function endedText({ state, ended }: CheckedDocument): string {
  if (state === "void") return t("voidText");
  const on = ended ? date(ended.on) : "";
  return state === "replaced" ? t("replacedOn", on, ended?.by ?? "") : t("recalledOn", on);
}
